package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.rulebook.Myth;

/** What clients ask, with answers to read aloud or hand out. */
@Route("rules/myths")
@RolesAllowed({"THERAPIST", "MANAGER"})
class MythsView extends Page {

    MythsView() {
        super("rulebook.myths.title");
        subtitle(Texts.of("rulebook.myths.subtitle"));
        back(Texts.of("rulebook.print.back"), () -> UI.getCurrent().navigate(RulesView.class));
        actions(Buttons.print(Texts.of("rulebook.print")));
        var pane = new Pane(Texts.of("rulebook.myths.title")).padded();
        var all = div("stack loose measure myths");
        for (var myth : Myth.values()) {
            all.add(entry(myth));
        }
        pane.add(all);
        panes(Columns.ONE, pane);
    }

    private static Article entry(Myth myth) {
        var source = paragraph("meta", Texts.of("rulebook.myths.source", myth.source()));
        var rules = div("row wrap tight meta not-on-paper", new Span(Texts.of("rulebook.myths.rules")));
        myth.rules()
                .forEach(rule -> rules.add(new RouterLink(rule, RulesView.class, new RouteParameters("rule", rule))));
        return styled(new Article(new H2(myth.question()), new Paragraph(myth.answer()), source, rules),
                "stack tight myth");
    }
}
