package org.tenderpoint.followup.rules.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentKind.*;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.followup.rules.BookResults;
import org.tenderpoint.followup.rules.CasesOfRules;
import org.tenderpoint.followup.rules.adjustment.NextPlan.StoredCap;
import org.tenderpoint.followup.rules.cases.AdjustmentExamples;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.StandingScreening;
import org.tenderpoint.followup.rules.facts.StoredFacts;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** What every row of the adjustment book does, and how the rows combine. */
@Tag("UC-16")
class AdjustmentRulesTest {

    private static final RuleSetVersion THEN = new RuleSetVersion("2026-11");
    private static final RuleSetVersion LATER = new RuleSetVersion("2027-03");
    private static final FollowUpFacts SORE = scene().hours(60).now(5, 6).facts();

    private static NextPlan plan(Scene scene) {
        return BookResults.plan(scene.facts());
    }

    static List<BookExample> examples() {
        return BookExample.ofAdjustments();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleFiresOrJustMissesItsRule(BookExample example) {
        assertThat(BookResults.plan(example.facts()).ruleIds().contains(example.ruleId()))
                .as(example.ruleId() + ": " + example.says())
                .isEqualTo(example.fires());
    }

    @Test
    void everyRuleHasACaseThatFiresItAndOneThatJustMisses() {
        CasesOfRules.areComplete(
                examples(), AdjustmentRules.CURRENT.entries(),
                id -> id.startsWith("PREV") || id.equals("ADJ-090"));
    }

    @Test
    void everyRowSaysWhenWhatAndWhy() {
        assertThat(AdjustmentRules.CURRENT.entries()).allSatisfy(entry -> {
            assertThat(Say.it(entry.title())).as(entry.id()).isNotBlank();
            assertThat(Say.it(entry.when())).as(entry.id()).isNotBlank();
            assertThat(Say.it(entry.effect())).as(entry.id()).isNotBlank();
            assertThat(Say.it(entry.reason())).as(entry.id()).endsWith(".");
        });
    }

    @Test
    @Tag("fires:PREV")
    void theChecklistHasAllEightFactsOfPrevention() {
        assertThat(AdjustmentRules.CURRENT.entries()).extracting(RuleEntry::id)
                .filteredOn(id -> id.startsWith("PREV-"))
                .hasSize(8)
                .startsWith("PREV-01")
                .endsWith("PREV-08");
    }

    @Test
    void anOrdinarySessionThatWentWellKeepsItsPlanOnceATherapistAgrees() {
        var plan = plan(scene());
        assertThat(BookResults.kinds(plan)).containsExactly(KEEP_PLAN);
        assertThat(BookResults.kinds(plan)).noneMatch(AdjustmentKind::standsAtOnce);
        assertThat(PlanLimits.pressure(plan, Region.LOWER_BACK)).isEqualTo(3);
        assertThat(PlanLimits.quiet(scene())).isTrue();
    }

    @Test
    void aMissingTrainingAloneLeavesThePlanToAnotherTherapist() {
        var plan = plan(scene().worked(Modality.THAI, 2, "lower_back"));
        assertThat(plan.ruleIds()).containsExactly("ADJ-001", "ADJ-050");
        assertThat(BookResults.kinds(plan)).containsExactlyInAnyOrder(KEEP_PLAN, AVOID_MODALITY,
                CREDENTIALED_THERAPIST);
    }

    @Test
    void restEndsEarlyOnlyWhereNothingElseSpeaksOfHowLongItLasts() {
        var tail = scene().justOver(72);

        assertThat(plan(tail).rests()).isEmpty();
        assertThat(plan(scene().justOver(72).limit(ActivityLimit.SOME)).rests()).contains(Rest.SYMPTOM_FREE_48H);
        assertThat(plan(scene().justOver(72).limit(ActivityLimit.A_LOT)).rests()).contains(Rest.SYMPTOM_FREE_48H);
        assertThat(plan(scene().justOver(72).yes(Symptom.SKIN_REACTION)).rests()).contains(Rest.SYMPTOM_FREE_48H);
    }

    @Test
    void nothingIsRaisedWhileOneOfTheLastSessionsMayHaveBeenBad() {
        var known = AdjustmentExamples.earlier(14, Modality.SWEDISH, 1, 12, false);
        var notKnown = new EarlierSession(14, known.modalities(), List.of(), OptionalInt.empty(),
                Set.of(), OptionalInt.empty(), false, OptionalInt.of(1), OptionalInt.empty(), Set.of());

        assertThat(raised(known)).isTrue();
        assertThat(raised(notKnown)).isFalse();
    }

    private static boolean raised(EarlierSession earlier) {
        return plan(Scene.tooLight().stored(facts -> facts
                .history(past -> past.withSessions(List.of(earlier))))).ruleIds().contains("ADJ-002");
    }

    @Test
    void aSwellingThatNobodyAsksAboutLongAfterASessionKeepsNoLimbFromBeingWorked() {
        var limb = scene().now(0, 0).has(Condition.LYMPHOEDEMA, Detail.REGIONS, "calves").worked(
                Modality.SWEDISH, 2, "calves").answer(told -> told.swelling(Swelling.UNKNOWN));
        assertThat(plan(limb).ruleIds()).contains("ADJ-032");

        limb.answer(told -> told.details(details -> details.withLeftOut(Set.of(Symptom.NAUSEA))));
        assertThat(plan(limb).ruleIds()).doesNotContain("ADJ-032");
    }

    @Test
    void reductionsAddUpToTwoLevelsAndToThreeAfterAFailedChange() {
        Scene strong = scene().worked(Modality.SWEDISH, 5, "lower_back").now(2, 6).answer(a -> a
                .pressureFelt(PressureFelt.TOO_DEEP).painDuringSession(OptionalInt.of(8)));
        assertThat(PlanLimits.pressure(plan(strong), Region.LOWER_BACK)).isEqualTo(3);
        assertThat(PlanLimits.pressure(plan(strong.stored(f -> f.history(past -> past.withSessions(
                List.of(AdjustmentExamples.earlier(14, Modality.SWEDISH, 6, 60, true)))))), Region.LOWER_BACK))
                .isEqualTo(2);
    }

    @Test
    void thePressureNeverFallsBelowOneUnlessTheRegionIsAvoided() {
        var light = scene().worked(Modality.SWEDISH, 1, "lower_back");
        assertThat(PlanLimits.pressure(plan(light.now(2, 7)), Region.LOWER_BACK)).isEqualTo(1);
        assertThat(PlanLimits.pressure(plan(light.cause(OtherCause.NEW_INJURY)), Region.LOWER_BACK)).isZero();
    }

    @Test
    void theLowestOfAllCapsBinds() {
        var plan = plan(scene().worked(Modality.SWEDISH, 5, "lower_back").massages(0).stored(f -> f
                .history(past -> past.withCaps(Map.of(Region.LOWER_BACK, 2)))
                .withScreening(StandingScreening.of(Map.of(Region.LOWER_BACK, 4), "SCR-111"))));
        assertThat(PlanLimits.pressure(plan, Region.LOWER_BACK)).isEqualTo(2);
        assertThat(PlanLimits.caps(plan)).containsEntry(Region.CALVES, 3);
        assertThat(plan.pressures()).singleElement().satisfies(planned -> assertThat(planned.ruleIds())
                .contains("ADJ-029", "ADJ-020", "SCR-111", "stored"));
    }

    @Test
    void aRaiseIsOneLevelAndStaysBelowCapPreferenceAndNewcomersLimit() {
        assertThat(PlanLimits.pressure(plan(Scene.tooLight()), Region.LOWER_BACK)).isEqualTo(4);
        assertThat(BookResults.kinds(plan(Scene.tooLight()))).noneMatch(AdjustmentKind::standsAtOnce);
        assertNoRaise(f -> f.withScreening(StandingScreening.of(Map.of(Region.LOWER_BACK, 3), "SCR-112")));
        assertNoRaise(f -> f.history(past -> past.withCaps(Map.of(Region.LOWER_BACK, 3))));
        assertNoRaise(f -> f.likes(likes -> likes.withPressure(Map.of(Region.LOWER_BACK, 2))));
        assertNoRaise(f -> f.history(
                past -> past.withSessions(List.of(AdjustmentExamples.earlier(28, Modality.SWEDISH, 5, 20, false)))));
        var newcomer = Scene.tooLight().massages(1).now(0, 0);
        assertThat(BookResults.kinds(plan(newcomer)).contains(RAISE_PRESSURE)).isFalse();
        assertThat(plan(newcomer).dropped()).extracting(dropped -> dropped.adjustment().kind())
                .contains(RAISE_PRESSURE);
    }

    private static void assertNoRaise(UnaryOperator<StoredFacts> stored) {
        assertThat(BookResults.kinds(plan(Scene.tooLight().stored(stored))).contains(RAISE_PRESSURE))
                .isFalse();
    }

    @Test
    void twoQuietSessionsLoosenAStoredCapByOneAndNeverAScreeningCap() {
        UnaryOperator<StoredFacts> quiet = f -> f
                .history(past -> past
                        .withSessions(List.of(AdjustmentExamples.earlier(14, Modality.SWEDISH, 2, 20, true)))
                        .withCaps(Map.of(Region.LOWER_BACK, 3)));
        var plan = plan(Scene.tooLight().stored(quiet));
        assertThat(PlanLimits.pressure(plan, Region.LOWER_BACK)).isEqualTo(4);
        assertThat(plan.adjustments()).singleElement()
                .satisfies(raise -> assertThat(raise.ruleIds()).containsExactly("ADJ-002", "ADJ-073"));
        var screened = plan(Scene.tooLight().stored(f -> quiet.apply(f)
                .withScreening(StandingScreening.of(Map.of(Region.LOWER_BACK, 3), "SCR-112"))));
        assertThat(BookResults.kinds(screened).contains(RAISE_PRESSURE)).isFalse();
    }

    @Test
    void theShortestOfAllTimesCounts() {
        var long25 = new Work(BodyPart.of(Region.LOWER_BACK), Modality.DEEP_TISSUE, 4, 25);
        assertThat(plan(scene().now(2, 4).work(long25)).minutes()).containsEntry(Region.LOWER_BACK, 12);
        var short6 = new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 2, 6);
        assertThat(plan(scene().now(2, 7).work(short6)).minutes()).containsEntry(Region.LOWER_BACK, 5);
        var short4 = new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 2, 4);
        assertThat(plan(scene().now(2, 7).work(short4)).minutes()).isEmpty();
    }

    @Test
    void oneSoreSideIsLoweredAloneAndTheOtherStays() {
        var plan = plan(scene().work(
                new Work(BodyPart.left(Region.CALVES), Modality.SPORTS, 3, 30),
                new Work(BodyPart.right(Region.CALVES), Modality.SPORTS, 3, 10))
                .soreAt("calves:left"));
        assertThat(plan.ruleIds()).contains("ADJ-016");
        assertThat(plan.pressures()).extracting(NextPlan.PlannedPressure::part, NextPlan.PlannedPressure::after)
                .containsExactly(
                        tuple(BodyPart.left(Region.CALVES), 2),
                        tuple(BodyPart.right(Region.CALVES), 3));
        assertThat(PlanLimits.pressure(plan, Region.CALVES)).isEqualTo(2);
    }

    @Test
    void theGentleModalityIsOneThatIsAllowedAndThatTheTherapistHolds() {
        var sore = scene().now(2, 7);
        assertThat(PlanLimits.preferredModality(plan(sore))).contains(Modality.SWEDISH);
        var noSwedish = new StandingScreening(Ceilings.NONE, Set.of(Modality.SWEDISH));
        assertThat(PlanLimits.preferredModality(plan(sore.stored(f -> f.withScreening(noSwedish)))))
                .contains(Modality.REFLEXOLOGY);
        assertThat(PlanLimits
                .preferredModality(plan(sore.session(done -> AdjustmentExamples.trained(done, Modality.CRANIOSACRAL)))))
                .contains(Modality.CRANIOSACRAL);
    }

    @Test
    void aThirdSessionWithoutBenefitAsksForSomethingNotUsedYet() {
        var plan = plan(scene().answer(a -> a.benefit(OptionalInt.of(0)))
                .stored(AdjustmentExamples.noBenefitBefore(2)));
        assertThat(PlanLimits.preferredModality(plan)).contains(Modality.REFLEXOLOGY);
        assertThat(plan.notes()).extracting(RuleReason::ruleId).contains("ADJ-071");
    }

    /** What makes sore is left out everywhere, wherever the soreness went. */
    @Test
    void badAgainWhereNobodyWorkedLeavesOutWhatMakesSoreAndLowersNothing() {
        var elsewhere = scene().now(2, 4).stored(Scene.badBefore(true))
                .answer(b -> b.regions(Set.of(BodyPart.parse("neck"))).spread(Spread.BEYOND));
        var plan = plan(elsewhere);
        assertThat(PlanLimits.avoidedModalities(plan)).contains(
                Modality.DEEP_TISSUE, Modality.TRIGGER_POINT, Modality.ROLFING, Modality.SHIATSU, Modality.THAI,
                Modality.CUPPING, Modality.IASTM);
        assertThat(plan.adjustments())
                .noneMatch(one -> one.kind() == AdjustmentKind.REDUCE_PRESSURE && one.ruleIds().contains("ADJ-072"));
    }

    @Test
    void whenEverythingIsAvoidedThereIsNoPlanButATask() {
        var nothingLeft = new StandingScreening(
                Ceilings.NONE, Set.of(Modality.values()));
        var plan = plan(scene().stored(f -> f.withScreening(nothingLeft)));
        assertThat(plan.pressures()).singleElement().satisfies(planned -> {
            assertThat(planned.after()).isZero();
            assertThat(planned.ruleIds()).contains(NextPlan.PlannedPressure.EVERYTHING_AVOIDED);
        });
        assertThat(plan.notes()).isNotEmpty();
    }

    @Test
    void restBeatsALongerGapAndALongerGapBeatsCloserSessions() {
        var still = plan(scene().now(3, 3).justOver(72).massages(1));
        assertThat(BookResults.kinds(still).contains(REST_BEFORE_NEXT)).isTrue();
        assertThat(BookResults.kinds(still)).doesNotContain(LONGER_GAP, CLOSER_SESSIONS);
        assertThat(still.dropped()).extracting(dropped -> dropped.adjustment().kind()).containsExactly(LONGER_GAP);
        assertThat(still.rests()).containsExactlyInAnyOrder(Rest.SYMPTOM_FREE_48H, Rest.THERAPIST_TALK);

        var gone = plan(scene().now(0, 3).hours(120).massages(1).course(Course.GONE)
                .answer(a -> a.soreHours(OptionalInt.of(96))));
        assertThat(BookResults.kinds(gone).contains(LONGER_GAP)).isTrue();
        assertThat(PlanLimits.gapDays(gone)).hasValue(10);
        assertThat(BookResults.kinds(gone).contains(CLOSER_SESSIONS)).isFalse();
    }

    @Test
    void aLongSorenessMakesTheGapGrowWithIt() {
        var gone = plan(scene().now(0, 3).hours(200).course(Course.GONE).answer(a -> a.soreHours(OptionalInt.of(168))));
        assertThat(PlanLimits.gapDays(gone)).hasValue(11);
    }

    @Test
    void aFactThatIsNotKnownAndWouldMatterIsAsked() {
        var plan = plan(scene().notAsked(Condition.OSTEOPOROSIS).doesNotKnow(Condition.HERNIATED_DISC).now(2, 3));
        assertThat(plan.asks()).extracting(NextPlan.OpenFact::ruleId, NextPlan.OpenFact::condition).containsExactly(
                tuple("ADJ-025", Condition.HERNIATED_DISC),
                tuple("ADJ-026", Condition.OSTEOPOROSIS));
        assertThat(plan.ruleIds()).doesNotContain("ADJ-025", "ADJ-026");
    }

    @Test
    void aFlareNotDeniedKeepsAwayFromTheJoint() {
        var denied = scene().has(Condition.ARTHRITIS, Detail.REGIONS, "lower_back")
                .has(Condition.ARTHRITIS, Detail.FLARE_NOW, "no").now(2, 4);
        assertThat(PlanLimits.avoidedRegions(plan(denied))).isEmpty();
        var unknown = scene().has(Condition.ARTHRITIS, Detail.REGIONS, "lower_back").now(2, 4);
        assertThat(PlanLimits.avoidedRegions(plan(unknown))).containsExactly(Region.LOWER_BACK);
    }

    @Test
    void techniquesAreLeftOutWhereTheyHarm() {
        var plan = plan(scene().bruise(Bruising.SMALL).has(Condition.OSTEOPOROSIS));
        assertThat(plan.adjustments())
                .filteredOn(adjustment -> adjustment.kind() == AVOID_TECHNIQUE)
                .extracting(adjustment -> adjustment.technique().orElseThrow(), adjustment -> adjustment.parts().size())
                .contains(
                        tuple(Technique.SUCTION, 1),
                        tuple(Technique.SPINAL_FLEXION_LOADED, 0),
                        tuple(Technique.PERCUSSION, 0));
    }

    @Test
    void capsLastTwoSessionsAndLapseOnlyWhenBothWereQuiet() {
        var cap = List.of(StoredCap.set(Region.LOWER_BACK, 2));
        var quiet = scene();
        var bad = scene().worked(Modality.SWEDISH, 1, "calves").now(2, 5);
        var open = scene().unsure(Symptom.NAUSEA);

        var afterOne = after(cap, quiet);
        assertThat(StoredCap.lowest(afterOne)).containsEntry(Region.LOWER_BACK, 2);
        assertThat(after(afterOne, quiet)).isEmpty();
        assertThat(StoredCap.lowest(after(afterOne, bad))).containsEntry(Region.LOWER_BACK, 2);
        var badFirst = after(cap, bad);
        assertThat(StoredCap.lowest(after(badFirst, quiet))).containsEntry(Region.LOWER_BACK, 2);
        assertThat(after(afterOne, open)).containsAll(afterOne);
    }

    static Stream<AdjustmentKind> kinds() {
        return Stream.of(AdjustmentKind.values());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("fires:ADJ-090")
    @Tag("misses:ADJ-090")
    void onlyMorePressureAndKeepingThePlanWaitForATherapist(AdjustmentKind kind) {
        assertThat(kind.standsAtOnce()).isEqualTo(kind != RAISE_PRESSURE && kind != KEEP_PLAN);
    }

    private static List<StoredCap> after(List<StoredCap> before, Scene scene) {
        var plan = plan(scene);
        return StoredCap.after(
                before, PlanLimits.caps(plan), PlanLimits.quiet(scene), plan.ruleIds().contains("ADJ-080"));
    }

    @Test
    void anAdjustmentIsThatOfItsVersion() {
        var rows = List.of(
                row("Old").until("2027-03").source("C", ""), row("New").since("2027-03").source("C", ""));
        var triage = TriageRules.CURRENT.decide(SORE);

        assertThat(AdjustmentRules.of(THEN, rows).decide(SORE, triage).adjustments())
                .flatExtracting(Adjustment::because).extracting(found -> Say.it(found.words())).containsExactly("Old");
        assertThat(AdjustmentRules.of(LATER, rows).decide(SORE, triage).adjustments())
                .flatExtracting(Adjustment::because).extracting(found -> Say.it(found.words())).containsExactly("New");
        assertThat(AdjustmentRules.of(LATER, rows).decide(SORE, triage).ruleSet()).isEqualTo("2027-03");
        assertThatIllegalStateException()
                .isThrownBy(() -> AdjustmentRules.of(LATER,
                        List.of(row("One").source("C", ""), row("Two").source("C", ""))));
    }

    private static AdjustmentRow.Writer row(String reason) {
        return AdjustmentRow.rule("ADJ-900").reason(Phrase.typed(reason))
                .when(c -> true)
                .then(c -> List.of(AdjustmentWish.withoutNumber(AdjustmentKind.KEEP_PLAN)));
    }
}
