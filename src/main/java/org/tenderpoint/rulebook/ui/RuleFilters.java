package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.rulebook.RuleFilter;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;

/**
 * The fields to find rules by: words are always shown, the others unfold; active filters are listed below and can be
 * removed.
 */
class RuleFilters extends Div {

    private final TextField words = TextFields.line(Texts.of("rulebook.search"));
    private final TypedChoice<RuleBookSection> section = field("section", List.of(RuleBookSection.values()),
            Texts::label);
    private final TypedChoice<Condition> condition = field("condition", sorted(Condition.values()), Texts::label);
    private final TypedChoice<Modality> modality = field("modality", sorted(Modality.values()), Texts::label);
    private final TypedChoice<Technique> technique = field("technique", sorted(Technique.values()), Texts::label);
    private final TypedChoice<RuleEffect> effect = field("effect", List.of(RuleEffect.values()), Texts::label);
    private final TypedChoice<Grade> grade = field("grade", List.of(Grade.A, Grade.B, Grade.C),
            RuleFilters::gradeLabel);
    private final Div more = div("stack tight rule-filters-more", section, condition, modality, technique, effect,
            grade);
    private final Button unfold = Buttons.quiet("", event -> unfold(!more().isVisible()));
    private final Div chips = div("chips");
    private final Runnable onChange;
    private boolean showing;

    RuleFilters(Runnable onChange) {
        this.onChange = onChange;
        addClassNames("stack", "rule-filters");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setClearButtonVisible(true);
        words.setPrefixComponent(Icons.SEARCH.create());
        words.addValueChangeListener(event -> changed());
        Buttons.with(Icons.FILTER, unfold).addClassName("compact");
        add(words, unfold, more, chips);
        unfold(false);
    }

    RuleFilter value() {
        return new RuleFilter(
                words.getValue(),
                section.getOptionalValue(),
                condition.getOptionalValue(),
                modality.getOptionalValue(),
                technique.getOptionalValue(),
                effect.getOptionalValue(),
                grade.getOptionalValue());
    }

    /** Shows a filter without notifying the listener. */
    void show(RuleFilter filter) {
        showing = true;
        words.setValue(filter.words());
        section.setValue(filter.section().orElse(null));
        condition.setValue(filter.condition().orElse(null));
        modality.setValue(filter.modality().orElse(null));
        technique.setValue(filter.technique().orElse(null));
        effect.setValue(filter.effect().orElse(null));
        grade.setValue(filter.grade().orElse(null));
        showing = false;
        chips();
    }

    /** The filter in words, for a heading; empty if nothing is filtered. */
    static String words(RuleFilter filter) {
        var parts = new ArrayList<String>();
        if (!filter.words().isEmpty()) {
            parts.add(Texts.of("rulebook.filter.words", filter.words()));
        }
        filter.section().map(Texts::label).ifPresent(parts::add);
        filter.condition().map(Texts::label).ifPresent(parts::add);
        filter.modality().map(Texts::label).ifPresent(parts::add);
        filter.technique().map(Texts::label).ifPresent(parts::add);
        filter.effect().map(Texts::label).ifPresent(parts::add);
        filter.grade().map(RuleFilters::gradeLabel).ifPresent(parts::add);
        return OneLine.of(parts);
    }

    private void changed() {
        if (!showing) {
            chips();
            onChange.run();
        }
    }

    private void chips() {
        chips.removeAll();
        chip(section, value().section().map(Texts::label));
        chip(condition, value().condition().map(Texts::label));
        chip(modality, value().modality().map(Texts::label));
        chip(technique, value().technique().map(Texts::label));
        chip(effect, value().effect().map(Texts::label));
        chip(grade, value().grade().map(RuleFilters::gradeLabel));
        long set = chips.getComponentCount();
        if (set > 1) {
            chips.add(Buttons.quiet(Texts.of("rulebook.filter.none"), event -> {
                show(RuleFilter.ALL);
                onChange.run();
            }));
        }
        chips.setVisible(set > 0);
        unfold.setText(Texts.of("rulebook.filter.more", set));
    }

    private void chip(HasValue<?, ?> field, Optional<String> label) {
        label.ifPresent(text -> {
            var chip = Buttons.with(Icons.CLOSE, Buttons.soft(text, event -> field.clear()));
            Buttons.about(Texts.of("rulebook.filter.clear"), chip);
            chip.addClassName("compact");
            chips.add(chip);
        });
    }

    private Div more() {
        return more;
    }

    private void unfold(boolean open) {
        more.setVisible(open);
        unfold.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private <T> TypedChoice<T> field(String name, List<T> items, ItemLabelGenerator<T> label) {
        var field = new TypedChoice<T>(Texts.of("rulebook.filter." + name));
        field.setItems(items);
        field.setItemLabelGenerator(label);
        field.setClearButtonVisible(true);
        field.setPlaceholder(Texts.of("rulebook.filter.any"));
        field.addValueChangeListener(event -> changed());
        return field;
    }

    private static <T extends Coded> List<T> sorted(T[] words) {
        return Arrays.stream(words).sorted(Comparator.comparing(Texts::label, Texts.alphabet())).toList();
    }

    static String gradeLabel(Grade grade) {
        return Texts.of("rulebook.grade." + grade.label().toLowerCase(Locale.ROOT));
    }

    static final class RuleAddress {

        private RuleAddress() {}

        static RuleFilter filter(Location location) {
            return RuleFilter.of(location.getQueryParameters().getParameters());
        }

        static QueryParameters parameters(RuleFilter filter) {
            return new QueryParameters(filter.parameters());
        }

        /** A page with the filter in its query. */
        static Location location(String path, RuleFilter filter) {
            return new Location(path, parameters(filter));
        }
    }
}
