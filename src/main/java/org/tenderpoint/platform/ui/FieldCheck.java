package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.Optional;

/** Says next to a field what is wrong with what was typed in it. */
public final class FieldCheck {

    private FieldCheck() {}

    /** Says what is wrong until something else stands there, or takes back what was said before. */
    public static void show(HasValidation field, Optional<String> problem) {
        field.setErrorMessage(problem.orElse(""));
        field.setInvalid(problem.isPresent());
        if (problem.isPresent() && field instanceof HasValue<?, ?> answer) {
            answer.addValueChangeListener(change -> {
                show(field, Optional.empty());
                if (change instanceof ComponentEvent<?> event) {
                    event.unregisterListener();
                }
            });
        }
    }

    /** The same. @return whether nothing is wrong */
    public static boolean right(HasValidation field, Optional<String> problem) {
        show(field, problem);
        return problem.isEmpty();
    }

    /** Says what is wrong, and puts the cursor there. */
    public static <F extends Component & HasValidation> void wrong(F field, String why) {
        show(field, Optional.of(why));
        field.getElement().callJsFunction("focus");
    }
}
