package org.tenderpoint.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.BookResults.choice;
import static org.tenderpoint.followup.rules.BookResults.disciplines;
import static org.tenderpoint.followup.rules.BookResults.referrals;
import static org.tenderpoint.followup.rules.PastSessions.after;
import static org.tenderpoint.followup.rules.PastSessions.past;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.cases.AdjustmentExamples;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.SorenessBand;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Say;

/** Where the words of the books after a session begin and end: each bound with a case on it and one just beyond it. */
class FollowUpBoundsTest {

    private static FollowUpReading reading(Scene scene) {
        return scene.facts().reading();
    }

    @ParameterizedTest
    @CsvSource({"3, 48, false", "4, 1, true", "0, 49, false", "1, 49, true"})
    void aSessionWasBadFromFourOrOverFortyEightHours(int worst, int hours, boolean bad) {
        var gone = scene().now(0, worst).hours(60).course(Course.GONE)
                .answer(answers -> answers.soreHours(OptionalInt.of(hours)));
        assertThat(reading(gone).bad()).isEqualTo(bad);
    }

    @ParameterizedTest
    @CsvSource({"lower_back, true", "chest, true", "hips:left, true", "calves, false", "shoulders, false"})
    void aSpotThatHurtsMayBeABrokenBoneAtSpineChestAndHipsOnly(String place, boolean bone) {
        var spot = scene().has(Condition.OSTEOPOROSIS).worked(Modality.SWEDISH, 3, place.replace(":left", ""))
                .soreAt(place).spread(Spread.PINPOINT);
        assertThat(TriageRules.CURRENT.decide(spot.facts()).findings().stream()
                .anyMatch(finding -> finding.id().equals("TRI-034"))).isEqualTo(bone);
    }

    @ParameterizedTest
    @CsvSource({"3, 48, false", "4, 1, true", "1, 49, true"})
    void theSameHoldsForASessionBefore(int worst, int hours, boolean bad) {
        assertThat(FollowUpReading.bad(past(7, worst, hours))).isEqualTo(bad);
    }

    @ParameterizedTest
    @CsvSource({"6, S2", "7, S3"})
    void whereTheWorstIsNotKnownItIsAtLeastWhatHurtsNow(int now, SorenessBand band) {
        var sore = scene().answer(answers -> answers.sorenessNow(now).sorenessWorst(OptionalInt.empty()));
        assertThat(reading(sore).band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"0, 5000, S0", "3, 2880, S1", "3, 2881, S2", "4, 60, S2", "6, 4320, S2", "7, 60, S3", "1, 4320, S2",
            "1, 4321, S3"})
    void howSoreItWasEndsAtTheMinute(int worst, int minutes, SorenessBand band) {
        assertThat(SorenessBand.of(OptionalInt.of(worst), Optional.of(Duration.ofMinutes(minutes)))).isEqualTo(band);
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
    @CsvSource({"SWEDISH, 3, false", "SWEDISH, 4, true", "DEEP_TISSUE, 1, true"})
    void workIsDeepFromPressureFourOrByItsKind(Modality modality, int pressure, boolean deep) {
        var worked = reading(scene().worked(modality, pressure, "lower_back"));
        assertThat(worked.deepInRegions()).isEqualTo(deep);
        assertThat(worked.deepAnywhere()).isEqualTo(deep);
        assertThat(reading(scene().worked(modality, pressure, "lower_back").soreAt("calves")).deepInRegions())
                .isFalse();
    }

    @Test
    void anAgeThatIsNotKnownIsAskedOnlyOfWhatCouldRefuseAMinor() {
        var referrals = referrals(scene().ageUnknown().facts());
        assertThat(referrals.choices()).allSatisfy(
                choice -> assertThat(
                        choice.lines().stream().anyMatch(line -> Say.it(line.words()).equals("Ask first: age.")))
                        .as(choice.discipline().code())
                        .isEqualTo(
                                Set.of(Discipline.CHIROPRACTIC, Discipline.ACUPUNCTURE).contains(choice.discipline())));
        assertThat(referrals(scene().facts()).choices())
                .allSatisfy(choice -> assertThat(choice.lines()).extracting(line -> Say.it(line.words()))
                        .doesNotContain("Ask first: age."));
    }

    @Test
    void aScoreOfFiftyIsSuggestedAndOneBelowIsOnlyPossible() {
        var neck = referrals(
                scene().soreAt("neck").stored(facts -> facts.otherHelp(help -> help.withAsked(AskedDiscipline.ANY)))
                        .facts());
        assertThat(choice(neck, Discipline.ACUPUNCTURE).orElseThrow().score()).isEqualTo(50);
        assertThat(disciplines(neck, ReferralStatus.SUGGESTED)).contains(Discipline.ACUPUNCTURE);
        assertThat(choice(neck, Discipline.YOGA).orElseThrow().score()).isLessThan(50);
        assertThat(disciplines(neck, ReferralStatus.SUGGESTED)).doesNotContain(Discipline.YOGA);
    }

    @ParameterizedTest
    @CsvSource({"latex, false, true", "other, true, false"})
    void anAllergyConcernsTheHelpThatBringsItNear(String what, boolean acupuncture, boolean pilates) {
        var referrals = referrals(scene().has(Condition.ALLERGY, Detail.ITEMS, what).facts());
        assertThat(choice(referrals, Discipline.ACUPUNCTURE).orElseThrow().ruleIds().contains("REF-144"))
                .isEqualTo(acupuncture);
        assertThat(choice(referrals, Discipline.PILATES).orElseThrow().ruleIds().contains("REF-144"))
                .isEqualTo(pilates);
    }

    @Test
    void whetherTheSorePlacesAreSpreadIsNamedAsNotKnownUntilItIsTold() {
        var burning = scene().feels(Quality.BURNING);
        assertThat(basis(burning.spread(Spread.UNKNOWN)).unknown()).containsExactly("spread");
        assertThat(basis(burning.spread(Spread.PINPOINT)).answered()).contains("spread.pinpoint");
        assertThat(basis(burning.spread(Spread.PINPOINT)).unknown()).isEmpty();
    }

    private static Basis basis(Scene scene) {
        return TriageRules.CURRENT.decide(scene.facts()).findings().stream()
                .filter(finding -> finding.id().equals("TRI-061")).findFirst().orElseThrow().basis();
    }

    @Test
    void aSessionThatHelpedEndsTheFourWithoutBenefit() {
        var without = scene().answer(answers -> answers.benefit(OptionalInt.of(0)))
                .stored(AdjustmentExamples.noBenefitBefore(3));
        var helped = scene().answer(answers -> answers.benefit(OptionalInt.of(1)))
                .stored(AdjustmentExamples.noBenefitBefore(3));
        assertThat(referrals(without.facts()).triggers()).extracting(RuleReason::ruleId)
                .contains("REF-002");
        assertThat(referrals(helped.facts()).triggers()).extracting(RuleReason::ruleId)
                .doesNotContain("REF-002");
    }
}
