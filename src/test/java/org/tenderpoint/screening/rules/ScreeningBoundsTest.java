package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.rule.Grade.C;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.rules.facts.MedicalClearance;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Say;

/**
 * What findings, overrides and doctors' words come to when they meet, each with a case beside it that just does not.
 */
class ScreeningBoundsTest {

    private static final String KNEE = "recent_surgery(days=30,regions=knees:right,cleared_for_massage=yes,wound_healed=yes,"
            + "spinal=no)";
    private static final String STABLE_HEART = "heart_condition(stable=yes);";

    // --- days since

    @ParameterizedTest
    @CsvSource({"6, CLEARANCE", "7, ADAPT", "14, ADAPT"})
    void anInjectionAtTheSpineWaitsForADoctorInItsFirstWeekOnly(int days, ScreeningLevel level) {
        var decision = decide("recent_injection(days=" + days
                + ",regions=lower_back,injection_kind=epidural_or_nerve_block); massages 9");
        assertThat(decision.finding("SCR-247").orElseThrow().level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false"})
    void afterAnAccidentAnInjuryThatNobodyHasSeenIsAnEmergencyForTwoDays(int days, boolean emergency) {
        var decision = decide("recent_major_trauma; recent_injury(days=" + days
                + ",regions=chest,high_energy=yes,seen_by_doctor=no); pain 4 chest");
        assertThat(decision.finding("SCR-011").isPresent()).isEqualTo(emergency);
    }

    @Test
    void whatAClientTellsInWordsIsSaidAsItWasTold() {
        assertThat(decide("other_condition(text=lupus); massages 9").finding("SCR-999").orElseThrow()
                .effects(Effect.Note.class).stream().map(Effect.Note::text))
                .anySatisfy(text -> assertThat(Say.it(text)).startsWith("lupus:"));
    }

    // --- what a therapist overrides

    @ParameterizedTest
    @CsvSource({
            "no-tech:cold, false, true",
            "no-tech:percussion, true, false",
            "no-tech:cold+no-tech:percussion, false, false",
    })
    void anOverriddenTechniqueReturnsWhereItIsNamedAndTheOthersOfItsFindingStay(
            String effect, boolean coldIsOut, boolean percussionIsOut) {
        var decision = decide("fibromyalgia(flare_now=no); massages 9",
                new EffectOverride("SCR-120", effect, Set.of(BodyPart.left(CALVES))));
        var left = decision.avoidedTechniques().at(BodyPart.left(CALVES));
        assertThat(left.contains(Technique.COLD)).isEqualTo(coldIsOut);
        assertThat(left.contains(Technique.PERCUSSION)).isEqualTo(percussionIsOut);
        assertThat(decision.avoidedTechniques().at(BodyPart.right(CALVES))).contains(Technique.COLD,
                Technique.PERCUSSION);
    }

    @Test
    void aTechniqueOverriddenWithoutAPlaceReturnsEverywhere() {
        var decision = decide("fibromyalgia(flare_now=no); massages 9",
                new EffectOverride("SCR-120", "no-tech:cold", Set.of()));
        assertThat(decision.avoidedTechniques().where(Technique.COLD).isEmpty()).isTrue();
        assertThat(decision.avoidedTechniques().where(Technique.PERCUSSION).isEverywhere()).isTrue();
    }

    @Test
    void anOverriddenModalityReturnsWhereItIsNamedThoughItsFindingNamesOthers() {
        var finding = decide("fibromyalgia; massages 9",
                new EffectOverride("SCR-121", "no-mod:sports", Set.of(BodyPart.of(CALVES)))).finding("SCR-121")
                .orElseThrow();
        assertThat(finding.effects(Effect.AvoidModality.class))
                .filteredOn(effect -> effect.modalities().contains(SPORTS))
                .isNotEmpty()
                .allSatisfy(effect -> assertThat(effect.where().meets(BodyPart.of(CALVES))).isFalse());
    }

    @Test
    void aPlaceWithoutContactIsOpenedOnlyOnTheSideThatIsNamed() {
        var both = "recent_injury(days=1,regions=knees,high_energy=no,seen_by_doctor=yes)";
        var decision = decide(both, new EffectOverride("SCR-226", "no-reg", Set.of(BodyPart.left(KNEES))));
        assertThat(decision.ceilings().at(BodyPart.left(KNEES))).isPositive();
        assertThat(decision.ceilings().at(BodyPart.right(KNEES))).isZero();
    }

    @Test
    void positionsAndATrainingAreOverriddenAsAWhole() {
        var later = KNEE.replace("knees:right", "hips:left").replace("days=30", "days=50");
        assertThat(decide(later).positions()).doesNotContain(Position.SIDE_LYING);
        assertThat(decide(later, new EffectOverride("SCR-147", "pos", Set.of())).positions())
                .contains(Position.SIDE_LYING);
        var pregnant = "pregnancy(weeks=24,high_risk=no)";
        assertThat(needed(decide(pregnant))).hasSize(1);
        assertThat(needed(decide(pregnant, new EffectOverride("SCR-190", "cred:prenatal", Set.of())))).isEmpty();
    }

    @Test
    void aQuestionIsAnsweredOrDismissedButNeverOverridden() {
        assertThat(decide("fibromyalgia(flare_now=no); massages 9",
                new EffectOverride("SCR-120", "ask:SCR-120", Set.of())))
                .isEqualTo(decide("fibromyalgia(flare_now=no); massages 9"));
    }

    private static List<Effect.NeedsCredential> needed(ScreeningDecision decision) {
        return decision.finding("SCR-190").orElseThrow().effects(Effect.NeedsCredential.class);
    }

    // --- what findings come to together

    @Test
    void anAlarmLeavesEveryPlaceWithoutContactAndIsNamedAloneAsTheReason() {
        var decision = decide("saddle_numbness; fibromyalgia(flare_now=no); massages 9; plan swedish calves 1");
        assertThat(decision.ceilings().where(0)).isEqualTo(Area.EVERYWHERE);
        assertThat(decision.ceilings().rulesAt(BodyPart.of(CALVES))).containsExactly("SCR-001");
        assertThat(decision.avoidedModalities().by(SWEDISH)).containsExactly("SCR-001");
        assertThat(decision.modalitiesToAvoid()).containsExactlyInAnyOrder(Modality.values());
    }

    @Test
    void theWorstFindingStandsFirstAndFindingsOfOneLevelByTheirIds() {
        var decision = decide("heart_condition; osteoporosis(severity=osteoporosis,fragility_fracture=no);"
                + "strenuous yes calves; likes calves 5; plan deep_tissue calves 5");
        assertThat(decision.findings()).extracting(Finding::level)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        for (var level : ScreeningLevel.values()) {
            assertThat(decision.findings()).filteredOn(finding -> finding.level() == level)
                    .extracting(Finding::id).isSorted();
        }
        assertThat(decision.findings()).extracting(Finding::id).contains("SCR-302", "SCR-402", "SCR-413");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "pregnancy(weeks=24); anticoagulant; osteoporosis; plan thai mid_back 4",
            "age 71; osteoporosis; long_term_steroids; likes mid_back 4",
            "herniated_disc(phase=chronic); recent_surgery(days=60); diabetes; plan hot_stone calves 2"
    })
    void theOrderInWhichTheRowsStandChangesNeitherFindingsNorQuestions(String given) {
        var facts = ExampleFacts.parse(given);
        var turned = ScreeningRules.CURRENT.with(rows -> rows.reversed()).decide(facts);
        assertThat(turned).isEqualTo(ScreeningRules.CURRENT.decide(facts));
    }

    @Test
    void whereNoPositionSuitsEveryFindingSittingIsTakenAndTheTherapistAsked() {
        var book = ScreeningRules.of(List.of(
                always("SCR-901", only(Position.SIDE_LYING)), always("SCR-902", only(Position.SEMI_RECLINED))));
        var facts = ExampleFacts.parse("plan swedish calves 2");
        var decision = book.decide(facts);
        assertThat(decision.positions()).containsExactly(Position.SEATED);
        assertThat(decision.openAsks()).singleElement()
                .satisfies(open -> assertThat(open.keys()).containsExactly("positions"));
        assertThat(StartBlock.in(decision)).isNotEmpty();
        assertThat(
                book.decide(facts.with(visit -> visit.asks(asks -> asks.withAnswered(Set.of("positions"))))).openAsks())
                .isEmpty();
        assertThat(ScreeningRules.of(List.of(always("SCR-901", only(Position.SIDE_LYING)))).decide(facts).openAsks())
                .isEmpty();
    }

    @Test
    void aModalityLeftOutEverywhereButWhereNothingIsTouchedIsLeftOutThoughTheseAreThePlacesOfThePlan() {
        var book = ScreeningRules
                .of(List.of(always("SCR-901", cap(EffectArea.ALL, 1), leaveOut(EffectArea.of(KNEES)))));
        var decision = book.decide(ExampleFacts.parse("plan swedish knees 1"));
        assertThat(decision.avoidedModalities().where(DEEP_TISSUE).meets(BodyPart.of(KNEES))).isFalse();
        assertThat(decision.modalitiesToAvoid()).contains(DEEP_TISSUE).doesNotContain(SWEDISH);
    }

    @Test
    void anUnknownDetailIsAskedWithTheFirstFindingAboutItsConditionAloneOrElseTheFirstOfAll() {
        var both = List.of(
                about("SCR-901", Condition.OSTEOPOROSIS, Condition.FIBROMYALGIA),
                about("SCR-902", Condition.OSTEOPOROSIS, Condition.FIBROMYALGIA));
        assertThat(askedBy(both)).containsExactly("SCR-901");
        assertThat(askedBy(List.of(both.getFirst(), about("SCR-902", Condition.OSTEOPOROSIS))))
                .containsExactly("SCR-902");
    }

    private static List<String> askedBy(List<Row<Reading, ScreeningRow.Result>> rows) {
        return ScreeningRules.of(rows).decide(ExampleFacts.parse("osteoporosis; fibromyalgia(flare_now=no)")).findings()
                .stream()
                .filter(finding -> finding.effects(Effect.Ask.class).stream()
                        .anyMatch(ask -> ask.detail().filter(Detail.SEVERITY::equals).isPresent()))
                .map(Finding::id)
                .toList();
    }

    @Test
    void anAreaOfTwoIsEverywhereWhileOneOfThemWasNotNamed() {
        var both = List.of(EffectArea.regionsOf(Condition.RECENT_SURGERY).or(EffectArea.of(NECK)),
                EffectArea.of(NECK).or(EffectArea.regionsOf(Condition.RECENT_SURGERY)));

        assertThat(both).allSatisfy(area -> {
            assertThat(withoutHeat(area, "recent_surgery(days=9)")).isEqualTo(Area.EVERYWHERE);
            assertThat(withoutHeat(area, "recent_surgery(days=9,regions=knees:right)"))
                    .isEqualTo(Area.ofParts(Set.of(BodyPart.of(NECK), BodyPart.right(KNEES))));
        });
    }

    private static Area withoutHeat(EffectArea area, String facts) {
        return ScreeningRules.of(List.of(always("SCR-901", no(area, Technique.HEAT)))).decide(ExampleFacts.parse(facts))
                .avoidedTechniques().where(Technique.HEAT);
    }

    private static Row<Reading, ScreeningRow.Result> always(String id, RowEffect... effects) {
        return rule(id).when(_ -> true).then(ADAPT, effects).source("CP", C);
    }

    private static Row<Reading, ScreeningRow.Result> about(String id, Condition... conditions) {
        return rule(id).about(conditions).when(_ -> true).then(CLEAR).source("CP", C);
    }

    // --- how far a doctor's word goes

    @ParameterizedTest
    @CsvSource({"0, true", "90, true", "91, false", "-1, false"})
    void aWordCountsFromItsDayForNinetyDays(int daysAgo, boolean counts) {
        var facts = ExampleFacts.parse("kidney_or_liver_disease").with(visit -> visit.clearance(
                MedicalClearance.of(ExampleFacts.DAY.minusDays(daysAgo), "Dr Lee", Set.of("SCR-216"), Set.of())));
        assertThat(ScreeningRules.CURRENT.decide(facts).finding("SCR-216").orElseThrow().resolved()).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"5, true", "6, false"})
    void aWordOlderThanTheInjuryCoversNothingOfIt(int daysAgo, boolean covers) {
        var facts = ExampleFacts.parse("recent_injury(days=5,regions=hips,high_energy=yes,seen_by_doctor=yes)")
                .with(visit -> visit.clearance(
                        new MedicalClearance(ExampleFacts.DAY.minusDays(daysAgo), "Dr Lee", Set.of("SCR-225"), Set.of(),
                                Set.of(), Optional.empty(), Optional.empty(), Optional.empty())));
        assertThat(ScreeningRules.CURRENT.decide(facts).finding("SCR-225").orElseThrow().resolved()).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clot_history(days=30,regions=calves); cleared SCR-172                                  | SCR-172 | ADAPT
            clot_now_or_suspected; cleared SCR-007                                                 | SCR-172 | CLEARANCE
            clot_now_or_suspected; cleared SCR-007 limits                                          | SCR-172 | ADAPT
            recent_surgery(days=10,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no); heart_condition; cleared heart_condition cap=1 | SCR-131 | CLEARANCE
            recent_surgery(days=10,regions=knees,cleared_for_massage=yes,wound_healed=yes,spinal=no); cleared recent_surgery cap=1 | SCR-131 | ADAPT
            recent_injury(days=5,regions=hips,high_energy=yes,seen_by_doctor=yes); cleared SCR-225 | SCR-225 | ADAPT
            recent_injury(days=5,regions=hips,high_energy=yes,seen_by_doctor=no); cleared SCR-224  | SCR-225 | CLEARANCE
            recent_injury(days=5,regions=hips,high_energy=yes,seen_by_doctor=no); cleared SCR-224 limits | SCR-225 | ADAPT
            clot_now_or_suspected=dont_know; cleared SCR-031                                       | SCR-031 | ADAPT
            clot_now_or_suspected=unknown; cleared SCR-031                                         | SCR-031 | DEFER
            """)
    void aWordResolvesWhatItIsAboutAndWhereLimitsMatterOnlyWithLimits(String given, String finding,
            ScreeningLevel level) {
        assertThat(decide(given).finding(finding).orElseThrow().level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cleared heart_condition lymphatic_drainage             | false
            cleared SCR-200 lymphatic_drainage                     | false
            cleared SCR-201 lymphatic_drainage                     | false
            cleared SCR-320 lymphatic_drainage                     | false
            cleared SCR-320.heart_condition lymphatic_drainage     | false
            cleared heart_condition swedish                        | true
            cleared heart_condition                                | true
            kidney_or_liver_disease=no; cleared SCR-216 lymphatic_drainage | true
            """)
    void drainageWithAStableHeartNeedsAWordAboutTheHeartThatNamesIt(String word, boolean leftOut) {
        assertThat(decide(STABLE_HEART + word).modalitiesToAvoid().contains(LYMPHATIC_DRAINAGE)).isEqualTo(leftOut);
    }

    @Test
    void aWordAboutTheHeartThatHasRunOutNoLongerAllowsDrainage() {
        var word = ExampleFacts.parse(STABLE_HEART + "cleared heart_condition lymphatic_drainage").visit().clearances()
                .getFirst();
        var old = new MedicalClearance(ExampleFacts.DAY.minusDays(91), word.by(), word.findings(), word.conditions(),
                word.modalities(), word.credential(), word.limits(), word.validUntil());
        var decision = ScreeningRules.CURRENT.decide(
                ExampleFacts.parse(STABLE_HEART).with(visit -> visit.clearance(old)));
        assertThat(decision.modalitiesToAvoid()).contains(LYMPHATIC_DRAINAGE);
    }

    // --- what is left out

    @Test
    void whatIsLeftOutIsTheSameWhoeverSaysSoAndNotTheSameElsewhere() {
        var calves = Avoided.none(Modality.class);
        calves.add(new Avoided.Entry<>(Set.of(THAI), Area.of(CALVES), "SCR-001", false));
        var byAnother = Avoided.none(Modality.class);
        byAnother.add(new Avoided.Entry<>(Set.of(THAI), Area.of(CALVES), "SCR-002", false));
        var knees = Avoided.none(Modality.class);
        knees.add(new Avoided.Entry<>(Set.of(THAI), Area.of(KNEES), "SCR-001", false));
        assertThat(calves).isEqualTo(byAnother).isNotEqualTo(knees).isNotEqualTo(Avoided.none(Technique.class));
    }

    @Test
    void whatIsLeftOutNamesTheFindingsThatSaySoAndNoOthers() {
        var decision = decide("pregnancy(weeks=24,high_risk=no); anticoagulant(name=heparin)");
        assertThat(decision.avoidedModalities().by(CUPPING))
                .contains("SCR-318.anticoagulant", "SCR-318.pregnancy")
                .doesNotContain("SCR-319.anticoagulant");
        assertThat(decision.avoidedModalities().by(PRENATAL)).isEmpty();
    }

    private static ScreeningDecision decide(String facts, EffectOverride... overrides) {
        return ScreeningRules.CURRENT.decide(ExampleFacts.parse(facts), List.of(overrides));
    }
}
