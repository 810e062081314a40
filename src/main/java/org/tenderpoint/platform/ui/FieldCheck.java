package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.stream.Stream;

/** Says next to a field what is wrong with what was typed in it. */
public final class FieldCheck {

    /** How long it is said; kept with its field, which is asked again with each press. */
    private record Until(Registration changed) {}

    private FieldCheck() {}

    /** Says what is wrong until something else stands there, or takes back what was said before. */
    public static void show(HasValidation field, Optional<String> problem) {
        field.setErrorMessage(problem.orElse(""));
        field.setInvalid(problem.isPresent());
        if (field instanceof Component component && field instanceof HasValue<?, ?> answer) {
            var before = ComponentUtil.getData(component, Until.class);
            if (before != null) {
                before.changed().remove();
            }
            ComponentUtil.setData(component, Until.class, problem.isEmpty()
                    ? null
                    : new Until(answer.addValueChangeListener(_ -> show(field, Optional.empty()))));
        }
    }

    /** The same. @return whether nothing is wrong */
    public static boolean right(HasValidation field, Optional<String> problem) {
        show(field, problem);
        return problem.isEmpty();
    }

    /** Puts the cursor into the first field that is wrong, which may be out of sight where the button is pressed. */
    public static void toFirstWrong(Component form) {
        parts(form).filter(part -> part instanceof HasValidation field && field.isInvalid())
                .findFirst()
                .ifPresent(field -> field.getElement().callJsFunction("focus"));
    }

    private static Stream<Component> parts(Component whole) {
        return Stream.concat(Stream.of(whole), whole.getChildren().flatMap(FieldCheck::parts));
    }

    /** Says what is wrong, and puts the cursor there. */
    public static <F extends Component & HasValidation> void wrong(F field, String why) {
        show(field, Optional.of(why));
        field.getElement().callJsFunction("focus");
    }
}
