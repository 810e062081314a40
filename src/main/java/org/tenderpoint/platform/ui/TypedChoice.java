package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;

/**
 * A list into which one may type: on leaving it, the one line that fits is chosen. Vaadin alone would drop what was
 * typed without a word.
 */
public class TypedChoice<T> extends ComboBox<T> {

    private transient Function<String, List<T>> fitting = typed -> fitting(
            getListDataView().getItems(), typed, this::label);
    private String none = Texts.of("platform.choice.none");

    public TypedChoice(String label) {
        this();
        setLabel(label);
    }

    public TypedChoice() {
        addCustomValueSetListener(event -> left(event.getDetail().strip()));
    }

    /** The lines that fit what is typed, where its label does not tell; two are enough. */
    public TypedChoice<T> fitting(Function<String, List<T>> lines) {
        fitting = lines;
        return this;
    }

    /** What to say if no line fits. */
    public void none(String words) {
        none = words;
    }

    private void left(String typed) {
        var found = typed.isEmpty() ? List.<T>of() : fitting.apply(typed);
        only(found, typed, this::label).ifPresentOrElse(this::choose, () -> refuse(typed, whyNone(found, none)));
    }

    private static <T> List<T> fitting(Stream<T> lines, String typed, Function<T, String> label) {
        return lines.filter(item -> label.apply(item).contains(small(typed))).toList();
    }

    private static <T> Optional<T> only(List<T> found, String typed, Function<T, String> label) {
        return found.size() == 1
                ? Optional.of(found.getFirst())
                : found.stream().filter(item -> label.apply(item).equals(small(typed))).findFirst();
    }

    private static String whyNone(List<?> found, String none) {
        return found.isEmpty() ? none : Texts.of("platform.choice.several");
    }

    /** As by a click, so that it counts as chosen by hand. */
    private void choose(T item) {
        setModelValue(item, true);
        setPresentationValue(item);
        FieldCheck.show(this, Optional.empty());
    }

    /** What was chosen before no longer holds, but what is typed stays to be corrected. */
    private void refuse(String typed, String why) {
        if (!isEmpty()) {
            clear();
            getElement().callJsFunction("inputElement.setRangeText", typed);
        }
        FieldCheck.show(this, Optional.of(why));
    }

    private String label(T item) {
        return small(getItemLabelGenerator().apply(item));
    }

    private static String small(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /**
     * The same for a list of which several lines may be chosen: the one that fits is added, if the field is left by the
     * Tab key. Left otherwise, it has let go of what was typed before the program hears of it.
     */
    public static class Several<T> extends MultiSelectComboBox<T> {

        private static final String TYPED = "element.filter.trim()";

        public Several(String label) {
            this();
            setLabel(label);
        }

        public Several() {
            ComponentWords.of(this);
            getElement().addEventListener("keydown", event -> left(event.getEventData().path(TYPED).asString()))
                    .setFilter("event.key === 'Tab' && " + TYPED + " !== ''")
                    .addEventData(TYPED);
        }

        private void left(String typed) {
            var found = fitting(getListDataView().getItems(), typed, this::label);
            only(found, typed, this::label).ifPresentOrElse(this::add, () -> FieldCheck.show(
                    this, Optional.of(whyNone(found, Texts.of("platform.choice.none")))));
        }

        private void add(T item) {
            var chosen = new LinkedHashSet<>(getValue());
            chosen.add(item);
            setModelValue(chosen, true);
            setPresentationValue(chosen);
            FieldCheck.show(this, Optional.empty());
        }

        private String label(T item) {
            return small(getItemLabelGenerator().apply(item));
        }
    }
}
