package org.tenderpoint.session.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.screening.plan.TodaysLimits;
import org.tenderpoint.session.Soap;

/** A note or a chart that the database did not take is not said to be saved, and is saved by one button. */
@ScreenTest
@As(Role.THERAPIST)
@ViewPackages(packages = "org.tenderpoint.session.ui")
@Tag("UC-11")
class NotSavedTest extends SpringBrowserlessTest {

    private static final String CLOSED = "The database has been closed";

    @Autowired
    PracticeTime time;

    private final SaveState saved = new SaveState();
    private final ChartEdits edits = mock(ChartEdits.class);

    @Test
    void aNoteThatWasNotSavedIsSavedByTryAgain() {
        doThrow(new IllegalStateException(CLOSED)).doNothing().when(edits).note(any());
        var keeper = new NoteKeeper(saved, new SavedByWords(mock(UserService.class), time), time, _ -> {}, _ -> {});
        keeper.begin(edits);
        UI.getCurrent().add(keeper.form(), saved);
        var words = find(TextArea.class).withLabel(Texts.of("session.note.subjective")).single();

        assertThatThrownBy(() -> test(words).setValue("Slept badly")).hasRootCauseMessage(CLOSED);
        assertThat(saved.getElement().getTextRecursively()).contains("Not saved");
        assertThat(keeper.unsaved()).isTrue();

        again();
        verify(edits, times(2)).note(new Soap("Slept badly", "", "", ""));
        assertThat(saved.getElement().getTextRecursively()).startsWith("Saved");
        assertThat(keeper.unsaved()).isFalse();
        assertThat(find(Button.class, saved).all()).isEmpty();
    }

    @Test
    void painThatWasNotSavedIsSavedByTryAgain() {
        doThrow(new IllegalStateException(CLOSED)).doNothing().when(edits).pain(any(), any());
        var keeper = new ChartKeeper(saved, new ChartNotice(new SavedByWords(mock(UserService.class), time)), time,
                _ -> {}, _ -> {});
        keeper.begin(edits, TodaysLimits.NONE, 30);
        UI.getCurrent().add(keeper.pain(), saved);

        assertThatThrownBy(() -> test(find(Button.class, keeper.pain()).all().getFirst()).click()).hasMessage(CLOSED);
        assertThat(saved.getElement().getTextRecursively()).contains("Not saved");

        again();
        verify(edits, times(2)).pain(any(), any());
        assertThat(saved.getElement().getTextRecursively()).startsWith("Saved");
    }

    private void again() {
        test(find(Button.class, saved).withText("Try again").single()).click();
    }
}
