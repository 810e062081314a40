package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.followup.adjustment.AdjustmentEffect;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRecord;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.assessment.AssessmentService.ChangeRefused;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.screening.AdjustmentLine;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.vocabulary.say.Say;

/** What an answer changes in the next plan, and whether it helped. */
class NextPlanAdviceTest extends AfterASession {

    @Autowired
    AdjustmentService advice;

    @Test
    void aTalkEndsWhatWaitsForTheTherapist() {
        var made = scene.finished("Ida", Duration.ofHours(74));

        var result = feedback.give(made.id(), draft(sore(2, 4)));

        assertThat(result.text().level()).isEqualTo(TriageLevel.THERAPIST);
        assertThat(kinds(made.client())).contains(HoldKind.THERAPIST_TALK, HoldKind.REST);
        recordedAnswers.recordTalk(made.id(),
                new Quote("Ida", java.time.LocalDate.of(2026, 1, 2), "Fades, will come back"));
        assertThat(kinds(made.client())).doesNotContain(HoldKind.THERAPIST_TALK, HoldKind.REST);
    }

    @Test
    @Tag("UC-16")
    void gentlerAdjustmentsStandAtOnceAndMorePressureWaits() {
        var made = scene.finished("Max", Duration.ofHours(50));
        feedback.give(made.id(), draft(sore(2, 5)));

        assertThat(advice.standing(made.client())).isNotEmpty()
                .anyMatch(line -> line.part().isPresent() && line.change().equals(new AdjustmentLine.Change.Cap(3)));

        var fine = scene.finishedLight("Nia", Duration.ofHours(50));
        var result = feedback.give(fine.id(), draft(fine()));
        assertThat(advice.standing(fine.client())).as("keeping the plan waits for a therapist").isEmpty();
        var record = assessments.open(result.assessment()).orElseThrow();
        assertThat(record.adjustments()).isNotEmpty();
        assessments.accept(record.id(), record.version());
        assertThat(advice.standing(fine.client())).isNotEmpty();
    }

    @Test
    void aRestIsNotAskedAboutAgainOnceTheTalkIsRecorded() {
        var made = scene.finished("Ron", Duration.ofHours(80));
        var result = feedback.give(made.id(), draft(sore(4, 6)));
        var waits = assessments.open(result.assessment()).orElseThrow();
        assertThat(waits.waitsFor()).contains(AnswerKind.THERAPIST_TALK);
        assertThat(advice.standing(made.client()))
                .anyMatch(line -> Say.it(line.words()).startsWith("No session yet: until"));

        recordedAnswers.recordTalk(made.id(),
                new Quote("Ida", java.time.LocalDate.of(2026, 1, 2), "Fades, will come back"));

        assertThat(advice.standing(made.client())).isNotEmpty()
                .noneMatch(line -> Say.it(line.words()).startsWith("No session yet"));
    }

    @Test
    @Tag("UC-16")
    void whatALevelLessMeansIsReckonedFromTheSessionThatItComesFrom() {
        var made = scene.finished("Sol", Duration.ofHours(50));
        var result = feedback.give(made.id(), draft(sore(2, 5)));
        var region = assessments.open(result.assessment()).orElseThrow().regions().getFirst();

        assertThat(advice.standing(made.client()))
                .filteredOn(line -> Say.it(line.words()).contains("level"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.limit().orElseThrow().cap().orElseThrow())
                        .isBetween(region.pressureAfter(), region.pressureBefore() - 1));
    }

    @Test
    @Tag("UC-16")
    void whatWasAppliedAndTakenBackStandsAgain() {
        var first = scene.finished("Tom", Duration.ofHours(150));
        feedback.give(first.id(), draft(sore(3, 6)));
        var second = scene.finished(first.client(), first.therapist(), Duration.ofHours(50), false);
        var before = advice.standing(first.client());

        before.forEach(line -> advice.apply(line.id(), second.session()));
        assertThat(advice.appliedBy(second.session())).hasSameSizeAs(before);
        before.forEach(line -> advice.takeBack(line.id(), second.session()));

        assertThat(advice.standing(first.client())).containsExactlyInAnyOrderElementsOf(before);
        assertThat(advice.appliedBy(second.session())).isEmpty();
    }

    @Test
    @Tag("UC-16")
    void anAppliedAdjustmentTellsWhetherTheNextSessionWasEasier() {
        var first = scene.finished("Gil", Duration.ofHours(150));
        var result = feedback.give(first.id(), draft(sore(3, 6)));
        var advice = assessments.open(result.assessment()).orElseThrow().adjustments().stream()
                .filter(StandingAdjustmentRecord::stands)
                .findFirst()
                .orElseThrow();
        assertThat(advice.effect()).isEmpty();

        var second = scene.finished(first.client(), first.therapist(), Duration.ofHours(50), false);
        this.advice.apply(advice.id(), second.session());
        assertThat(effectOf(advice.id(), result)).contains(AdjustmentEffect.Change.NOT_KNOWN);

        feedback.give(second.id(), draft(sore(1, 2)));
        assertThat(effectOf(advice.id(), result)).contains(AdjustmentEffect.Change.LESS);
    }

    private Optional<AdjustmentEffect.Change> effectOf(AdjustmentId id, CallResult result) {
        return assessments.open(result.assessment()).orElseThrow().adjustments().stream()
                .filter(one -> one.id().equals(id))
                .flatMap(one -> one.effect().stream())
                .map(AdjustmentEffect::change)
                .findFirst();
    }

    @Test
    @Tag("UC-16")
    void aNewerFeedbackMakesANewerAssessmentAndTheOldAdviceLapses() {
        var made = scene.finishedLight("Ola", Duration.ofHours(50));
        var first = feedback.give(made.id(), draft(sore(2, 5)));
        var second = feedback.give(made.id(), draft(fine()));

        assertThat(advice.standing(made.client())).isEmpty();
        assertThat(assessments.open(first.assessment()).orElseThrow().newest()).isFalse();
        assertThat(assessments.open(second.assessment()).orElseThrow().newest()).isTrue();
        var stale = assessments.open(first.assessment()).orElseThrow();
        assertThatThrownBy(() -> assessments.accept(stale.id(), stale.version())).isInstanceOf(ChangeRefused.class);
    }
}
