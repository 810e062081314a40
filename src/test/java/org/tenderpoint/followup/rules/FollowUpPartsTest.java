package org.tenderpoint.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.BookResults.needed;
import static org.tenderpoint.followup.rules.BookResults.refused;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.followup.rules.adjustment.Adjustment;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.adjustment.NextPlan.StoredCap;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.followup.rules.referral.Referrals;
import org.tenderpoint.followup.rules.triage.Call;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/** What the parts of an assessment say of themselves, and rows where a case needs more than one example. */
class FollowUpPartsTest {

    private static Triage triage(Scene scene) {
        return TriageRules.CURRENT.decide(scene.facts());
    }

    private static Referrals referrals(Scene scene) {
        return ReferralRules.CURRENT.decide(scene.facts(), triage(scene));
    }

    @Test
    void anOutcomeIsWhatTheBooksDecideTogether() {
        var facts = scene().yes(Symptom.CHEST_PAIN).facts();
        var triage = TriageRules.CURRENT.decide(facts);
        var outcome = Outcome.of(facts, triage);

        assertThat(outcome.level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(outcome.findings()).isNotEmpty();
        assertThat(outcome.referrals()).containsOnlyKeys(Discipline.values());
        assertThat(outcome.rests()).isEqualTo(AdjustmentRules.CURRENT.rests(facts, triage)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"WITHIN_24H, call_24", "TODAY, call_today", "NOW, call_now"})
    void aCallHasTheCodeOfTheBook(Call call, String code) {
        assertThat(call.code()).isEqualTo(code);
    }

    @Test
    void aBasisKeepsWhatItHasWhateverIsAdded() {
        var both = Basis.answered("a").and(Basis.stored("b"));

        assertThat(both.answered()).containsExactly("a");
        assertThat(both.stored()).containsExactly("b");
        assertThat(both.and(Basis.answered("a", "c")).answered()).containsExactly("a", "c");
        assertThat(both.and(Basis.unknown("d")).stored()).containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "4, 5", "5, 5"})
    void aLoosenedCapIsOneHigherAndNeverAboveTheDeepest(int level, int loosened) {
        assertThat(StoredCap.set(Region.CALVES, level).loosened().level()).isEqualTo(loosened)
                .isLessThanOrEqualTo(Pressure.DEEPEST);
    }

    @Test
    void aCapThatIsSetStandsBesideThoseBefore() {
        var after = StoredCap.after(
                List.of(StoredCap.set(Region.CALVES, 2)), Map.of(Region.NECK, 3), true, true);

        assertThat(StoredCap.lowest(after)).isEqualTo(Map.of(Region.CALVES, 2, Region.NECK, 3));
    }

    @Test
    void refusedIsWhatWaitsForTheDoctorAndNothingElse() {
        var healthy = referrals(scene());
        var worried = referrals(scene().has(Condition.OSTEOPOROSIS, Detail.SEVERITY, "osteoporosis"));

        assertThat(healthy.choices()).extracting(Referrals.Choice::status)
                .noneMatch(status -> status.compareTo(ReferralStatus.ONLY_AFTER_CLEARANCE) >= 0);
        assertThat(refused(healthy)).isEmpty();
        assertThat(refused(worried)).contains(Discipline.CHIROPRACTIC).doesNotContain(Discipline.PHYSIO);
    }

    @Test
    void onlyANeedShowsTheListUnasked() {
        assertThat(needed(referrals(scene().now(0, 2)))).isFalse();
        assertThat(needed(
                referrals(scene().stored(facts -> facts.otherHelp(help -> help.withAsked(AskedDiscipline.ANY))))))
                .isTrue();
    }

    @Test
    void whoFeltItTooDeepIsAskedMoreOftenAndGoesALevelDown() {
        var felt = changes(scene().worked(Modality.DEEP_TISSUE, 4, "lower_back").soreAt("lower_back")
                .answer(answers -> answers.pressureFelt(PressureFelt.TOO_DEEP)), "ADJ-005");

        assertThat(felt).extracting(Adjustment::kind)
                .contains(AdjustmentKind.CHECK_IN_MORE_OFTEN, AdjustmentKind.REDUCE_PRESSURE);
    }

    @Test
    void whomItHurtIsAskedMoreOftenAndGoesALevelDown() {
        var hurt = changes(scene().worked(Modality.DEEP_TISSUE, 4, "lower_back").soreAt("lower_back")
                .answer(answers -> answers.painDuringSession(OptionalInt.of(6))), "ADJ-006");

        assertThat(hurt).extracting(Adjustment::kind)
                .contains(AdjustmentKind.CHECK_IN_MORE_OFTEN, AdjustmentKind.REDUCE_PRESSURE);
    }

    @ParameterizedTest
    @CsvSource({"latex, true", "other, true", "nuts, false"})
    void anAllergyToLatexOrPerhapsMetalIsNotedForNeedlesAndBands(String item, boolean noted) {
        var told = referrals(scene().has(Condition.ALLERGY, Detail.ITEMS, item));

        assertThat(told.choices().stream().flatMap(choice -> choice.lines().stream())
                .anyMatch(line -> line.ruleId().equals("REF-144")))
                .isEqualTo(noted);
    }

    private static List<Adjustment> changes(Scene scene, String rule) {
        var facts = scene.facts();
        return AdjustmentRules.CURRENT.decide(facts, triage(scene)).adjustments().stream()
                .filter(adjustment -> adjustment.ruleIds().contains(rule))
                .toList();
    }
}
