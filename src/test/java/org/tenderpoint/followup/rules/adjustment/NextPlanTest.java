package org.tenderpoint.followup.rules.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.BookResults.kinds;
import static org.tenderpoint.followup.rules.BookResults.plan;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentKind.*;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.followup.rules.adjustment.NextPlan.DroppedAdjustment.Why;
import org.tenderpoint.followup.rules.cases.AdjustmentExamples;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.StandingScreening;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What a therapist reads in the next plan: how far each place goes down and because of what, and what is not raised.
 */
@Tag("UC-16")
class NextPlanTest {

    private static final Region BACK = Region.LOWER_BACK;

    private static Adjustment only(NextPlan plan, AdjustmentKind kind) {
        return plan.adjustments().stream().filter(adjustment -> adjustment.kind() == kind).reduce((one, other) -> {
            throw new AssertionError("more than one " + kind);
        }).orElseThrow();
    }

    private static NextPlan.PlannedPressure planned(NextPlan plan, Region region) {
        return plan.pressures().stream().filter(one -> one.part().region() == region).findFirst().orElseThrow();
    }

    private static Scene hurt(Scene scene) {
        return scene.answer(answers -> answers.painDuringSession(OptionalInt.of(6)));
    }

    // --- how far down

    @Test
    void aReductionNamesTheLevelsFromTheLastPressure() {
        var plan = plan(scene().worked(Modality.SWEDISH, 5, "lower_back").now(2, 7).facts());
        assertThat(only(plan, REDUCE_PRESSURE).number()).hasValue(2);
        assertThat(planned(plan, BACK).after()).isEqualTo(3);
    }

    @Test
    void workAboveWhatScreeningAllowsGoesDownByAsManyLevelsAsThatTakes() {
        var plan = plan(scene().worked(Modality.SWEDISH, 5, "lower_back").now(0, 0)
                .stored(facts -> facts.withScreening(StandingScreening.of(Map.of(BACK, 2), "SCR-112"))).facts());
        assertThat(only(plan, REDUCE_PRESSURE).number()).hasValue(3);
        assertThat(only(plan, REDUCE_PRESSURE).ruleIds()).containsExactly("ADJ-029");
        assertThat(planned(plan, BACK).after()).isEqualTo(2);
        assertThat(planned(plan, BACK).ruleIds()).containsExactly("ADJ-029", "SCR-112");
    }

    @Test
    void whatIsSoreGoesDownAndWhatIsNotStaysAsItWas() {
        var plan = plan(
                scene().worked(Modality.SWEDISH, 4, "lower_back", "calves").now(2, 5).soreAt("lower_back").facts());
        assertThat(PlanLimits.pressure(plan, BACK)).isEqualTo(3);
        assertThat(planned(plan, Region.CALVES).after()).isEqualTo(4);
        assertThat(planned(plan, Region.CALVES).ruleIds()).isEmpty();
        assertThat(plan.adjustments()).filteredOn(one -> one.kind() == REDUCE_PRESSURE)
                .flatExtracting(Adjustment::parts).containsExactly(BodyPart.of(BACK));
    }

    @Test
    void ofTwoSidesOnlyTheSoreOneIsReduced() {
        var plan = plan(scene().work(
                new Work(BodyPart.left(Region.CALVES), Modality.SPORTS, 3, 30),
                new Work(BodyPart.right(Region.CALVES), Modality.SPORTS, 3, 10))
                .soreAt("calves:left").facts());
        assertThat(only(plan, REDUCE_PRESSURE).parts()).containsExactly(BodyPart.left(Region.CALVES));
        assertThat(only(plan, BALANCE_SIDES).parts()).containsExactly(BodyPart.of(Region.CALVES));
    }

    @Test
    void balancingNamesItsPlaceThoughAnotherWishIsForTheWholeSession() {
        var plan = plan(hurt(scene().work(
                new Work(BodyPart.left(Region.CALVES), Modality.SPORTS, 3, 30),
                new Work(BodyPart.right(Region.CALVES), Modality.SPORTS, 3, 10))
                .soreAt("calves:left")).facts());
        assertThat(only(plan, BALANCE_SIDES).parts()).containsExactly(BodyPart.of(Region.CALVES));
        assertThat(only(plan, CHECK_IN_MORE_OFTEN).parts()).isEmpty();
    }

    @Test
    void aSpotThatGoesAtLeastOneDownIsNamedAsReduced() {
        var spot = plan(
                scene().worked(Modality.TRIGGER_POINT, 4, "lower_back").spread(Spread.PINPOINT).now(2, 3).facts());
        assertThat(only(spot, REDUCE_PRESSURE).ruleIds()).containsExactly("ADJ-010");
        assertThat(only(spot, REDUCE_PRESSURE).number()).hasValue(1);
    }

    // --- because of what

    @ParameterizedTest
    @CsvSource({"3, false", "2, true"})
    void aLimitIsNamedAsAReasonOnlyWhereItIsBelowTheLastPressure(int limit, boolean named) {
        var plan = plan(hurt(scene().worked(Modality.SWEDISH, 3, "lower_back").soreAt("lower_back").now(0, 0))
                .stored(facts -> facts.history(past -> past.withCaps(Map.of(BACK, limit)))
                        .withScreening(StandingScreening.of(Map.of(BACK, limit), "SCR-112")))
                .facts());
        assertThat(planned(plan, BACK).after()).isEqualTo(2);
        assertThat(planned(plan, BACK).ruleIds()).contains("ADJ-006");
        assertThat(planned(plan, BACK).ruleIds().contains("SCR-112")).isEqualTo(named);
        assertThat(planned(plan, BACK).ruleIds().contains("stored")).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true"})
    void aNewcomersLimitIsNamedOnlyWhereItIsBelowTheLastPressure(int pressure, boolean named) {
        var plan = plan(hurt(scene().worked(Modality.SWEDISH, pressure, "lower_back").massages(0)).facts());
        assertThat(planned(plan, BACK).ruleIds().contains("ADJ-020")).isEqualTo(named);
    }

    @Test
    void ofSeveralNewLimitsOnlyTheLowestIsAReason() {
        var plan = plan(scene().worked(Modality.SWEDISH, 4, "lower_back").now(2, 3).massages(0)
                .has(Condition.LOW_PAIN_THRESHOLD).facts());
        assertThat(planned(plan, BACK).after()).isEqualTo(2);
        assertThat(planned(plan, BACK).ruleIds()).contains("ADJ-022").doesNotContain("ADJ-020");
    }

    @Test
    void aPlaceToStayAwayFromNamesTheRuleThatSaysSo() {
        var plan = plan(scene().worked(Modality.SWEDISH, 2, "lower_back").cause(OtherCause.NEW_INJURY).facts());
        assertThat(planned(plan, BACK).after()).isZero();
        assertThat(planned(plan, BACK).ruleIds()).contains("ADJ-061");
    }

    @Test
    void whereEverythingIsLeftOutThePressureIsNoneForThatReason() {
        var plan = plan(scene()
                .stored(facts -> facts.withScreening(new StandingScreening(Ceilings.NONE, Set.of(Modality.values()))))
                .facts());
        assertThat(planned(plan, BACK).after()).isZero();
        assertThat(planned(plan, BACK).ruleIds()).containsExactly("no_plan");
    }

    @Test
    void thePlanIsNotKeptWhereAnythingElseIsToChange() {
        var plan = plan(scene().massages(0).facts());
        assertThat(plan.ruleIds()).contains("ADJ-020").doesNotContain("ADJ-001");
        assertThat(kinds(plan).contains(KEEP_PLAN)).isFalse();
    }

    // --- not stronger

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void aRaiseGoesOneAboveWhatTheClientLikesAndNoFurther(int likes, boolean raised) {
        var plan = plan(
                Scene.tooLight()
                        .stored(facts -> facts.likes(told -> told.withPressure(Map.of(BACK, likes)))).facts());
        assertThat(kinds(plan).contains(RAISE_PRESSURE)).isEqualTo(raised);
    }

    @Test
    void onlyThePlaceThatIsToGetGentlerIsNotRaised() {
        var plan = plan(Scene.tooLight().worked(Modality.SWEDISH, 3, "lower_back", "calves")
                .stored(facts -> facts.withScreening(StandingScreening.of(Map.of(Region.CALVES, 2), "SCR-112")))
                .facts());
        assertThat(only(plan, RAISE_PRESSURE).parts()).containsExactly(BodyPart.of(BACK));
        assertThat(PlanLimits.pressure(plan, BACK)).isEqualTo(4);
        assertThat(PlanLimits.pressure(plan, Region.CALVES)).isEqualTo(2);
        assertThat(plan.dropped()).singleElement().satisfies(lost -> {
            assertThat(lost.adjustment().parts()).containsExactly(BodyPart.of(Region.CALVES));
            assertThat(lost.why()).isEqualTo(Why.GENTLER_THERE);
        });
    }

    @Test
    void whereTheMethodIsLeftOutItsPlaceIsNotRaised() {
        var thai = Scene.tooLight().worked(Modality.THAI, 3, "lower_back");
        assertThat(
                kinds(plan(thai.session(done -> AdjustmentExamples.trained(done, Modality.THAI)).facts()))
                        .contains(RAISE_PRESSURE))
                .isTrue();
        var untrained = plan(thai.session(done -> done).facts());
        assertThat(kinds(untrained).contains(RAISE_PRESSURE)).isFalse();
        assertThat(untrained.dropped()).extracting(NextPlan.DroppedAdjustment::why)
                .containsExactly(Why.GENTLER_THERE);
    }

    @ParameterizedTest
    @CsvSource({"lower_back, false", "calves, true"})
    void whereATechniqueIsLeftOutThatPlaceIsNotRaised(String sore, boolean raised) {
        var thin = plan(Scene.tooLight().soreAt(sore).has(Condition.LONG_TERM_STEROIDS).facts());
        assertThat(kinds(thin).contains(RAISE_PRESSURE)).isEqualTo(raised);
        assertThat(thin.dropped()).extracting(NextPlan.DroppedAdjustment::why)
                .isEqualTo(raised ? List.of() : List.of(Why.GENTLER_THERE));
    }

    @ParameterizedTest
    @CsvSource({"5, false", "6, true"})
    void timeIsShortenedOnlyWhereThatIsLessThanBefore(int minutes, boolean shortened) {
        var plan = plan(scene().now(2, 7).work(new Work(BodyPart.of(BACK), Modality.SWEDISH, 2, minutes)).facts());
        assertThat(plan.minutes().containsKey(BACK)).isEqualTo(shortened);
        assertThat(kinds(plan).contains(SHORTEN_REGION_TIME)).isEqualTo(shortened);
    }
}
