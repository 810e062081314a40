package org.tenderpoint.rulebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.rulebook.RuleCase;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.rule.RuleEntry;

/** One rule, written out: when, then, says, because, and the cases that show it. */
class RulePanel extends Div {

    RulePanel(RuleEntry rule, List<RuleCase> cases) {
        addClassNames("stack", "loose", "measure");
        var head = new Div(id(rule), new H2(rule.title()));
        head.addClassNames("stack", "tight");
        add(head, part("rulebook.when", rule.when()));
        var then = Stream.of(rule.result(), rule.effect()).filter(words -> !words.isBlank()).collect(Collectors.joining(". "));
        add(part("rulebook.then", then.isBlank() ? Texts.of("rulebook.then.nothing") : then));
        if (!rule.reason().isBlank()) {
            add(part("rulebook.says", rule.reason()));
        }
        add(part("rulebook.because", source(rule)));
        cases("rulebook.fires", cases.stream().filter(RuleCase::fires).toList());
        cases("rulebook.misses", cases.stream().filter(found -> !found.fires()).toList());
        var foot = new Paragraph(Texts.of(rule.overridable() ? "rulebook.overridable" : "rulebook.not_overridable"));
        var since = new Paragraph(Texts.of("rulebook.since", rule.revision().since().code()));
        var signed = new Paragraph(Texts.of("rulebook.unsigned"));
        Stream.of(foot, since, signed).forEach(words -> words.addClassName("meta"));
        var notes = new Div(foot, since, signed);
        notes.addClassNames("stack", "tight");
        add(notes);
    }

    private void cases(String key, List<RuleCase> cases) {
        if (cases.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        cases.forEach(found -> list.add(new ListItem(found.words())));
        add(section(Texts.of(key), list));
    }

    private static String source(RuleEntry rule) {
        if (rule.source().isBlank()) {
            return Texts.of("rulebook.common", rule.grades());
        }
        return rule.grades().isBlank() ? rule.source() : Texts.of("rulebook.source", rule.source(), rule.grades());
    }

    private static Component id(RuleEntry rule) {
        var id = new Span(Texts.of("rulebook.id", rule.id(), Texts.label(rule.section())));
        id.addClassName("meta");
        return id;
    }

    private static Div part(String key, String words) {
        return section(Texts.of(key), new Paragraph(words));
    }

    private static Div section(String title, Component content) {
        var part = new Div(new H3(title), content);
        part.addClassNames("stack", "tight");
        return part;
    }
}
