package org.tenderpoint.incident.ui;

import static org.tenderpoint.platform.ui.Styled.paragraph;
import static org.tenderpoint.platform.ui.Styled.styled;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tenderpoint.incident.IncidentKind;
import org.tenderpoint.incident.IncidentWords;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.vocabulary.rule.Row;

/**
 * The rules and screens to question after an incident of this kind, and which of the rules spoke.
 */
class InQuestion extends Div {

    /** More are folded away. */
    private static final int SHOWN = 8;

    InQuestion(IncidentKind kind, List<String> spoke) {
        addClassNames("stack", "loose");
        add(new H2(Texts.of("incident.question")));
        var asked = kind.rules();
        if (asked.isEmpty()) {
            add(muted(Texts.of("incident.question.no_rules")));
        }
        var said = asked.stream().filter(spoke::contains).toList();
        var silent = asked.stream().filter(rule -> !spoke.contains(rule)).toList();
        if (!said.isEmpty()) {
            add(muted(Texts.of("incident.question.spoke")), rules(said));
        }
        if (!silent.isEmpty()) {
            add(muted(Texts.of(spoke.isEmpty() ? "incident.question.rules" : "incident.question.silent")));
            add(silent.size() <= SHOWN
                    ? rules(silent)
                    : new Disclosure(Texts.of("incident.question.all", silent.size()), rules(silent)));
        }
        var others = spoke.stream().filter(rule -> !asked.contains(rule)).toList();
        if (!others.isEmpty()) {
            add(new Disclosure(Texts.of("incident.question.others", others.size()), rules(others)));
        }
        if (!kind.screens().isEmpty()) {
            add(muted(Texts.of("incident.question.screens")), new Paragraph(
                    OneLine.of(kind.screens().stream().map(IncidentWords::screen))));
        }
    }

    private static Paragraph muted(String words) {
        return paragraph("muted small", words);
    }

    private static UnorderedList rules(List<String> ids) {
        var list = styled(new UnorderedList(), "list incident-rules");
        ids.forEach(id -> {
            var name = new Span(Row.titleInWords(id).orElse(id));
            list.add(styled(new ListItem(new Anchor("rules/" + id, id), name), "row top"));
        });
        return list;
    }
}
