package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.TextFields;

/** A text of the intake; one that cannot be kept stays in the field with the reason beside it. */
final class TextQuestion {

    private TextQuestion() {}

    /**
     * @param field the key of its label, and of what was typed and is not valid
     * @param kept the text as it is known
     */
    static TextArea of(IntakeModel model, String field, String kept, int most, Consumer<String> take) {
        var area = TextFields.note(Texts.of("intake.field." + field));
        area.setManualValidation(true);
        area.setValue(model.unread(field).orElse(kept));
        model.unread(field).ifPresent(typed -> explain(area, typed, most));
        area.addValueChangeListener(event -> {
            if (explain(area, event.getValue(), most)) {
                model.read(field);
                take.accept(PlainText.note(event.getValue()));
            } else {
                model.unreadText(field, event.getValue());
            }
        });
        return area;
    }

    private static boolean explain(TextArea area, String typed, int most) {
        var problem = PlainText.problem(PlainText.note(typed), most);
        area.setErrorMessage(problem.orElse(""));
        area.setInvalid(problem.isPresent());
        return problem.isEmpty();
    }
}
