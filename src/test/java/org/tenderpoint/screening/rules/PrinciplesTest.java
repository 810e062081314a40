package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Region.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.rules.ScreeningDecision.PlanConflict;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/** What holds across the rules: unknowns, sides, unnamed regions, questions, the two runs, standing limits. */
@Tag("UC-09")
class PrinciplesTest {

    @Test
    void aHealthyRegularIsClearAndMayStart() {
        var decision = decide("plan swedish mid_back 3");
        assertThat(decision.level()).isEqualTo(CLEAR);
        assertThat(decision.modalitiesToAvoid()).isEmpty();
        assertThat(StartBlock.in(decision)).isEmpty();
    }

    @Test
    void anUnansweredRedFlagHoldsTheSession() {
        var decision = decide("plan swedish mid_back 3; fever_now=unknown");
        assertThat(decision.level()).isEqualTo(DEFER);
        assertThat(decision.openAsks()).extracting(open -> open.keys().getFirst()).containsExactly("SCR-030.fever_now");
    }

    @Test
    void aDontKnowIsToldApartFromSilence() {
        var decision = decide("fever_now=dont_know");
        assertThat(decision.level()).isEqualTo(DEFER);
        assertThat(decision.openAsks()).isEmpty();
        assertThat(decision.finding("SCR-030").orElseThrow().effects(Effect.Note.class)).hasSize(1);
    }

    /** So the books after a session need no place of their own to ask a fact. */
    @Test
    void whatABookAfterASessionAsksForWhileItIsNotKnownIsAskedBeforeTheNext() {
        var asked = Stream.of(TriageRules.CURRENT.entries(), AdjustmentRules.CURRENT.entries())
                .flatMap(List::stream)
                .map(RuleEntry::tags)
                .filter(tags -> tags.effects().contains(RuleEffect.ASKS))
                .flatMap(tags -> tags.conditions().stream())
                .collect(Collectors.toSet());

        assertThat(asked).contains(Condition.ANTICOAGULANT, Condition.ALLERGY, Condition.ANEURYSM).allSatisfy(
                fact -> assertThat(decide("plan swedish mid_back 3; " + fact.code() + "=dont_know").openAsks())
                        .anyMatch(open -> open.ask().condition().filter(fact::equals).isPresent()));
    }

    @ParameterizedTest
    @CsvSource({
            "unexplained_weight_loss=dont_know, CLEARANCE",
            "night_pain_unrelenting=dont_know, CLEARANCE",
            "new_dizziness_or_neck_pain=dont_know, ADAPT",
            "new_dizziness_or_neck_pain=unknown, DEFER",
            "night_pain_unrelenting=dont_know; unexplained_weight_loss=dont_know, DEFER",
            "unexplained_weight_loss=dont_know; cancer_history=unknown, DEFER",
            "night_pain_unrelenting=dont_know; long_term_steroids=unknown, DEFER",
            "unexplained_weight_loss=dont_know; long_term_steroids=unknown, CLEARANCE",
            "night_pain_unrelenting=dont_know; bladder_bowel_change=dont_know, DEFER",
    })
    void whatStaysUnknownAfterAskingTwiceCountsAsItsYesAndNoMore(String facts, ScreeningLevel level) {
        assertThat(decide(facts).level()).isEqualTo(level);
    }

    @Test
    void aTherapistAloneDoesNotPassWhatStaysUnknown() {
        var finding = decide("night_pain_unrelenting=dont_know").finding("SCR-030").orElseThrow();
        assertThat(finding.level()).isEqualTo(CLEARANCE);
        assertThat(finding.overridable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"yes, ADAPT", "unknown, CLEAR", "no, ''"})
    void somethingElseThatIsNewIsTalkedAboutAndADenialIsNoFinding(String answer, String level) {
        assertThat(decide("ask other_new_today=" + answer).finding("SCR-024").map(found -> found.level().name())
                .orElse("")).isEqualTo(level);
    }

    @Test
    void eachSideKeepsItsOwnCeilingAndAWholeRegionTheLowerOne() {
        var decision = decide("sensitive calves:left; plan swedish calves:right 4; plan swedish calves 3");
        assertThat(decision.ceilings().at(BodyPart.left(CALVES))).isEqualTo(2);
        assertThat(decision.ceilings().at(BodyPart.right(CALVES))).isEqualTo(5);
        assertThat(decision.ceilings().at(CALVES)).isEqualTo(2);
        assertThat(decision.planConflicts()).extracting(PlanConflict::work)
                .allMatch(work -> work.part().equals(BodyPart.of(CALVES)))
                .hasSize(1);
    }

    @Test
    void unnamedRegionsLimitEverywhereAndLeaveNothingOut() {
        var decision = decide("skin_problem(contagious=no)");
        assertThat(decision.ceilings().at(CALVES)).isEqualTo(1);
        assertThat(decision.avoidedTechniques().at(BodyPart.of(HEAD))).contains(Technique.HEAT);
        assertThat(asked(decision, Condition.SKIN_PROBLEM, Detail.REGIONS)).isTrue();
    }

    @Test
    void painThatWasNotPlacedMayBeAnywhereAndNoPainIsNowhere() {
        assertThat(decide("fibromyalgia; pain 2; massages 9").ceilings().at(CALVES)).isEqualTo(1);
        assertThat(decide("fibromyalgia; pain 0; massages 9").ceilings().at(CALVES)).isEqualTo(2);
        assertThat(decide("fibromyalgia; pain unknown; massages 9").ceilings().at(CALVES)).isEqualTo(1);
    }

    @Test
    void anAnswerOfYesCanTurnAQuestionIntoAnEmergency() {
        var neck = "herniated_disc(level=cervical,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes);";
        assertThat(decide(neck).level()).isEqualTo(ADAPT);
        assertThat(decide(neck + "ask SCR-108=yes").level()).isEqualTo(EMERGENCY);
        assertThat(decide(neck + "ask SCR-108=yes").deadline()).contains(Deadline.EMERGENCY);
        assertThat(keys(decide(neck + "ask SCR-108=unknown"))).contains("SCR-108");
        assertThat(keys(decide(neck + "ask SCR-108=no"))).doesNotContain("SCR-108");
    }

    @Test
    void theSameQuestionOfTwoRulesIsAskedOnceAndKeptUnderBoth() {
        var decision = decide("herniated_disc(level=cervical,phase=chronic,nerve_symptoms_now=no,doctor_aware=yes);"
                + "arthritis(type=rheumatoid,regions=wrists_hands,flare_now=no)");
        assertThat(decision.openAsks()).filteredOn(open -> open.keys().contains("SCR-152"))
                .singleElement()
                .satisfies(open -> assertThat(open.keys()).containsExactlyInAnyOrder("SCR-108", "SCR-152"));
    }

    @Test
    void aThinnerTakenForAClotMeansAClotInThePast() {
        var decision = decide("anticoagulant(name=heparin); ask SCR-170.clot=yes");
        assertThat(decision.finding("SCR-172")).isPresent();
        assertThat(decision.level()).isEqualTo(CLEARANCE);
        assertThat(asked(decision, Condition.CLOT_HISTORY, Detail.DATE)).isTrue();
    }

    @Test
    void whatIsKnownAlreadyIsNotAskedAgain() {
        assertThat(keys(decide("anticoagulant(name=heparin)"))).contains("SCR-170.clot");
        assertThat(keys(decide("anticoagulant(name=heparin); clot_history(days=400,regions=calves)")))
                .doesNotContain("SCR-170.clot", "SCR-172.thinner")
                .contains("SCR-170.bleeding");
    }

    @Test
    void anAnswerToAMissingFactIsReadAtOnce() {
        assertThat(decide("anticoagulant=unknown; ask SCR-032.anticoagulant=no").level()).isEqualTo(CLEAR);
        assertThat(decide("anticoagulant=unknown; ask SCR-032.anticoagulant=yes").finding("SCR-170")).isPresent();
        assertThat(decide("anticoagulant(name=heparin); ask SCR-032.anticoagulant=no").finding("SCR-170")).isPresent();
    }

    @Test
    void aQuestionCanBeDismissedButAHoldsCannot() {
        var facts = ExampleFacts.parse("hypermobility; plan swedish mid_back 3; hold follow_up");
        var dismissed = facts.with(visit -> visit.asks(asks -> asks.withDismissed(Set.of("SCR-236", "SCR-023"))));
        assertThat(keys(ScreeningRules.CURRENT.decide(dismissed))).containsExactly("SCR-023");
        var answered = facts.with(visit -> visit.asks(asks -> asks.withAnswered(Set.of("SCR-236", "SCR-023"))));
        assertThat(keys(ScreeningRules.CURRENT.decide(answered))).isEmpty();
    }

    @Test
    void onlyAGuardiansYesLetsAMinorStart() {
        assertThat(StartBlock.in(decide("age 16; plan swedish mid_back 3"))).isNotEmpty();
        assertThat(StartBlock.in(decide("age 16; plan swedish mid_back 3; ask SCR-418=no"))).isNotEmpty();
        assertThat(StartBlock.in(decide("age 16; plan swedish mid_back 3; ask SCR-418=yes"))).isEmpty();
    }

    @Test
    void aRedFlagThatWasToldCountsInTheProvisionalRunToo() {
        var decision = decide("provisional; calf_swelling_one_side; plan swedish mid_back 3");
        assertThat(decision.level()).isEqualTo(DEFER);
        assertThat(decision.finding("SCR-006")).isPresent();
    }

    @Test
    void theProvisionalRunLeavesOutWhatIsAskedAtTheVisit() {
        var decision = decide("provisional; fever_now=unknown; pain 8 lower_back;"
                + "strenuous unknown; plan deep_tissue lower_back 4 10; chronic_pain_other(regions=neck);"
                + "osteoporosis(severity=osteopenia)");
        assertThat(decision.level()).isEqualTo(CLEARANCE);
        for (var id : Set.of("SCR-006", "SCR-030", "SCR-408", "SCR-413", "SCR-320.calf_swelling_one_side")) {
            assertThat(decision.finding(id)).as(id).isEmpty();
        }
        assertThat(keys(decision)).containsExactly("SCR-113.osteoporosis.fragility_fracture");
        assertThat(decide("provisional; plan swedish mid_back 3").level()).isEqualTo(CLEAR);
        assertThat(StartBlock.in(decide("provisional; plan swedish mid_back 3"))).isNotEmpty();
    }

    @Test
    void holdsRunInBothScreenings() {
        assertThat(decide("provisional; hold doctor").level()).isEqualTo(DEFER);
        assertThat(decide("hold doctor").level()).isEqualTo(DEFER);
    }

    @Test
    void loweringThePlanDoesNotLowerTheCeilingAgain() {
        assertThat(decide("sore usually; plan swedish mid_back 3").ceilings().at(MID_BACK)).isEqualTo(2);
        var lowered = decide("sore usually; first swedish mid_back 3; plan swedish mid_back 2");
        assertThat(lowered.ceilings().at(MID_BACK)).isEqualTo(2);
        assertThat(lowered.planConflicts()).isEmpty();
    }

    @Test
    void hardWorkYesterdaySparesThosePartsFromMore() {
        var decision = decide("strenuous yes calves; plan sports calves 4");
        assertThat(decision.finding("SCR-413").orElseThrow().level()).isEqualTo(ADAPT);
        assertThat(decision.ceilings().at(CALVES)).isEqualTo(3);
        assertThat(decision.planConflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.modalityAvoided()).isTrue();
            assertThat(conflict.tooDeep()).isTrue();
            assertThat(conflict.allowed()).isEqualTo(3);
        });
    }

    @Test
    void severalDeadlinesTheShortestWins() {
        assertThat(decide("unexplained_weight_loss; calf_swelling_one_side").deadline()).contains(Deadline.SAME_DAY);
        assertThat(decide("unexplained_weight_loss; cancer_history=unknown").deadline())
                .contains(Deadline.WITHIN_24_HOURS);
        assertThat(decide("plan swedish mid_back 3").deadline()).isEqualTo(Optional.empty());
    }

    @Test
    void standingModalityLimitsAreListedWhereverWithoutAPlanAndOnlyThereWithOne() {
        assertThat(decide("varicose_veins(regions=calves)").modalitiesToAvoid()).contains(CUPPING, DEEP_TISSUE);
        assertThat(decide("varicose_veins(regions=calves); plan swedish neck 3").modalitiesToAvoid()).isEmpty();
        assertThat(decide("plan cupping neck_front 1; holds cupping").modalitiesToAvoid()).contains(CUPPING);
        assertThat(decide("age 40").modalitiesToAvoid()).isEmpty();
    }

    @Test
    void aResolvedHistoryOfLongAgoFiresNothing() {
        assertThat(decide("recent_surgery(days=366,regions=knees,spinal=yes,wound_healed=no)").level())
                .isEqualTo(CLEAR);
    }

    @Test
    void standingLimitsRestOnNothingThatPasses() {
        var facts = ExampleFacts
                .parse("osteoporosis(severity=osteoporosis,fragility_fracture=no); pain 9 calves; fever_now;"
                        + "calf_swelling_one_side; plan swedish calves 5; likes calves 1; hold doctor; clot_now_or_suspected=unknown");
        var limits = ScreeningRules.CURRENT.standingCeilings(facts);
        assertThat(limits.ceilings().at(CALVES)).isEqualTo(3);
        assertThat(limits.ceilings().at(MID_BACK)).isEqualTo(2);
        assertThat(limits.ceilings().rulesAt(BodyPart.of(MID_BACK))).containsExactly("SCR-112");
        assertThat(limits.avoidedModalities().at(BodyPart.of(CALVES))).contains(THAI)
                .doesNotContain(LYMPHATIC_DRAINAGE);
        assertThat(ScreeningRules.CURRENT.decide(facts).ceilings().at(CALVES)).isZero();
    }

    @Test
    void whatTheClientForbadeIsAStandingLimit() {
        var limits = ScreeningRules.CURRENT.standingCeilings(ExampleFacts.parse("avoid abdomen; sensitive neck"));
        assertThat(limits.ceilings().at(ABDOMEN)).isZero();
        assertThat(limits.ceilings().at(NECK)).isEqualTo(2);
    }

    private static ScreeningDecision decide(String facts) {
        return ScreeningRules.CURRENT.decide(ExampleFacts.parse(facts));
    }

    private static Set<String> keys(ScreeningDecision decision) {
        return decision.openAsks().stream()
                .flatMap(open -> open.keys().stream())
                .collect(Collectors.toSet());
    }

    private static boolean asked(ScreeningDecision decision, Condition condition, Detail detail) {
        return decision.openAsks().stream().anyMatch(open -> open.ask().condition().equals(Optional.of(condition))
                && open.ask().detail().equals(Optional.of(detail)));
    }
}
