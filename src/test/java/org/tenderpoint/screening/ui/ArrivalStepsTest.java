package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("UC-08")
class ArrivalStepsTest implements ArrivalSteps.Frame {

    private final ArrivalSteps steps = new ArrivalSteps(this, new MissingAnswers());
    private boolean somethingFollows;
    private List<String> ways = List.of();

    @BeforeEach
    void twoScreensAndOneForWhatFollows() {
        steps.set(
                List.of(
                        new ArrivalStep("Warning signs", Div::new, Optional::empty, () -> {}),
                        new ArrivalStep("Pain today", Div::new, Optional::empty, () -> {}),
                        ArrivalStep.unless(() -> !somethingFollows, "What follows", Div::new)),
                true);
    }

    @Test
    void whatFollowsFromAnAnswerIsAskedBeforeAnythingIsConfirmed() {
        steps.show(1);
        assertThat(ways).containsExactly("Previous screen", "Confirm and screen");

        somethingFollows = true;
        steps.answered();

        assertThat(ways).containsExactly("Previous screen", "Next");
        assertThat(steps.place().getText()).isEqualTo("Step 2 of 3");
    }

    @Test
    void whereNothingFollowsAnyMoreTheLastScreenConfirms() {
        somethingFollows = true;
        steps.show(1);
        assertThat(ways).containsExactly("Previous screen", "Next");

        somethingFollows = false;
        steps.answered();

        assertThat(ways).containsExactly("Previous screen", "Confirm and screen");
        assertThat(steps.place().getText()).isEqualTo("Step 2 of 2");
    }

    @Override
    public void show() {
        ways = Arrays.stream(steps.buttons()).map(Button.class::cast).map(Button::getText).toList();
        steps.pane();
    }

    @Override
    public void changed() {
        steps.answered();
    }

    @Override
    public void confirm() {
        // nobody presses it here
    }
}
