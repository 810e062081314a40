package org.tenderpoint.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;

class OpenQuestionsTest {

    private static List<String> keys(FollowUpFacts facts) {
        return OpenQuestions.thatCouldRaise(facts).stream().map(open -> open.question().key()).toList();
    }

    @Test
    void nothingAnsweredLeavesEveryWarningSignOpenWorstFirst() {
        var facts = scene().facts();
        var open = OpenQuestions.thatCouldRaise(facts.withAnswers(FeedbackAnswers.NONE));
        assertThat(open).extracting(OpenQuestions.Open::couldReach).isSortedAccordingTo(
                java.util.Comparator.<TriageLevel>reverseOrder());
        for (var symptom : Symptom.values()) {
            assertThat(open).anyMatch(each -> each.question().symptom().filter(symptom::equals).isPresent());
        }
        assertThat(open.getFirst().couldReach()).isEqualTo(TriageLevel.EMERGENCY);
    }

    @Test
    void everythingAnsweredLeavesNothingOpenButWhatConcernsTheComplaint() {
        assertThat(keys(scene().facts())).containsExactly("benefit", "aggravated_by");
        assertThat(keys(scene().stored(facts -> facts.painBefore(OptionalInt.of(2))).facts()))
                .containsExactly("benefit", "complaint_now", "aggravated_by");
    }

    @Test
    void anEmergencyCannotBeRaised() {
        var facts = scene().yes(CHEST_PAIN).unsure(NUMBNESS, FEVER).facts();
        assertThat(keys(facts)).isEmpty();
    }

    @Test
    void twoSymptomsThatAreAnEmergencyOnlyTogetherAreBothNamed() {
        var facts = scene().worked(Modality.SWEDISH, 3, "shoulders").yes(NUMBNESS)
                .unsure(WEAKNESS_ARMS, WEAKNESS_LEGS).facts();
        assertThat(TriageRules.CURRENT.decide(facts).level()).isEqualTo(TriageLevel.URGENT);
        assertThat(keys(facts)).contains("symptom.weakness_arms", "symptom.weakness_legs");
        var armsKnown = facts.withAnswers(facts.answers().with().symptom(WEAKNESS_ARMS, Answer.NO).build());
        assertThat(keys(armsKnown)).doesNotContain("symptom.weakness_arms");
    }

    @Test
    @Timeout(20)
    void aCallIsNotHeldUp() {
        var facts = scene().facts().withAnswers(FeedbackAnswers.NONE);
        for (int i = 0; i < 20; i++) {
            OpenQuestions.thatCouldRaise(facts);
        }
    }
}
