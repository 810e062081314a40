package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
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
        var table = styled(new NativeTable(), "table");
        table.getElement().setAttribute("aria-label", Texts.of("rulebook.told.title"));
        var head = new NativeTableRow();
        Stream.of("words", "clients", "without_bearing", "became", "last").forEach(column -> {
            var cell = new NativeTableHeaderCell(Texts.of("rulebook.told.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        often.forEach(one -> {
            var words = new NativeTableHeaderCell(one.words());
            words.getElement().setAttribute("scope", "row");
            table.getBody().add(new NativeTableRow(
                    words, number(one.clients()), number(one.withoutBearing()),
                    new NativeTableCell(one.became().stream()
                            .map(became -> Texts.of(
                                    "rulebook.told.became", Texts.label(became.condition()), became.clients()))
                            .collect(Collectors.joining(", "))),
                    new NativeTableCell(Dates.date(one.lastOn()))));
        });
        var box = div("scroll-sideways", table);
        // what scrolls must be reachable by keyboard
        box.getElement().setAttribute("tabindex", "0");
        return box;
    }

    private static NativeTableCell number(long count) {
        return styled(new NativeTableCell(Texts.of("rulebook.replay.number", count)), "number");
    }
}
