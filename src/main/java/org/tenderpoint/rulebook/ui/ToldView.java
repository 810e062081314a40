package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.SmallTable;
import org.tenderpoint.rulebook.ToldService;
import org.tenderpoint.vocabulary.rule.ToldBesides.ToldWords;

/** Free answers that come up again and again, for managers: each may be worth a rule. Whose they are is not shown. */
@Route("rules/told")
@RolesAllowed("MANAGER")
class ToldView extends Page {

    ToldView(ToldService told) {
        super("rulebook.told.title");
        subtitle(Texts.of("rulebook.told.subtitle"));
        back(Texts.of("rulebook.print.back"), () -> UI.getCurrent().navigate(RulesView.class));
        var pane = new Pane(Texts.of("rulebook.told.title")).padded();
        var often = told.toldOften();
        if (often.isEmpty()) {
            pane.add(new EmptyState(
                    Icons.SEARCH, Texts.of("rulebook.told.none"), Texts.of("rulebook.told.none_why")));
        } else {
            pane.add(div("stack", new Paragraph(Texts.of("rulebook.told.why")), table(often)));
        }
        panes(Columns.ONE, pane);
    }

    private static Div table(List<ToldWords> often) {
        var table = new SmallTable("rulebook.told.title", "rulebook.told.column.",
                "words", "clients", "without_bearing", "became", "last");
        often.forEach(one -> table.row(
                SmallTable.first(one.words()), number(one.clients()), number(one.withoutBearing()),
                new NativeTableCell(one.became().stream()
                        .map(became -> Texts.of(
                                "rulebook.told.became", Texts.label(became.condition()), became.clients()))
                        .collect(Collectors.joining(", "))),
                new NativeTableCell(Dates.date(one.lastOn()))));
        return table;
    }

    private static NativeTableCell number(long count) {
        return styled(new NativeTableCell(Texts.of("rulebook.replay.number", count)), "number");
    }
}
