package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;

/**
 * Text fields, and the converters that clean input as {@link PlainText} defines. The fields have no maximum length of
 * their own: a browser would silently cut a pasted text. Text that is too long stays in the field, with the reason next
 * to it.
 */
public final class TextFields {

    /** How long typing must pause before a draft is saved. */
    private static final int DRAFT_MILLIS = 2_000;

    private TextFields() {}

    public static TextField line(String label) {
        return new TextField(label);
    }

    /** Shows a text to be copied by a button, or, being selected as a whole, by hand; nobody changes it. */
    public static <F extends TextFieldBase<F, String>> F toCopy(F field, String text) {
        field.setValue(text);
        field.setReadOnly(true);
        field.setAutoselect(true);
        var copy = Buttons.quiet(Texts.of("platform.copy"), _ -> {});
        Clipboard.onClick(copy).writeText(
                text, _ -> Toasts.done(Texts.of("platform.copy.done")),
                _ -> Toasts.failed(Texts.of("platform.copy.failed")));
        field.setSuffixComponent(copy);
        return field;
    }

    /** A note that grows with its text and is saved as it is typed. */
    public static TextArea note(String label) {
        var area = new TextArea(label);
        area.setMinRows(2);
        area.setMaxRows(14);
        draft(area);
        return area;
    }

    /** Lets a field report changes two seconds after the last key, and at once when it is left. */
    public static void draft(TextFieldBase<?, String> field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(DRAFT_MILLIS);
        // whatever the browser reports takes along what still waits
        field.addBlurListener(left -> {});
    }

    /** For Binder: one line of at most {@code most} characters. */
    public static Converter<String, String> asLine(int most) {
        return new Cleaning(most, false);
    }

    /** For Binder: several lines of at most {@code most} characters. */
    public static Converter<String, String> asNote(int most) {
        return new Cleaning(most, true);
    }

    private record Cleaning(int most, boolean lines) implements Converter<String, String> {

        @Override
        public Result<String> convertToModel(String typed, ValueContext context) {
            var text = lines ? PlainText.note(typed) : PlainText.line(typed);
            return PlainText.problem(text, most).map(Result::<String>error).orElseGet(() -> Result.ok(text));
        }

        @Override
        public String convertToPresentation(String kept, ValueContext context) {
            return kept;
        }
    }
}
