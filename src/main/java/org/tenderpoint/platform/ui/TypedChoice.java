package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tenderpoint.platform.Texts;

/**
 * A list into which one may type: on leaving it, the one line that fits is chosen. Vaadin alone would drop what was
 * typed without a word.
 */
public class TypedChoice<T> extends ComboBox<T> {

    private transient Function<String, List<T>> fitting = typed -> getListDataView().getItems()
            .filter(item -> label(item).contains(small(typed)))
            .toList();
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
        only(found, typed).ifPresentOrElse(this::choose,
                () -> refuse(typed, found.isEmpty() ? none : Texts.of("platform.choice.several")));
    }

    private Optional<T> only(List<T> found, String typed) {
        return found.size() == 1
                ? Optional.of(found.getFirst())
                : found.stream().filter(item -> label(item).equals(small(typed))).findFirst();
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
}
