package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.CallSheet;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.answers.AnsweredBy;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.assessment.AssessmentPreview;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.vocabulary.say.Phrase;

/** What was heard in a call and the database did not take is not said to be saved, and is saved by one button. */
class CallNotSavedTest {

    private final FeedbackService feedback = mock(FeedbackService.class);

    @Test
    void whatWasHeardAndNotSavedIsSavedByTryAgain() {
        var closed = new IllegalStateException("The database has been closed");
        when(feedback.saveDraft(any(), any())).thenThrow(closed).thenReturn(
                new AssessmentPreview(Optional.empty(), Optional.empty(), false, List.of(), List.of(), false, false));
        var time = mock(PracticeTime.class);
        when(time.moment()).thenReturn(Instant.parse("2026-11-20T12:33:00Z").atZone(ZoneOffset.UTC));
        var listener = mock(CallKeeper.Listener.class);
        var sheet = new CallSheet(
                Id.random(FollowUpId::new), Id.random(SessionId::new), "", "", "", "", false, "", "", "", "",
                ZoneOffset.UTC, Instant.EPOCH, new OpeningHours(Map.of(), Set.of()), Instant.EPOCH, List.of(),
                GivenAnswers.NONE, Phrase.NOTHING, AnsweredBy.CLIENT, List.of(), Optional.empty(), false, false, false,
                false, false, List.of(), Optional.empty());
        var keeper = new CallKeeper(feedback, time, sheet, new CallFlow(GivenAnswers.NONE, 24,
                List.of()), new CallKeeper.CallNote(() -> {}), listener);

        assertThatThrownBy(keeper::keep).isSameAs(closed);
        assertThat(keeper.state().getElement().getTextRecursively()).contains("Not saved");

        keeper.state().getChildren().filter(Button.class::isInstance).map(Button.class::cast).findFirst().orElseThrow()
                .click();
        verify(feedback, times(2)).saveDraft(any(), any());
        verify(listener).showResult(any());
        assertThat(keeper.state().getElement().getTextRecursively()).startsWith("Saved");
    }
}
