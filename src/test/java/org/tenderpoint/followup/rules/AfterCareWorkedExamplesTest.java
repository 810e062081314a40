package org.tenderpoint.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.BookResults.choice;
import static org.tenderpoint.followup.rules.BookResults.disciplines;
import static org.tenderpoint.followup.rules.BookResults.items;
import static org.tenderpoint.followup.rules.BookResults.kinds;
import static org.tenderpoint.followup.rules.BookResults.refused;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentKind.*;
import static org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem.*;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.referral.ReferralStatus.*;
import static org.tenderpoint.vocabulary.Discipline.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.rules.adjustment.NextPlan;
import org.tenderpoint.followup.rules.adjustment.PlanLimits;
import org.tenderpoint.followup.rules.adjustment.Rest;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.care.SelfCare;
import org.tenderpoint.followup.rules.cases.AdjustmentExamples;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.StandingScreening;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.followup.rules.referral.Referrals;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/** The six worked examples of the follow-up rules after triage: every adjustment rule that fires, and no other. */
@Tag("UC-16")
class AfterCareWorkedExamplesTest {

    private record AfterCare(NextPlan plan, SelfCare care, Referrals referrals) {

        static AfterCare of(Scene scene) {
            var facts = scene.facts();
            return new AfterCare(
                    BookResults.plan(facts), BookResults.care(facts), BookResults.referrals(facts));
        }

        private ReferralStatus status(Discipline discipline) {
            return choice(referrals, discipline).orElseThrow().status();
        }

        private int score(Discipline discipline) {
            return choice(referrals, discipline).orElseThrow().score();
        }

        private Set<Technique> avoidedTechniques() {
            return plan.adjustments().stream()
                    .flatMap(adjustment -> adjustment.technique().stream())
                    .collect(Collectors.toSet());
        }
    }

    private static StandingScreening everywhere(int level) {
        var caps = new EnumMap<Region, Integer>(Region.class);
        for (var region : Region.values()) {
            caps.put(region, level);
        }
        return StandingScreening.of(caps, "SCR-400");
    }

    @Test
    void ex1AFirstDeepTissueSessionStartsGentlyAndIsCloser() {
        var after = AfterCare.of(scene().age(34).massages(0)
                .worked(Modality.DEEP_TISSUE, 4, "lower_back").now(4, 5)
                .stored(facts -> facts.withScreening(everywhere(3))));
        assertThat(after.plan.ruleIds()).containsExactly("ADJ-003", "ADJ-008", "ADJ-020", "ADJ-021", "ADJ-029");
        assertThat(PlanLimits.pressure(after.plan, Region.LOWER_BACK)).isEqualTo(3);
        assertThat(after.plan.minutes()).isEqualTo(Map.of(Region.LOWER_BACK, 15));
        assertThat(kinds(after.plan)).containsExactlyInAnyOrder(
                REDUCE_PRESSURE, PRESSURE_CAP, SHORTEN_REGION_TIME, START_GENTLE_BUILD_UP, CLOSER_SESSIONS);
        assertThat(PlanLimits.avoidedModalities(after.plan)).isEmpty();
        assertThat(after.care.set()).isEqualTo("CARE-004");
        assertThat(items(after.care)).contains(
                WATER, GENTLE_MOVEMENT, GENTLE_STRETCHING, WALK, WARM_SHOWER, WARM_BATH, COLD_PACK_WRAPPED, REST,
                OTC_PARACETAMOL)
                .doesNotContain(OTC_NSAID);
        assertThat(after.referrals.triggers()).extracting(RuleReason::ruleId).containsExactly("REF-005");
        assertThat(disciplines(after.referrals, ReferralStatus.SUGGESTED)).isEmpty();
    }

    @Test
    void ex2ThinBonesAndBloodThinnersWaitForTheDoctor() {
        var after = AfterCare.of(scene().age(71).massages(7)
                .has(Condition.OSTEOPOROSIS)
                .has(Condition.ANTICOAGULANT, Detail.NAME, "warfarin")
                .worked(Modality.THAI, 3, "mid_back").hours(30).now(6, 7)
                .onset(Onset.DURING).course(Course.SAME).spread(Spread.PINPOINT).feels(Quality.SHARP)
                .limit(ActivityLimit.A_LOT).bruise(Bruising.SMALL)
                .answer(a -> a.easesWithMovement(Answer.UNKNOWN).otherCauses(Set.of()))
                .stored(facts -> facts.withScreening(everywhere(1))));
        assertThat(after.plan.ruleIds()).containsExactly(
                "ADJ-004", "ADJ-009", "ADJ-011", "ADJ-013", "ADJ-026", "ADJ-029", "ADJ-041", "ADJ-050");
        assertThat(PlanLimits.pressure(after.plan, Region.MID_BACK)).isZero();
        assertThat(PlanLimits.pressure(after.plan, Region.LOWER_BACK)).isEqualTo(1);
        assertThat(PlanLimits.avoidedRegions(after.plan)).containsExactly(Region.MID_BACK);
        assertThat(PlanLimits.avoidedModalities(after.plan)).containsExactly(Modality.THAI);
        assertThat(after.avoidedTechniques()).contains(
                Technique.SPINAL_ROTATION, Technique.JOINT_MOBILISATION, Technique.SPINAL_FLEXION_LOADED,
                Technique.PERCUSSION, Technique.SUCTION);
        assertThat(after.plan.rests()).containsExactly(Rest.DOCTOR_ANSWER);
        assertThat(after.care.set()).isEqualTo("CARE-001");
        assertThat(after.care.offered()).isEmpty();
        assertThat(after.status(CHIROPRACTIC)).isEqualTo(NOT_SUITABLE);
        assertThat(choice(after.referrals, CHIROPRACTIC).orElseThrow().ruleIds()).contains("REF-104", "REF-010");
        for (var other : List.of(PHYSIO, YOGA, ACUPUNCTURE, PILATES)) {
            assertThat(after.status(other)).isEqualTo(ONLY_AFTER_CLEARANCE);
        }
    }

    @Test
    void ex3AnEmergencyOffersNothingAndWaitsForTheDoctor() {
        var after = AfterCare.of(scene().age(45).massages(7)
                .work(trigger("neck"), trigger("shoulders")).soreAt("neck", "shoulders").hours(50).now(3, 4)
                .onset(Onset.H24_48).feels(Quality.DULL).yes(DIZZINESS, NAUSEA).unsure(SEVERE_HEADACHE));
        assertThat(after.plan.ruleIds()).containsExactly("ADJ-003", "ADJ-008", "ADJ-033", "ADJ-041", "ADJ-080");
        assertThat(after.plan.minutes()).isEqualTo(Map.of(Region.NECK, 12, Region.SHOULDERS, 12));
        assertThat(PlanLimits.caps(after.plan)).containsEntry(Region.NECK, 2);
        assertThat(after.care.set()).isEqualTo("CARE-001");
        assertThat(after.referrals.choices()).allSatisfy(choice -> assertThat(choice.ruleIds()).contains("REF-010"));
        assertThat(refused(after.referrals)).hasSize(5);
    }

    private static Work trigger(String region) {
        return new Work(BodyPart.parse(region), Modality.TRIGGER_POINT, 3, 16);
    }

    @Test
    void ex4OneCalfRestsUntilTheDoctorHasAnswered() {
        var after = AfterCare.of(scene().age(52).massages(7)
                .work(calf("left"), calf("right")).soreAt("calves:left").oneSide().hours(80).now(3, 4)
                .course(Course.SAME).feels(Quality.TENDER, Quality.STIFF).cause(OtherCause.EXERCISE)
                .answer(a -> a.easesWithMovement(Answer.UNKNOWN)));
        assertThat(after.plan.ruleIds()).containsExactly(
                "ADJ-004", "ADJ-007", "ADJ-009", "ADJ-016", "ADJ-040", "ADJ-041", "ADJ-043", "ADJ-060");
        assertThat(PlanLimits.caps(after.plan)).isEqualTo(Map.of(Region.CALVES, 2));
        assertThat(after.plan.minutes()).isEqualTo(Map.of(Region.CALVES, 30));
        assertThat(PlanLimits.avoidedModalities(after.plan)).containsExactly(Modality.SPORTS);
        assertThat(PlanLimits.avoidedRegions(after.plan)).containsExactly(Region.CALVES);
        assertThat(kinds(after.plan).contains(BALANCE_SIDES)).isTrue();
        assertThat(kinds(after.plan).contains(LONGER_GAP)).isFalse();
        assertThat(after.plan.dropped()).singleElement()
                .satisfies(dropped -> assertThat(dropped.adjustment().kind()).isEqualTo(LONGER_GAP));
        assertThat(after.plan.rests()).containsExactlyInAnyOrder(Rest.SYMPTOM_FREE_48H, Rest.DOCTOR_ANSWER);
        assertThat(after.care.set()).isEqualTo("CARE-002");
        assertThat(items(after.care)).containsExactlyInAnyOrder(
                REST, WATER, GENTLE_MOVEMENT, NO_STRENUOUS_EXERCISE_48H, OTC_PARACETAMOL);
    }

    private static Work calf(String side) {
        return new Work(BodyPart.parse("calves:" + side), Modality.SPORTS, 4, 30);
    }

    @Test
    void ex5FibromyalgiaSoreEveryTimeGoesToOtherHands() {
        var after = AfterCare.of(scene().age(39).massages(8)
                .has(Condition.FIBROMYALGIA, Detail.FLARE_NOW, "no")
                .worked(Modality.SWEDISH, 2, "upper_back").hours(60).now(2, 5).feels(Quality.ACHY)
                .stored(facts -> facts.history(past -> past.withSessions(List.of(
                        AdjustmentExamples.earlier(42, Modality.SWEDISH, 6, 90, false),
                        AdjustmentExamples.earlier(28, Modality.SWEDISH, 5, 60, true),
                        AdjustmentExamples.earlier(14, Modality.SWEDISH, 6, 70, true))))));
        assertThat(after.plan.ruleIds()).containsExactly("ADJ-003", "ADJ-023", "ADJ-072");
        assertThat(PlanLimits.pressure(after.plan, Region.UPPER_BACK)).isEqualTo(1);
        assertThat(PlanLimits.avoidedModalities(after.plan))
                .contains(Modality.DEEP_TISSUE, Modality.THAI, Modality.CUPPING)
                .doesNotContain(Modality.SWEDISH);
        assertThat(PlanLimits.caps(after.plan)).containsEntry(Region.CALVES, 2);
        assertThat(after.referrals.triggers()).extracting(RuleReason::ruleId).containsExactly("REF-001");
        assertThat(disciplines(after.referrals, ReferralStatus.SUGGESTED)).containsExactly(PHYSIO, YOGA, ACUPUNCTURE);
        assertThat(List.of(after.score(PHYSIO), after.score(YOGA), after.score(ACUPUNCTURE), after.score(PILATES)))
                .containsExactly(72, 67, 57, 52);
        assertThat(after.status(PILATES)).isEqualTo(POSSIBLE);
        assertThat(choice(after.referrals, PILATES).orElseThrow().ruleIds()).contains("REF-161");
        assertThat(after.status(CHIROPRACTIC)).isEqualTo(NOT_SUITABLE);
    }

    @Test
    void ex6OneWarningSignNotKnownKeepsEverythingGentleUntilTheCall() {
        var after = AfterCare.of(scene().age(28)
                .worked(Modality.SWEDISH, 3, "upper_back", "mid_back", "lower_back")
                .now(0, 0).unsure(SADDLE_NUMBNESS)
                .answer(a -> a.regions(Set.of()).qualities(Set.of()).onset(Onset.UNKNOWN).spread(Spread.UNKNOWN)
                        .sides(Sides.UNKNOWN).course(Course.UNKNOWN)));
        assertThat(after.plan.ruleIds()).containsExactly("ADJ-042", "ADJ-080");
        assertThat(kinds(after.plan)).containsExactly(REST_BEFORE_NEXT);
        assertThat(after.care.set()).isEqualTo("CARE-006");
        assertThat(items(after.care)).containsExactlyInAnyOrder(WATER, REST, GENTLE_MOVEMENT);
    }
}
