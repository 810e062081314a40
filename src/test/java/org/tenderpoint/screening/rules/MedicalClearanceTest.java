package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Region.*;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.screening.rules.facts.MedicalClearance;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;

/** A doctor's word in writing opens the door; the limits stay. */
@Tag("UC-10")
class MedicalClearanceTest {

    private static final LocalDate TODAY = ExampleFacts.DAY;
    private static final String FRESH_KNEE = "recent_surgery(days=10,regions=knees:right,cleared_for_massage=no,wound_healed=yes,spinal=no)";

    @Test
    void aWordAboutTheConditionLowersItsFindingsAndKeepsTheirEffects() {
        var finding = finding("heart_condition; cleared heart_condition", "SCR-201");
        assertThat(finding.found()).isEqualTo(CLEARANCE);
        assertThat(finding.level()).isEqualTo(ADAPT);
        assertThat(finding.resolved()).isTrue();
        assertThat(decide("heart_condition; cleared heart_condition").ceilings().at(CALVES)).isEqualTo(1);
    }

    @Test
    void aWordAboutAFindingLowersThatFindingAlone() {
        var decision = decide("heart_condition; kidney_or_liver_disease; cleared SCR-201");
        assertThat(decision.finding("SCR-201").orElseThrow().level()).isEqualTo(ADAPT);
        assertThat(decision.finding("SCR-216").orElseThrow().level()).isEqualTo(CLEARANCE);
    }

    @Test
    void aFindingAboutSeveralConditionsNeedsAWordAboutEach() {
        var bones = "age 70; osteoporosis(severity=osteoporosis,fragility_fracture=no); long_term_steroids;";
        assertThat(finding(bones + "cleared osteoporosis", "SCR-603").level()).isEqualTo(CLEARANCE);
        assertThat(finding(bones + "cleared osteoporosis; cleared long_term_steroids", "SCR-603").level())
                .isEqualTo(ADAPT);
    }

    @Test
    void aWordForSomeModalitiesLeavesTheOthersOut() {
        var decision = decide("heart_condition; cleared heart_condition swedish craniosacral");
        assertThat(decision.level()).isEqualTo(ADAPT);
        assertThat(decision.modalitiesToAvoid(BodyPart.of(CALVES)))
                .contains(REFLEXOLOGY, PRENATAL, CHAIR)
                .doesNotContain(SWEDISH, CRANIOSACRAL);
    }

    @Test
    void aDeferEndsWithAWordFromTheDayOfTheFindingOrLater() {
        var facts = ExampleFacts.parse("skin_problem(regions=forearms,contagious=yes)");
        assertThat(decide(facts, TODAY, Map.of()).level()).isEqualTo(ADAPT);
        assertThat(decide(facts, TODAY.minusDays(1), Map.of()).level()).isEqualTo(DEFER);
        assertThat(decide(facts, TODAY.minusDays(1), Map.of("SCR-230", TODAY.minusDays(1))).level()).isEqualTo(ADAPT);
        assertThat(decide(facts, TODAY.minusDays(2), Map.of("SCR-230", TODAY.minusDays(1))).level()).isEqualTo(DEFER);
    }

    @Test
    void aDoctorWhoAllowsNoMassageEndsNoStop() {
        assertThat(finding("heart_condition; cleared heart_condition cap=0", "SCR-201").level()).isEqualTo(CLEARANCE);
        assertThat(decide(FRESH_KNEE + "; cleared SCR-130 cap=0").finding("SCR-130").orElseThrow().level())
                .isEqualTo(decide(FRESH_KNEE).finding("SCR-130").orElseThrow().level());
        assertThat(decide("heart_condition(stable=no); cleared heart_condition cap=0").level()).isEqualTo(DEFER);
    }

    private static ScreeningDecision decide(ScreeningFacts facts, LocalDate written, Map<String, LocalDate> foundOn) {
        return ScreeningRules.CURRENT.decide(facts.with(visit -> visit
                .clearance(MedicalClearance.of(written, "Dr Lee", Set.of("SCR-230"), Set.of()))
                .foundOn(foundOn)));
    }

    @Test
    void noWordEndsAnEmergency() {
        assertThat(decide("saddle_numbness; cleared SCR-001").level()).isEqualTo(EMERGENCY);
    }

    @Test
    void noWordEndsAHold() {
        assertThat(decide("hold doctor; cleared SCR-020").level()).isEqualTo(DEFER);
        assertThat(decide("hold talk; cleared SCR-021").level()).isEqualTo(DEFER);
        assertThat(decide("hold open; cleared SCR-022").level()).isEqualTo(DEFER);
        assertThat(decide("hold emergency; cleared SCR-019").level()).isEqualTo(DEFER);
    }

    @Test
    void aWordWithoutAnEndHoldsNinetyDays() {
        var written = MedicalClearance.of(TODAY.minusDays(90), "Dr Lee", Set.of(), Set.of(Condition.HEART_CONDITION));
        assertThat(written.inForce(TODAY)).isTrue();
        assertThat(written.inForce(TODAY.plusDays(1))).isFalse();
        assertThat(written.inForce(TODAY.minusDays(91))).isFalse();
    }

    @Test
    void aWordWithAnEndHoldsThroughThatDay() {
        var written = new MedicalClearance(TODAY.minusDays(10), "Dr Lee", Set.of("SCR-201"), Set.of(), Set.of(),
                Optional.empty(), Optional.empty(), Optional.of(TODAY));
        assertThat(written.inForce(TODAY)).isTrue();
        assertThat(written.inForce(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void aWordAboutFreshSurgeryMakesTheClearedRowsApplyWhateverIntakeSays() {
        var decision = decide(FRESH_KNEE + "; cleared SCR-130");
        assertThat(decision.finding("SCR-130")).isEmpty();
        assertThat(decision.finding("SCR-131").orElseThrow().level()).isEqualTo(CLEARANCE);
    }

    @Test
    void onlyLimitsInWritingResolveTheRowThatTakesOver() {
        var decision = decide(FRESH_KNEE + "; cleared SCR-130 cap=1; holds lymphatic_drainage");
        assertThat(decision.finding("SCR-131").orElseThrow().level()).isEqualTo(ADAPT);
        assertThat(decision.finding("SCR-505")).isPresent();
        assertThat(decide(FRESH_KNEE + "; cleared recent_surgery").level()).isEqualTo(CLEARANCE);
    }

    @Test
    void aClotThatIsTreatedNowIsReadAsAClotOfToday() {
        var old = "clot_history(days=400,regions=calves:left); clot_now_or_suspected;";
        assertThat(decide(old + "cleared SCR-007").level()).isEqualTo(DEFER);
        var decision = decide(old + "cleared SCR-007 cap=2");
        assertThat(decision.level()).isEqualTo(ADAPT);
        assertThat(decision.finding("SCR-007").orElseThrow().resolved()).isTrue();
        assertThat(decision.finding("SCR-172").orElseThrow().resolved()).isTrue();
        assertThat(decision.finding("SCR-173")).isEmpty();
        assertThat(decision.ceilings().at(CALVES)).isEqualTo(1);
        assertThat(decision.ceilings().at(FOREARMS)).isEqualTo(1);
    }

    @Test
    void aWordIsNotAboutWhatHappenedAfterIt() {
        var facts = ExampleFacts.parse("recent_injury(days=5,regions=hips,high_energy=yes,seen_by_doctor=no)");
        var before = MedicalClearance.of(TODAY.minusDays(6), "Dr Lee", Set.of("SCR-224"), Set.of());
        var after = MedicalClearance.of(TODAY.minusDays(4), "Dr Lee", Set.of("SCR-224"), Set.of());
        assertThat(ScreeningRules.CURRENT.decide(facts.with(visit -> visit.clearance(before))).finding("SCR-224"))
                .isPresent();
        var seen = ScreeningRules.CURRENT.decide(facts.with(visit -> visit.clearance(after)));
        assertThat(seen.finding("SCR-224")).isEmpty();
        assertThat(seen.finding("SCR-225").orElseThrow().level()).isEqualTo(CLEARANCE);
    }

    @Test
    void aWordAboutANewDiscMeansThatADoctorKnows() {
        var disc = "herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=no,doctor_aware=no);";
        assertThat(decide(disc).level()).isEqualTo(CLEARANCE);
        assertThat(decide(disc + "cleared herniated_disc").finding("SCR-102")).isEmpty();
        assertThat(decide(disc + "cleared herniated_disc").level()).isEqualTo(ADAPT);
    }

    @Test
    void aBrokenRibThatTheDoctorReleasedIsWorkedAsFirmingBone() {
        var rib = "recent_fracture(days=30,regions=chest,cleared_for_massage=no);";
        assertThat(decide(rib).level()).isEqualTo(DEFER);
        var decision = decide(rib + "cleared SCR-221");
        assertThat(decision.finding("SCR-223")).isPresent();
        assertThat(decision.level()).isEqualTo(ADAPT);
    }

    @Test
    void aWordLiftsADontKnowButNotAQuestionThatNobodyPut() {
        assertThat(decide("calf_swelling_one_side=dont_know; cleared SCR-030").level()).isEqualTo(ADAPT);
        assertThat(decide("calf_swelling_one_side=unknown; cleared SCR-030").level()).isEqualTo(DEFER);
        assertThat(decide("clot_now_or_suspected=unknown; cleared clot_now_or_suspected").level()).isEqualTo(DEFER);
    }

    @Test
    void aCredentialThatTheDoctorAsksForMustBeHeld() {
        var word = "heart_condition; plan swedish calves 1; cleared heart_condition lymphatic_drainage swedish"
                + " lymphatic_drainage!";
        var without = decide(word);
        assertThat(without.finding("SCR-505").orElseThrow().overridable()).isFalse();
        assertThat(without.modalitiesToAvoid(BodyPart.of(CALVES))).containsExactlyInAnyOrder(Modality.values());
        assertThat(without.planConflicts()).isNotEmpty();
        var held = decide(word + "; holds lymphatic_drainage");
        assertThat(held.modalitiesToAvoid(BodyPart.of(CALVES))).doesNotContain(SWEDISH);
        assertThat(held.planConflicts()).isEmpty();
    }

    @Test
    void theDoctorsLimitsAreCeilings() {
        var decision = decide("heart_condition(stable=yes); cleared heart_condition cap=0");
        assertThat(decision.ceilings().at(CALVES)).isZero();
        assertThat(decision.finding("SCR-505").orElseThrow().overridable()).isFalse();
    }

    private static ScreeningDecision decide(String facts) {
        return ScreeningRules.CURRENT.decide(ExampleFacts.parse(facts));
    }

    private static Finding finding(String facts, String id) {
        return decide(facts).finding(id).orElseThrow();
    }
}
