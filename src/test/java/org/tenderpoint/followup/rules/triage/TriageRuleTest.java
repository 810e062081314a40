package org.tenderpoint.followup.rules.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.triage.Signs.yes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.adjustment.Rest;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** What a triage row of several cases finds, and what the book makes of its rows. */
class TriageRuleTest {

    private static final RuleSetVersion THEN = new RuleSetVersion("2026-11");
    private static final RuleSetVersion LATER = new RuleSetVersion("2027-03");
    private static final FollowUpFacts SORE = scene().hours(60).now(5, 6).facts();

    private static Row<FollowUpReading, TriageRow.Verdict> row() {
        return TriageRow.rule("TRI-900")
                .when(TriageLevel.WATCH, Call.TODAY, yes(Symptom.FEVER))
                .when(TriageLevel.WATCH, Call.NOW, yes(Symptom.CHILLS))
                .when(TriageLevel.WATCH, Call.WITHIN_24H, yes(Symptom.REDNESS))
                .when(TriageLevel.THERAPIST, yes(Symptom.NAUSEA))
                .ask(Condition.PREGNANCY)
                .source("C");
    }

    private static Triage.Finding found(Symptom... told) {
        return TriageRow.apply(row(), scene().yes(told).facts().reading()).orElseThrow();
    }

    @Test
    void aRowFindsNothingWhereNoneOfItsCasesHolds() {
        assertThat(TriageRow.apply(row(), scene().yes(Symptom.DIZZINESS).facts().reading())).isEmpty();
    }

    @Test
    void aRowRestsOnTheFirstOfItsCasesAtTheWorstLevel() {
        assertThat(found(Symptom.FEVER, Symptom.CHILLS).basis()).isEqualTo(Basis.answered("symptom.fever"));
        assertThat(found(Symptom.FEVER, Symptom.CHILLS).level()).isEqualTo(TriageLevel.WATCH);
        assertThat(found(Symptom.FEVER, Symptom.NAUSEA).basis()).isEqualTo(Basis.answered("symptom.nausea"));
        assertThat(found(Symptom.FEVER, Symptom.NAUSEA).level()).isEqualTo(TriageLevel.THERAPIST);
    }

    @Test
    void theMostPressingCallOfAllItsCasesThatHoldCounts() {
        assertThat(found(Symptom.FEVER).call()).contains(Call.TODAY);
        assertThat(found(Symptom.FEVER, Symptom.CHILLS).call()).contains(Call.NOW);
        assertThat(found(Symptom.CHILLS, Symptom.REDNESS).call()).contains(Call.NOW);
        assertThat(found(Symptom.FEVER, Symptom.NAUSEA).call()).contains(Call.TODAY);
        assertThat(found(Symptom.NAUSEA).call()).isEmpty();
        var later = TriageRow.rule("TRI-901")
                .when(TriageLevel.WATCH, yes(Symptom.FEVER)).when(TriageLevel.WATCH, Call.NOW, yes(Symptom.CHILLS))
                .source("C");
        assertThat(TriageRow.apply(later, scene().yes(Symptom.FEVER, Symptom.CHILLS).facts().reading()).orElseThrow()
                .call())
                .contains(Call.NOW);
    }

    @Test
    void wordsAreReadSoonUnlessTheClientIsRungAnyway() {
        assertThat(reading(scene())).isEmpty();
        assertThat(reading(scene().worries(OtherNew.SOMETHING_ELSE))).contains(Call.TODAY);
        assertThat(reading(scene().worries(OtherNew.SOMETHING_ELSE).over(Symptom.OTHER_NEW)))
                .contains(Call.WITHIN_24H);
        assertThat(reading(scene().worries())).as("rung, and asked on the phone").isEmpty();
        assertThat(reading(scene().worries(OtherNew.SOMETHING_ELSE)
                .details(said -> said.withWords("stool black as tar")))).contains(Call.NOW);
    }

    private static Optional<Call> reading(Scene scene) {
        return TriageRules.CURRENT.decide(scene.facts()).reading();
    }

    @Test
    void onlyTheCaseThatHoldsAsksForItsFacts() {
        assertThat(found(Symptom.FEVER).asks()).isEmpty();
        assertThat(found(Symptom.FEVER, Symptom.NAUSEA).asks()).containsExactly(Condition.PREGNANCY);
        assertThat(found(Symptom.NAUSEA).asks()).containsExactly(Condition.PREGNANCY);
    }

    @Test
    void aRowThatStepsBackForAnotherReadsTheDangerOfThatRow() {
        var other = TriageRow.danger(DoctorRows.BURNING_BEYOND);
        var danger = DoctorRows.ROWS.stream().filter(row -> row.id().equals("TRI-061")).findFirst().orElseThrow()
                .then().sign();
        assertThat(other.says()).isEqualTo(Phrase.rule("TRI-061"));
        assertThat(BookExample.ofTriage()).extracting(BookExample::facts)
                .allSatisfy(facts -> assertThat(other.holds(facts.reading())).isEqualTo(danger.holds(facts.reading())));
    }

    static List<BookExample> examples() {
        return BookExample.ofTriage();
    }

    @Test
    void aBookOfAVersionThatWasNeverDeliveredIsRefusedByName() {
        var never = new RuleSetVersion("1999-01");
        assertThatNullPointerException().isThrownBy(() -> TriageRules.inVersion(never))
                .withMessageContaining("1999-01");
        assertThatNullPointerException().isThrownBy(() -> AdjustmentRules.inVersion(never))
                .withMessageContaining("1999-01");
        assertThatNullPointerException().isThrownBy(() -> ReferralRules.inVersion(never))
                .withMessageContaining("1999-01");
    }

    @Test
    void whatTheNextSessionWaitsForIsToldWithoutItsPlanAndWithTheRowsThatSaySo() {
        for (var example : BookExample.ofAdjustments()) {
            var triage = TriageRules.CURRENT.decide(example.facts());
            assertThat(AdjustmentRules.CURRENT.rests(example.facts(), triage).keySet())
                    .as("%s", example.says())
                    .isEqualTo(AdjustmentRules.CURRENT.decide(example.facts(), triage).rests());
        }
        var still = scene().now(3, 3).justOver(72).facts();
        var rests = AdjustmentRules.CURRENT.rests(still, TriageRules.CURRENT.decide(still));
        assertThat(rests).isEqualTo(Map.of(
                Rest.SYMPTOM_FREE_48H, Set.of("ADJ-040"), Rest.THERAPIST_TALK, Set.of("ADJ-042")));
    }

    @Test
    void triageGivesInEachVersionTheLevelOfItsRevision() {
        var rows = new ArrayList<>(TriageRules.ROWS);
        rows.add(TriageRow.rule("TRI-900").title(Phrase.typed("Old")).when(TriageLevel.DOCTOR, Signs.now(5))
                .until("2027-03").source("C"));
        rows.add(TriageRow.rule("TRI-900").title(Phrase.typed("New")).when(TriageLevel.URGENT, Signs.now(5))
                .since("2027-03").source("C"));

        var then = TriageRules.of(THEN, rows).decide(SORE);
        var later = TriageRules.of(LATER, rows).decide(SORE);

        assertThat(then.level()).isEqualTo(TriageLevel.DOCTOR);
        assertThat(later.level()).isEqualTo(TriageLevel.URGENT);
        assertThat(then.ruleSet()).isEqualTo("2026-11");
        assertThat(later.ruleSet()).isEqualTo("2027-03");
        assertThat(TriageRules.of(LATER, rows).entries()).extracting(entry -> Say.it(entry.title())).contains("New")
                .doesNotContain("Old");
    }
}
