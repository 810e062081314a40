package org.tenderpoint.rulebook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleUseCount;

/** How often a rule was found in this practice, and what people set aside. Counts, never names. */
class RuleUsePart extends Div {

    RuleUsePart(RuleBookSection section, RuleUseCount use, boolean countsSample) {
        addClassNames("stack", "tight", "rule-use");
        var what = "rulebook.use." + section.code();
        add(new Paragraph(
                use.ever() == 0 ? Texts.of("rulebook.use.never") : Texts.of(what, use.lately(), use.ever())));
        if (use.ever() > 0 && use.overrides().isEmpty()) {
            add(new Paragraph(Texts.of("rulebook.use.no_override")));
        }
        if (!use.overrides().isEmpty()) {
            var list = new UnorderedList();
            use.overrides().forEach(each -> list.add(new ListItem(
                    Texts.of("rulebook.use.override", each.words(), each.lately(), each.ever()))));
            add(new Paragraph(Texts.of("rulebook.use.overrides")), list);
        }
        if (countsSample) {
            var sample = new Paragraph(Texts.of("rulebook.use.sample"));
            sample.addClassName("meta");
            add(sample);
        }
    }
}
