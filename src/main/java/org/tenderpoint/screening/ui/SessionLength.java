package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.screening.NewSession;

/** How long a session takes: one of the usual lengths with one tap, any other typed or stepped. */
@SuppressWarnings("NullAway") // the framework's empty value of a field is null
class SessionLength extends AbstractCompositeField<Div, SessionLength, Integer>
        implements HasStyle {

    private static final List<Integer> USUAL = List.of(30, 45, 60, 75, 90);
    private static final int OTHER = 0;
    private static final int STEP = 15;

    private final Segments<Integer> usual = new Segments<>(
            Texts.of("screening.plan.length"), Stream.concat(USUAL.stream(), Stream.of(OTHER)).toList(),
            minutes -> minutes == OTHER ? Texts.of("screening.plan.length.other") : Integer.toString(minutes));
    private final StepperField other = new StepperField(
            Texts.of("screening.plan.length.minutes"), NewSession.SHORTEST, NewSession.LONGEST, STEP);

    private boolean presenting;

    SessionLength() {
        super(null);
        getContent().addClassNames("session-length", "row", "wrap");
        getContent().add(usual, other);
        other.setVisible(false);
        usual.addValueChangeListener(event -> {
            if (!presenting && event.getValue() != null) {
                choose(event.getValue());
            }
        });
        other.addValueChangeListener(event -> {
            if (!presenting && other.isVisible()) {
                setModelValue(event.getValue(), event.isFromClient());
            }
        });
    }

    private void choose(int minutes) {
        if (minutes == OTHER) {
            // starts from what was chosen before
            other.setValue(getValue());
            other.setVisible(true);
        } else {
            other.setVisible(false);
            setModelValue(minutes, true);
        }
    }

    @Override
    protected void setPresentationValue(Integer minutes) {
        boolean typed = minutes != null && !USUAL.contains(minutes);
        presenting = true;
        usual.setValue(typed ? Integer.valueOf(OTHER) : minutes);
        other.setVisible(typed);
        if (typed && !Objects.equals(other.getValue(), minutes)) {
            other.setValue(minutes);
        }
        presenting = false;
    }
}
