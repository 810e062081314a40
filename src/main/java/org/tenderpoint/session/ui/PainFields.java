package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.session.SessionRecord;

/** Pain before (as asked at arrival), the worst during the session, and after it, each 0 to 10. */
class PainFields extends Div {

    private static final int MOST = 10;

    private final Span before = new Span();
    private final StepperField during = new StepperField(Texts.of("session.pain.during"), 0, MOST, 1);
    private final StepperField after = new StepperField(Texts.of("session.pain.after"), 0, MOST, 1);

    PainFields(Runnable changed) {
        addClassNames("section", "chart-part", "stack");
        add(
                new H2(Texts.of("session.pain.title")),
                row("session.pain.before", before),
                row("session.pain.during", during),
                row("session.pain.after", after));
        ByHand.changed(during, _ -> changed.run());
        ByHand.changed(after, _ -> changed.run());
    }

    void show(SessionRecord session, boolean locked) {
        before.setText(session.painBefore().isPresent()
                ? Texts.of("session.pain.of_ten", session.painBefore().getAsInt())
                : Texts.of("session.pain.not_asked"));
        set(during, session.painDuring());
        set(after, session.painAfter());
        Stream.of(during, after).forEach(field -> {
            field.setReadOnly(locked);
            field.getParent().orElseThrow().setVisible(!locked || field.getValue() != null);
        });
    }

    OptionalInt painDuring() {
        return value(during);
    }

    OptionalInt painAfter() {
        return value(after);
    }

    /** Whether both are valid; an invalid one shows why. */
    boolean valid() {
        return Stream.of(during, after).map(StepperField::getValue).allMatch(value -> value == null || onScale(value));
    }

    private static boolean onScale(int value) {
        return value >= 0 && value <= MOST;
    }

    private static void set(StepperField field, OptionalInt pain) {
        if (pain.isPresent()) {
            field.setValue(pain.getAsInt());
        } else {
            field.clear();
        }
    }

    private static OptionalInt value(StepperField field) {
        var value = field.getValue();
        return value == null || !onScale(value) ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Div row(String key, com.vaadin.flow.component.Component value) {
        return div("row", span("grow", Texts.of(key)), value);
    }
}
