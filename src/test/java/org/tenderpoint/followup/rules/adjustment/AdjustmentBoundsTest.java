package org.tenderpoint.followup.rules.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.BookResults.plan;
import static org.tenderpoint.followup.rules.PastSessions.BACK;
import static org.tenderpoint.followup.rules.PastSessions.after;
import static org.tenderpoint.followup.rules.PastSessions.past;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.followup.rules.adjustment.NextPlan.DroppedAdjustment.Why;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;

/** Where the words of adjustments begin and end: each bound with a case on it and one just beyond it. */
class AdjustmentBoundsTest {

    private static AdjustmentCase adjusting(Scene scene) {
        var facts = scene.facts();
        return new AdjustmentCase(facts, TriageRules.CURRENT.decide(facts));
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void wherePainWasNotNamedWhatWasWorkedFromAPressureOnCounts(int pressure, boolean counts) {
        var unnamed = scene()
                .work(new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, pressure, 20))
                .answer(answers -> answers.regions(Set.of()));
        assertThat(adjusting(unnamed).namedOrWorkedFrom(3).contains(Region.LOWER_BACK)).isEqualTo(counts);
    }

    @Test
    void whereANamedPlaceWasWorkedThatPlaceAloneCounts() {
        var named = scene().worked(Modality.SWEDISH, 4, "lower_back", "calves").soreAt("calves");
        assertThat(adjusting(named).namedOrWorkedFrom(3)).containsExactly(Region.CALVES);
    }

    @ParameterizedTest
    @CsvSource({"3, 48, true", "4, 10, false", "3, 49, false"})
    void theSessionBeforeWasQuietUpToThreeAndFortyEightHours(int worst, int hours, boolean quiet) {
        assertThat(adjusting(after(past(7, worst, hours))).quietBefore()).isEqualTo(quiet);
    }

    @Test
    void aComplaintIsTheSameWithinAYearAndWhereTheRegionsMeet() {
        assertThat(adjusting(after(past(365, 1, 1))).sameComplaint()).hasSize(2);
        assertThat(adjusting(after(past(366, 1, 1))).sameComplaint()).hasSize(1);
        var elsewhere = scene()
                .stored(facts -> facts.history(past -> past.withSessions(List.of(past(7, 1, 1))))
                        .arrival(arrival -> arrival.withRegions(Set.of(BodyPart.of(Region.NECK)))));
        assertThat(adjusting(elsewhere).sameComplaint()).hasSize(1);
        assertThat(adjusting(scene()).sameComplaint()).isEmpty();
    }

    @Test
    void aComplaintThatFellIsCountedAsFallen() {
        var fell = scene().answer(answers -> answers.complaintNow(OptionalInt.of(2)))
                .stored(facts -> facts.arrival(arrival -> arrival.withRegions(BACK).withPain(OptionalInt.of(5))));
        assertThat(adjusting(fell).sameComplaint().getFirst().fall()).hasValue(3);
    }

    @ParameterizedTest
    @CsvSource({"5, true, false", "6, false, true"})
    void painDuringTheSessionCountsAsStrongFromSix(int pain, boolean atMostFive, boolean atLeastSix) {
        var c = adjusting(scene().answer(answers -> answers.painDuringSession(OptionalInt.of(pain))));
        assertThat(c.painDuringAtMost(5)).isEqualTo(atMostFive);
        assertThat(c.painDuringAtLeast(6)).isEqualTo(atLeastSix);
    }

    @Test
    void theSoreSideIsThatOfTheRegionItself() {
        var c = adjusting(scene().worked(Modality.SWEDISH, 3, "calves", "knees").soreAt("calves:left", "knees:right"));
        assertThat(c.soreSide(Region.CALVES)).isEqualTo(BodyPart.left(Region.CALVES));
        assertThat(c.soreSide(Region.KNEES)).isEqualTo(BodyPart.right(Region.KNEES));
    }

    @Test
    void aTriageRuleWithATagThatDidNotFireIsNoReason() {
        var missing = scene().facts().answers().with().symptom(Symptom.CHEST_PAIN, Answer.UNKNOWN).build();
        var facts = scene().facts().with(missing);
        assertThat(new AdjustmentCase(facts, TriageRules.CURRENT.decide(facts)).answersMissing()).isTrue();
        assertThat(adjusting(scene()).answersMissing()).isFalse();
    }

    @Test
    void aSpotLeftByPointPressureGoesOneLevelDownOnlyWhereNothingElseHasLoweredIt() {
        var spot = scene().worked(Modality.TRIGGER_POINT, 4, "lower_back").spread(Spread.PINPOINT);
        var alone = plan(spot.now(2, 3).facts());
        assertThat(alone.ruleIds()).contains("ADJ-010").doesNotContain("ADJ-003");
        assertThat(PlanLimits.pressure(alone, Region.LOWER_BACK)).isEqualTo(3);
        assertThat(PlanLimits.caps(alone)).containsEntry(Region.LOWER_BACK, 3);
        var both = plan(spot.now(2, 4).facts());
        assertThat(both.ruleIds()).contains("ADJ-003", "ADJ-010");
        assertThat(PlanLimits.pressure(both, Region.LOWER_BACK)).isEqualTo(3);
    }

    @Test
    void onlyPlacesWorkedForOverTwentyMinutesAreShortened() {
        var plan = plan(scene().now(2, 4)
                .work(new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 2, 21),
                        new Work(BodyPart.of(Region.CALVES), Modality.SWEDISH, 2, 20))
                .soreAt("lower_back", "calves").facts());
        assertThat(plan.adjustments())
                .filteredOn(adjustment -> adjustment.ruleIds().contains("ADJ-007"))
                .flatExtracting(Adjustment::parts).containsOnly(BodyPart.of(Region.LOWER_BACK));
    }

    @Test
    void aStoredCapIsLoosenedOnlyBelowWhatTheScreeningAllows() {
        int most = scene().facts().stored().screening().cap(Region.LOWER_BACK);
        assertThat(tooLightUnder(most - 1).ruleIds()).contains("ADJ-073");
        assertThat(tooLightUnder(most).ruleIds()).doesNotContain("ADJ-073");
    }

    private static NextPlan tooLightUnder(int cap) {
        return plan(scene().now(0, 0).work(new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 2, 20))
                .answer(answers -> answers.pressureFelt(PressureFelt.TOO_LIGHT))
                .stored(facts -> facts.history(past -> past.withSessions(List.of(past(7, 0, 0)))
                        .withCaps(Map.of(Region.LOWER_BACK, cap))))
                .facts());
    }

    @Test
    void adjustmentsStandInTheOrderOfTheirKinds() {
        var kinds = plan(
                scene().now(2, 7).bruise(Bruising.SMALL).has(Condition.FIBROMYALGIA).massages(1).facts())
                .adjustments().stream().map(Adjustment::kind).toList();
        assertThat(kinds).isSorted().hasSizeGreaterThan(4);
    }

    @Test
    void whatLosesAgainstSomethingGentlerIsKeptWithItsReason() {
        var gap = scene().now(0, 3).hours(120).massages(1).course(Course.GONE)
                .answer(answers -> answers.soreHours(OptionalInt.of(96)));
        assertThat(plan(gap.facts()).dropped()).singleElement().satisfies(lost -> {
            assertThat(lost.adjustment().kind()).isEqualTo(AdjustmentKind.CLOSER_SESSIONS);
            assertThat(lost.why()).isEqualTo(Why.WAITS_ANYWAY);
        });
    }

    @ParameterizedTest
    @CsvSource({"HOT_STONE, true", "SWEDISH, false"})
    void afterASkinReactionHeatIsLeftOutOnlyWhereHotStonesWereUsed(Modality modality, boolean left) {
        var plan = plan(
                scene().worked(modality, 2, "lower_back").yes(Symptom.SKIN_REACTION).facts());
        assertThat(
                plan.adjustments().stream().flatMap(one -> one.technique().stream()).anyMatch(Technique.HEAT::equals))
                .isEqualTo(left);
    }
}
