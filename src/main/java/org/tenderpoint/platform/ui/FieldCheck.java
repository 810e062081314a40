package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.PlainText;

/** Says next to a field what is wrong with what was typed in it. */
public final class FieldCheck {

    /** What is said at a field; kept with it, which is asked again with each press. */
    private static final class Said {

        private @Nullable Registration untilChanged;
    }

    private FieldCheck() {}

    /** Says what is wrong until something else stands there, or takes back what was said before. */
    public static void show(HasValidation field, Optional<String> problem) {
        field.setErrorMessage(problem.orElse(""));
        field.setInvalid(problem.isPresent());
        if (field instanceof Component component && field instanceof HasValue<?, ?> answer) {
            var before = ComponentUtil.getData(component, Said.class);
            if (before != null && before.untilChanged != null) {
                before.untilChanged.remove();
            }
            var said = problem.isEmpty() ? null : new Said();
            ComponentUtil.setData(component, Said.class, said);
            if (said != null) {
                said.untilChanged = answer.addValueChangeListener(_ -> {
                    // the change that brought another problem still comes to who waited for it
                    if (ComponentUtil.getData(component, Said.class) == said) {
                        show(field, Optional.empty());
                    }
                });
            }
        }
    }

    /** The same. @return whether nothing is wrong */
    public static boolean right(HasValidation field, Optional<String> problem) {
        show(field, problem);
        return problem.isEmpty();
    }

    /** The same where one thing can be wrong. */
    public static boolean right(HasValidation field, boolean right, String otherwise) {
        return right(field, right ? Optional.empty() : Optional.of(otherwise));
    }

    /**
     * A note as it is kept; empty, with the reason beside its field, if it cannot be.
     *
     * @param least in characters
     * @param most in UTF-16 units
     */
    public static <F extends HasValidation & HasValue<?, String>> Optional<String> note(
            F field, int least, int most, String tooShort) {
        return text(field, PlainText.note(field.getValue()), least, most, tooShort);
    }

    /** A note that may be left out. */
    public static <F extends HasValidation & HasValue<?, String>> Optional<String> note(F field, int most) {
        return note(field, 0, most, "");
    }

    /** A line, in the same way. */
    public static <F extends HasValidation & HasValue<?, String>> Optional<String> line(
            F field, int least, int most, String tooShort) {
        return text(field, PlainText.line(field.getValue()), least, most, tooShort);
    }

    /** A line that is needed. */
    public static <F extends HasValidation & HasValue<?, String>> Optional<String> line(
            F field, int most, String missing) {
        return line(field, 1, most, missing);
    }

    private static Optional<String> text(HasValidation field, String words, int least, int most, String tooShort) {
        var problem = PlainText.problem(words, most)
                .or(() -> words.length() < least ? Optional.of(tooShort) : Optional.empty());
        return right(field, problem) ? Optional.of(words) : Optional.empty();
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
