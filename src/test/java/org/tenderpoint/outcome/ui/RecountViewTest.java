package org.tenderpoint.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.outcome.OutcomeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.ui.NoteBox;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint.outcome.ui")
@As(Role.MANAGER)
class RecountViewTest extends SpringBrowserlessTest {

    @MockitoBean OutcomeService outcomes;

    @Test
    void figuresAreCountedAnewWhenAskedForAndItShowsHowFarItIs() {
        when(outcomes.progress()).thenReturn(OptionalDouble.empty());
        navigate(RecountView.class);
        assertThat(find(NoteBox.class).single().getElement().getTextRecursively()).contains("Nothing waits to be counted");

        when(outcomes.progress()).thenReturn(OptionalDouble.of(0.25));
        test(find(Button.class).withText("Count anew").single()).click();

        verify(outcomes).rebuild();
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(0.25);
        assertThat(find(Button.class).withText("Count anew").exists()).as("not twice at once").isFalse();
    }

    @Test
    void whoComesWhileItRunsSeesTheSameProgress() {
        when(outcomes.progress()).thenReturn(OptionalDouble.of(0.5));

        navigate(RecountView.class);

        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(0.5);
    }
}
