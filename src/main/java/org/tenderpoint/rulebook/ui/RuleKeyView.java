package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.SmallTable;
import org.tenderpoint.rulebook.RuleBookService;
import org.tenderpoint.rulebook.RuleBookService.KeyedSource;
import org.tenderpoint.vocabulary.rule.Grade;

/** What grades and the short keys of sources stand for; and the whole book as a file. */
@Route("rules/key")
@RolesAllowed({"THERAPIST", "MANAGER"})
class RuleKeyView extends Page {

    private static final String FILE = "rules.json";

    RuleKeyView(RuleBookService rules) {
        super("rulebook.key.title");
        subtitle(Texts.of("rulebook.key.subtitle"));
        back(Texts.of("rulebook.print.back"), () -> UI.getCurrent().navigate(RulesView.class));
        actions(
                download(rules),
                Buttons.print(Texts.of("rulebook.print")));
        var pane = new Pane(Texts.of("rulebook.key.title")).padded().with(new RuleKey(rules));
        panes(Columns.ONE, pane);
    }

    /** Made when it is asked for, so that a review that was just recorded stands in it. */
    private static Anchor download(RuleBookService rules) {
        return new FileLink(Texts.of("rulebook.file"), FILE, "application/json", rules::file);
    }

    /** The key itself, on its page and at the end of the printed book. */
    static class RuleKey extends Div {

        RuleKey(RuleBookService rules) {
            addClassNames("stack", "loose", "rule-key");
            var grades = lines(Stream.of(Grade.A, Grade.B, Grade.C).map(grade -> Texts.of(
                    "rulebook.source", grade.label(), Texts.of("rulebook.key.grade." + grade.label()))));
            add(part("rulebook.key.grades", grades, words("rulebook.key.grade.two")),
                    part("rulebook.key.letters", words("rulebook.key.letters.books"),
                            words("rulebook.key.letters.referrals")),
                    part("rulebook.key.sources", words("rulebook.key.checked"), sources(rules)));
        }

        private static Component sources(RuleBookService rules) {
            var table = new SmallTable(
                    "rulebook.key.sources", "rulebook.key.column.", "key", "source", "read", "year", "rules");
            rules.key().forEach(source -> add(source, table));
            return table;
        }

        private static void add(KeyedSource keyed, SmallTable table) {
            var found = new RouterLink(String.valueOf(keyed.rules()), RulesView.class);
            found.setQueryParameters(QueryParameters.of("q", keyed.source().key()));
            found.getElement().setAttribute(
                    "aria-label", Texts.of("rulebook.key.rules_of", keyed.rules(), keyed.source().key()));
            var count = new NativeTableCell();
            count.add(found);
            count.addClassName("number");
            table.row(
                    SmallTable.first(keyed.source().key()), new NativeTableCell(keyed.source().words()),
                    new NativeTableCell(keyed.source().read()),
                    new NativeTableCell(keyed.source().year().orElseGet(() -> Texts.of("rulebook.key.no_year"))),
                    count);
        }

        private static Paragraph words(String key) {
            return new Paragraph(Texts.of(key));
        }

        private static Div part(String title, Component... content) {
            var part = new Div(new H2(Texts.of(title)));
            part.add(content);
            part.addClassNames("stack", "tight", "section");
            return part;
        }
    }
}
