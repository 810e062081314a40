package org.tenderpoint.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.BookResults.choice;
import static org.tenderpoint.followup.rules.BookResults.disciplines;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderpoint.followup.rules.Adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.Adjustment.RuleReason;
import org.tenderpoint.followup.rules.Referrals.ReferralStatus;
import org.tenderpoint.followup.rules.cases.AdjustmentExamples;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.FollowUpReading.Band;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.Symptom.Bruising;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Say;

/** Where the words of the books after a session begin and end: each bound with a case on it and one just beyond it. */
class FollowUpBoundsTest {

    private static final Set<BodyPart> BACK = Set.of(BodyPart.of(Region.LOWER_BACK));

    private static FollowUpReading reading(Scene scene) {
        return scene.facts().reading();
    }

    private static AdjustmentCase adjusting(Scene scene) {
        var facts = scene.facts();
        return new AdjustmentCase(facts, TriageRules.CURRENT.decide(facts));
    }

    /** A session before, of Swedish massage for a complaint of the lower back that got no better. */
    private static EarlierSession past(int daysBefore, int worst, int hours) {
        return new EarlierSession(daysBefore, Set.of(Modality.SWEDISH), List.of(), OptionalInt.of(worst),
                OptionalInt.of(hours), false, OptionalInt.of(0), OptionalInt.empty(), BACK, Optional.empty());
    }

    private static Scene after(EarlierSession... before) {
        return scene().stored(facts -> facts.history(past -> past.withSessions(List.of(before)))
                .arrival(arrival -> arrival.withRegions(BACK)));
    }

    @ParameterizedTest
    @CsvSource({"3, 48, false", "4, 1, true", "0, 49, false", "1, 49, true"})
    void aSessionWasBadFromFourOrOverFortyEightHours(int worst, int hours, boolean bad) {
        var gone = scene().now(0, worst).hours(60).course(Course.GONE)
                .answer(answers -> answers.soreHours(OptionalInt.of(hours)));
        assertThat(reading(gone).bad()).isEqualTo(bad);
    }

    @ParameterizedTest
    @CsvSource({"3, 48, false", "4, 1, true", "1, 49, true"})
    void theSameHoldsForASessionBefore(int worst, int hours, boolean bad) {
        assertThat(FollowUpReading.bad(past(7, worst, hours))).isEqualTo(bad);
    }

    @ParameterizedTest
    @CsvSource({"6, S2", "7, S3"})
    void whereTheWorstIsNotKnownItIsAtLeastWhatHurtsNow(int now, Band band) {
        var sore = scene().answer(answers -> answers.sorenessNow(now).sorenessWorst(OptionalInt.empty()));
        assertThat(reading(sore).band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"0, 5000, S0", "3, 2880, S1", "3, 2881, S2", "4, 60, S2", "6, 4320, S2", "7, 60, S3", "1, 4320, S2",
            "1, 4321, S3"})
    void howSoreItWasEndsAtTheMinute(int worst, int minutes, Band band) {
        assertThat(Band.of(OptionalInt.of(worst), Optional.of(Duration.ofMinutes(minutes)))).isEqualTo(band);
    }

    @Test
    void goneWhileItStillHurtsCountsAsTheSame() {
        assertThat(reading(scene().now(1, 3).course(Course.GONE)).course()).isEqualTo(Course.SAME);
        assertThat(reading(scene().now(0, 3).course(Course.GONE)).course()).isEqualTo(Course.GONE);
    }

    @ParameterizedTest
    @EnumSource(value = Condition.class, names = {
            "CLOT_NOW_OR_SUSPECTED", "CLOT_HISTORY", "CANCER_ACTIVE", "PREGNANCY", "RECENT_SURGERY", "RECENT_FRACTURE",
            "LONG_TRAVEL_OR_IMMOBILISED", "LONG_JOURNEY"
    })
    void eachFactThatSpeaksForAClotDoesSoAloneAndStaysOpenWhileNotKnown(Condition fact) {
        assertThat(reading(scene().has(fact)).clot()).isTrue();
        assertThat(reading(scene().has(fact)).clotUnknown()).isFalse();
        assertThat(reading(scene().notAsked(fact)).clot()).isFalse();
        assertThat(reading(scene().notAsked(fact)).clotUnknown()).isTrue();
    }

    @Test
    void nothingSpeaksForAClotWhenAllWasDenied() {
        assertThat(reading(scene()).clot()).isFalse();
        assertThat(reading(scene()).clotUnknown()).isFalse();
    }

    @Test
    void ofTheSessionsBeforeAYearCountsAndTheLastFourInAll() {
        assertThat(reading(after(past(365, 2, 10))).followedSessions()).hasSize(2);
        assertThat(reading(after(past(366, 2, 10))).followedSessions()).hasSize(1);
        var many = IntStream.of(50, 10, 30, 40, 20).mapToObj(days -> past(days, days / 10, 1))
                .toArray(EarlierSession[]::new);
        assertThat(reading(after(many)).followedSessions()).extracting(FollowUpReading.FollowedSession::bad)
                .containsExactly(false, false, false, false);
        assertThat(reading(after(many)).earlierSessions()).extracting(EarlierSession::daysBefore).containsExactly(10,
                20, 30,
                40, 50);
    }

    @Test
    void aWorstThatWasNotToldCountsAsBadFromFourNowOn() {
        var told = FeedbackAnswers.builder();

        assertThat(FollowUpReading.worstKnown(told.sorenessNow(3).build())).isEmpty();
        assertThat(FollowUpReading.worstKnown(told.sorenessNow(4).build())).hasValue(4);
        assertThat(FollowUpReading.worstKnown(told.sorenessWorst(2).build())).hasValue(4);
        assertThat(reading(scene().answer(
                answers -> answers.sorenessWorst(OptionalInt.empty()).sorenessNow(4))).followedSessions())
                .extracting(FollowUpReading.FollowedSession::bad)
                .containsExactly(true);
    }

    @Test
    void onlySessionsThatLeftSorenessAfterTheSameModalityAreCounted() {
        var again = reading(after(past(7, 4, 10), past(14, 3, 10)).now(2, 4));
        assertThat(again.timesSoreAfter(Modality.SWEDISH)).isEqualTo(1);
        assertThat(again.timesSoreAfter(Modality.DEEP_TISSUE)).isEqualTo(1);
        assertThat(again.timesSoreAfter(Modality.THAI)).isZero();
    }

    @Test
    void aSymptomOrALimitThatIsNotDeniedIsNotOverlooked() {
        assertThat(reading(scene()).allSymptomsDenied()).isTrue();
        assertThat(reading(scene().unsure(Symptom.NAUSEA)).allSymptomsDenied()).isFalse();
        assertThat(reading(scene().limit(ActivityLimit.SOME)).limitAtMost(ActivityLimit.SOME)).isTrue();
        assertThat(reading(scene().limit(ActivityLimit.A_LOT)).limitAtMost(ActivityLimit.SOME)).isFalse();
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
        var alone = AdjustmentRulesTest.plan(spot.now(2, 3).facts());
        assertThat(alone.ruleIds()).contains("ADJ-010").doesNotContain("ADJ-003");
        assertThat(PlanLimits.pressure(alone, Region.LOWER_BACK)).isEqualTo(3);
        assertThat(alone.newCaps()).containsEntry(Region.LOWER_BACK, 3);
        var both = AdjustmentRulesTest.plan(spot.now(2, 4).facts());
        assertThat(both.ruleIds()).contains("ADJ-003", "ADJ-010");
        assertThat(PlanLimits.pressure(both, Region.LOWER_BACK)).isEqualTo(3);
    }

    @Test
    void adjustmentsStandInTheOrderOfTheirKinds() {
        var kinds = AdjustmentRulesTest.plan(
                scene().now(2, 7).bruise(Bruising.SMALL).has(Condition.FIBROMYALGIA).massages(1).facts())
                .adjustments().stream().map(Adjustment::kind).toList();
        assertThat(kinds).isSorted().hasSizeGreaterThan(4);
    }

    @Test
    void whatLosesAgainstSomethingGentlerIsKeptWithItsReason() {
        var gap = scene().now(0, 3).hours(120).massages(1).course(Course.GONE)
                .answer(answers -> answers.soreHours(OptionalInt.of(96)));
        assertThat(AdjustmentRulesTest.plan(gap.facts()).dropped()).singleElement().satisfies(lost -> {
            assertThat(lost.adjustment().kind()).isEqualTo(AdjustmentKind.CLOSER_SESSIONS);
            assertThat(lost.why()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"SWEDISH, 3, false", "SWEDISH, 4, true", "DEEP_TISSUE, 1, true"})
    void workIsDeepFromPressureFourOrByItsKind(Modality modality, int pressure, boolean deep) {
        var worked = reading(scene().worked(modality, pressure, "lower_back"));
        assertThat(worked.deepInRegions()).isEqualTo(deep);
        assertThat(worked.deepAnywhere()).isEqualTo(deep);
        assertThat(reading(scene().worked(modality, pressure, "lower_back").soreAt("calves")).deepInRegions())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"HOT_STONE, true", "SWEDISH, false"})
    void afterASkinReactionHeatIsLeftOutOnlyWhereHotStonesWereUsed(Modality modality, boolean left) {
        var plan = AdjustmentRulesTest.plan(
                scene().worked(modality, 2, "lower_back").yes(Symptom.SKIN_REACTION).facts());
        assertThat(
                plan.adjustments().stream().flatMap(one -> one.technique().stream()).anyMatch(Technique.HEAT::equals))
                .isEqualTo(left);
    }

    @Test
    void anAgeThatIsNotKnownIsAskedOnlyOfWhatCouldRefuseAMinor() {
        var referrals = ReferralRulesTest.referrals(scene().ageUnknown().facts());
        assertThat(referrals.choices()).allSatisfy(
                choice -> assertThat(
                        choice.lines().stream().anyMatch(line -> Say.it(line.words()).equals("Ask first: age.")))
                        .as(choice.discipline().code())
                        .isEqualTo(
                                Set.of(Discipline.CHIROPRACTIC, Discipline.ACUPUNCTURE).contains(choice.discipline())));
        assertThat(ReferralRulesTest.referrals(scene().facts()).choices())
                .allSatisfy(choice -> assertThat(choice.lines()).extracting(line -> Say.it(line.words()))
                        .doesNotContain("Ask first: age."));
    }

    @Test
    void aScoreOfFiftyIsSuggestedAndOneBelowIsOnlyPossible() {
        var neck = ReferralRulesTest.referrals(
                scene().soreAt("neck").stored(facts -> facts.otherHelp(help -> help.withAsked(AskedDiscipline.ANY)))
                        .facts());
        assertThat(choice(neck, Discipline.ACUPUNCTURE).orElseThrow().score()).isEqualTo(50);
        assertThat(disciplines(neck, ReferralStatus.SUGGESTED)).contains(Discipline.ACUPUNCTURE);
        assertThat(choice(neck, Discipline.YOGA).orElseThrow().score()).isLessThan(50);
        assertThat(disciplines(neck, ReferralStatus.SUGGESTED)).doesNotContain(Discipline.YOGA);
    }

    @Test
    void aSessionThatHelpedEndsTheFourWithoutBenefit() {
        var without = scene().answer(answers -> answers.benefit(OptionalInt.of(0)))
                .stored(AdjustmentExamples.noBenefitBefore(3));
        var helped = scene().answer(answers -> answers.benefit(OptionalInt.of(1)))
                .stored(AdjustmentExamples.noBenefitBefore(3));
        assertThat(ReferralRulesTest.referrals(without.facts()).triggers()).extracting(RuleReason::ruleId)
                .contains("REF-002");
        assertThat(ReferralRulesTest.referrals(helped.facts()).triggers()).extracting(RuleReason::ruleId)
                .doesNotContain("REF-002");
    }
}
