package org.tenderpoint.score.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.MeasureId;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.score.MeasureVersion;
import org.tenderpoint.score.rules.ScoredMeasure;
import org.tenderpoint.score.rules.ScoredMeasure.Item;

/** The questions of measures for the forms of other features. */
public final class ScoreNavigation {

    private ScoreNavigation() {}

    /** Each measure in its own words, with the practice's language; those without words in it are left out. */
    public static ScoreFields fields(List<MeasureVersion> measures) {
        return new ScoreFields(measures);
    }

    /** Questions that may all be left out. */
    public static final class ScoreFields extends Div {

        private final Map<MeasureId, Map<String, Segments<Integer>>> numbers = new LinkedHashMap<>();
        private final Map<MeasureId, Ticks> ticks = new LinkedHashMap<>();

        private ScoreFields(List<MeasureVersion> measures) {
            addClassNames("stack", "loose");
            measures.stream().filter(one -> one.measure().speaks(Texts.spoken())).forEach(this::add);
        }

        private void add(MeasureVersion asked) {
            var measure = asked.measure();
            var intro = paragraph("muted small measure", ScoredMeasure.words(measure.intro(), Texts.spoken()));
            intro.setVisible(!intro.getText().isEmpty());
            add(new H3(measure.name()), intro);
            if (measure.ticks()) {
                var list = new Ticks(measure);
                ticks.put(asked.id(), list);
                add(list.items, list.none);
            } else {
                measure.items().forEach(item -> add(number(asked, item)));
            }
        }

        private Segments<Integer> number(MeasureVersion asked, Item item) {
            var measure = asked.measure();
            Locale language = Texts.spoken();
            var field = styled(new Segments<Integer>(
                    ScoredMeasure.words(item.text(), language),
                    IntStream.rangeClosed(measure.lowest(), measure.highest()).boxed().toList(), String::valueOf),
                    "zero-to-ten");
            var low = ScoredMeasure.words(item.low(), language);
            var high = ScoredMeasure.words(item.high(), language);
            if (!low.isEmpty() && !high.isEmpty()) {
                field.setHelperText(Texts.of("score.ends", measure.lowest(), low, measure.highest(), high));
            }
            numbers.computeIfAbsent(asked.id(), _ -> new LinkedHashMap<>()).put(item.code(), field);
            return field;
        }

        /** What is answered stays until the form is submitted. */
        public DraftFields keep(DraftFields draft) {
            numbers.forEach((measure, fields) -> fields.forEach(
                    (item, field) -> draft.field(measure + " " + item, Integer.class, field)));
            ticks.forEach((measure, list) -> list.keep(draft, measure));
            return draft;
        }

        /** What was answered, item to number; a measure of which nothing was is not in it. */
        public Map<MeasureId, Map<String, Integer>> givenAnswers() {
            var given = new LinkedHashMap<MeasureId, Map<String, Integer>>();
            numbers.forEach((measure, fields) -> {
                var told = new LinkedHashMap<String, Integer>();
                fields.forEach((item, field) -> field.getOptionalValue().ifPresent(value -> told.put(item, value)));
                if (!told.isEmpty()) {
                    given.put(measure, told);
                }
            });
            ticks.forEach((measure, list) -> {
                if (list.answered()) {
                    given.put(measure, list.givenAnswers());
                }
            });
            return given;
        }
    }

    /** Sentences to tick. No tick is no answer, unless it is said that none applies. */
    private static final class Ticks {

        private final ScoredMeasure measure;
        private final CheckboxGroup<Item> items = new CheckboxGroup<>();
        private final Checkbox none = new Checkbox(Texts.of("score.none"));

        Ticks(ScoredMeasure measure) {
            this.measure = measure;
            items.setAriaLabel(measure.name());
            items.setItems(measure.items());
            items.setItemLabelGenerator(item -> ScoredMeasure.words(item.text(), Texts.spoken()));
            items.addValueChangeListener(event -> {
                if (!event.getValue().isEmpty()) {
                    none.setValue(false);
                }
            });
            none.addValueChangeListener(event -> {
                if (event.getValue()) {
                    items.clear();
                }
            });
        }

        void keep(DraftFields draft, MeasureId id) {
            draft.several(id + " ticks", items, Item::code,
                    code -> measure.items().stream().filter(item -> item.code().equals(code)).findAny())
                    .field(id + " none", Boolean.class, none);
        }

        boolean answered() {
            return none.getValue() || !items.getValue().isEmpty();
        }

        Map<String, Integer> givenAnswers() {
            return measure.items().stream().collect(Collectors.toMap(
                    Item::code, item -> items.getValue().contains(item) ? 1 : 0));
        }
    }
}
