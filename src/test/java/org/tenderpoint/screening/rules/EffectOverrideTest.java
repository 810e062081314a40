package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Region.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.rule.GoingAhead;

/** A therapist may go ahead against one effect, there where it is named, and nowhere else. */
@Tag("UC-09")
class EffectOverrideTest {

    private static final String THINNER = "low_pain_threshold; long_term_steroids; plan swedish calves 4; likes calves 4";

    @Test
    void anOverrideDropsOneEffectOnTheRegionsThatItNames() {
        var decision = decide("low_pain_threshold",
                new EffectOverride("SCR-160", "cap:3", Set.of(BodyPart.left(CALVES))));
        assertThat(decision.ceilings().at(BodyPart.left(CALVES))).isEqualTo(5);
        assertThat(decision.ceilings().at(BodyPart.right(CALVES))).isEqualTo(3);
        assertThat(decision.ceilings().at(SHOULDERS)).isEqualTo(3);
    }

    @Test
    void everyOtherFindingStays() {
        var decision = decide(THINNER, new EffectOverride("SCR-160", "cap:3", Set.of()));
        assertThat(decision.ceilings().at(CALVES)).isEqualTo(3);
        assertThat(decision.planConflicts().getFirst().rules()).containsExactly("SCR-219");
    }

    @Test
    void aPlanConflictFallsWithTheFindingsThatItNames() {
        var decision = decide(THINNER,
                new EffectOverride("SCR-160", "cap:3", Set.of(BodyPart.of(CALVES))),
                new EffectOverride("SCR-219", "cap:3", Set.of(BodyPart.of(CALVES))));
        assertThat(decision.planConflicts()).isEmpty();
        assertThat(decision.finding("SCR-402")).isEmpty();
        assertThat(decide(THINNER, new EffectOverride("SCR-402", EffectOverride.RESULT, Set.of())).planConflicts())
                .isNotEmpty();
    }

    @Test
    void theFindingStaysVisibleWithWhatWasDropped() {
        var override = new EffectOverride("SCR-160", "cap:3", Set.of());
        var finding = decide("low_pain_threshold", override).finding("SCR-160").orElseThrow();
        assertThat(finding.dropped()).containsExactly(override);
        assertThat(finding.effects(Effect.Cap.class)).isEmpty();
        assertThat(finding.level()).isEqualTo(ADAPT);
    }

    @Test
    void oneModalityOfSeveralCanBeNamed() {
        var decision = decide("fibromyalgia; massages 9",
                new EffectOverride("SCR-121", "no-mod:sports", Set.of(BodyPart.of(CALVES))));
        var left = decision.finding("SCR-121").orElseThrow().effects(Effect.AvoidModality.class);
        assertThat(left).anyMatch(effect -> effect.modalities().equals(Set.of(SPORTS))
                && !effect.where().meets(BodyPart.of(CALVES)) && effect.where().meets(BodyPart.of(NECK)));
        assertThat(left).anyMatch(effect -> effect.modalities().contains(DEEP_TISSUE) && effect.where().isEverywhere());
    }

    @Test
    void aLimitOfTimeFallsWhole() {
        var kept = decide("fibromyalgia; massages 9; plan swedish shoulders 2 75");
        assertThat(kept.finding("SCR-422")).isPresent();
        var dropped = decide("fibromyalgia; massages 9; plan swedish shoulders 2 75",
                new EffectOverride("SCR-120", "min:60", Set.of()), new EffectOverride("SCR-121", "min:30", Set.of()));
        assertThat(dropped.finding("SCR-120").orElseThrow().effects(Effect.Minutes.class)).isEmpty();
        assertThat(dropped.finding("SCR-120").orElseThrow().effects(Effect.Cap.class)).isNotEmpty();
        assertThat(dropped.finding("SCR-422")).isEmpty();
    }

    @Test
    void aLimitOfTimeForSomeWorkFallsWhereItIsNamed() {
        var sore = "massages 9; sore usually; plan deep_tissue calves 2 60";
        var limit = decide(sore).finding("SCR-411").orElseThrow().effects(Effect.Minutes.class).getFirst();
        var left = decide(sore, new EffectOverride("SCR-411", limit.key(), Set.of(BodyPart.of(CALVES))))
                .finding("SCR-411").orElseThrow().effects(Effect.Minutes.class);
        assertThat(left).singleElement().satisfies(minutes -> {
            assertThat(minutes.most()).isEqualTo(limit.most());
            assertThat(minutes.sorenessProne()).isTrue();
            assertThat(minutes.where().meets(BodyPart.of(CALVES))).isFalse();
            assertThat(minutes.where().meets(BodyPart.of(NECK))).isTrue();
        });
        assertThat(decide(sore, new EffectOverride("SCR-411", limit.key(), Set.of())).finding("SCR-411").orElseThrow()
                .effects(Effect.Minutes.class)).isEmpty();
    }

    @Test
    void whatFollowsFromALimitMayBeOverriddenAsTheLimitItself() {
        var facts = "low_pain_threshold; massages 9; plan deep_tissue calves 4";
        var left = decide(facts, new EffectOverride("SCR-302", "no-mod:deep_tissue", Set.of(BodyPart.of(CALVES))))
                .finding("SCR-302").orElseThrow();
        assertThat(left.dropped()).hasSize(1);
        assertThat(left.effects(Effect.AvoidModality.class))
                .filteredOn(avoided -> avoided.modalities().contains(DEEP_TISSUE))
                .noneMatch(avoided -> avoided.where().meets(BodyPart.of(CALVES)));
        assertThat(decide(facts).finding("SCR-302").orElseThrow().effects(Effect.AvoidModality.class))
                .anyMatch(avoided -> avoided.modalities().contains(DEEP_TISSUE)
                        && avoided.where().meets(BodyPart.of(CALVES)));
    }

    @Test
    void theResultClearanceCountsAsAdaptOnceOverridden() {
        var decision = decide("kidney_or_liver_disease",
                new EffectOverride("SCR-216", EffectOverride.RESULT, Set.of()));
        assertThat(decision.level()).isEqualTo(ADAPT);
        assertThat(decision.finding("SCR-216").orElseThrow().found()).isEqualTo(CLEARANCE);
        assertThat(decision.ceilings().at(CALVES)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SCR-006                | result          | calf_swelling_one_side
            SCR-001                | result          | saddle_numbness
            SCR-224                | no-tech:traction| recent_injury(days=5,regions=hips,high_energy=yes,seen_by_doctor=no)
            SCR-107                | cap:2           | herniated_disc(level=cervical,phase=acute,nerve_symptoms_now=no,doctor_aware=yes); ask SCR-107=yes
            SCR-020                | result          | hold doctor
            SCR-023                | result          | hold follow_up
            SCR-402                | result          | low_pain_threshold; plan swedish calves 4
            SCR-404                | cap:2           | plan swedish mid_back 3; likes mid_back 2
            SCR-407                | no-reg          | avoid abdomen
            SCR-418                | cap:3           | age 15
            SCR-500                | no-mod:thai     | plan thai mid_back 3
            SCR-502                | cap:1           | cancer_active(bone=no,regions=abdomen)
            SCR-504                | cap:2           | pregnancy(weeks=24,high_risk=no)
            SCR-505                | cap:2           | heart_condition; cleared heart_condition cap=2
            """)
    void someFindingsAreNotTheTherapistsToOverride(String finding, String effect, String given) {
        var facts = ExampleFacts.parse(given);
        var before = ScreeningRules.CURRENT.decide(facts);
        assertThat(before.finding(finding).orElseThrow().overridable()).isFalse();
        assertThat(ScreeningRules.CURRENT.decide(facts, List.of(new EffectOverride(finding, effect, Set.of()))))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SCR-012 | result | unexplained_weight_loss
            SCR-013 | cap:1  | night_pain_unrelenting; pain 6 lower_back
            SCR-103 | result | herniated_disc(level=lumbar,phase=acute,nerve_symptoms_now=yes,doctor_aware=yes)
            SCR-113 | cap:1  | osteoporosis(severity=osteoporosis,fragility_fracture=yes)
            SCR-138 | no-reg | recent_surgery(days=20,regions=knees,cleared_for_massage=yes,wound_healed=no,spinal=no)
            SCR-171 | result | bleeding_disorder
            SCR-172 | cap:1  | clot_history(days=30,regions=calves)
            SCR-180 | result | cancer_active(bone=no,regions=abdomen)
            SCR-181 | cap:1  | cancer_active(bone=yes,regions=abdomen)
            SCR-194 | result | pregnancy(weeks=24,high_risk=yes)
            SCR-201 | result | heart_condition
            SCR-204 | result | stroke_history(days=30)
            SCR-222 | no-reg | recent_fracture(days=20,regions=forearms,cleared_for_massage=no)
            SCR-223 | cap:1  | recent_fracture(days=20,regions=forearms,cleared_for_massage=yes)
            SCR-602 | result | anticoagulant; recent_injury(days=5,regions=knees,high_energy=no,seen_by_doctor=yes)
            SCR-617 | result | heart_condition(stable=yes); kidney_or_liver_disease
            SCR-622 | result | anticoagulant; osteoporosis; bleeding_disorder
            """)
    void someFindingsOnlyADoctorsWordLowers(String finding, String effect, String given) {
        var facts = ExampleFacts.parse(given);
        var before = ScreeningRules.CURRENT.decide(facts);
        assertThat(before.finding(finding).orElseThrow().goingAhead())
                .isIn(GoingAhead.DOCTORS_WORD, GoingAhead.DOCTORS_WORD_OR_TRAINING);
        assertThat(ScreeningRules.CURRENT.decide(facts, List.of(new EffectOverride(finding, effect, Set.of()))))
                .isEqualTo(before);
    }

    @Test
    void aDoctorsWordLowersTheResultAndItsLimitsStayForEveryone() {
        var facts = "bleeding_disorder; cleared SCR-171";
        var finding = decide(facts, new EffectOverride("SCR-171", "cap:2", Set.of())).finding("SCR-171").orElseThrow();
        assertThat(finding.level()).isEqualTo(ADAPT);
        assertThat(finding.effects(Effect.Cap.class)).singleElement().satisfies(cap -> assertThat(cap.level())
                .isEqualTo(2));
        assertThat(finding.dropped()).isEmpty();
    }

    @Test
    void whoIsTrainedForCancerGoesAheadAlone() {
        var trained = decide("cancer_active(bone=no,regions=abdomen); holds oncology",
                new EffectOverride("SCR-180", EffectOverride.RESULT, Set.of()));
        assertThat(trained.finding("SCR-180").orElseThrow().level()).isEqualTo(ADAPT);
    }

    @Test
    void aDeferThatTheDoctorResolvedIsStillNoOneElsesToOverride() {
        var finding = decide("skin_problem(regions=forearms,contagious=yes); cleared SCR-230").finding("SCR-230")
                .orElseThrow();
        assertThat(finding.level()).isEqualTo(ADAPT);
        assertThat(finding.overridable()).isFalse();
    }

    @Test
    void anOverrideThatNamesNothingChangesNothing() {
        assertThat(decide("low_pain_threshold", new EffectOverride("SCR-160", "cap:2", Set.of())))
                .isEqualTo(decide("low_pain_threshold"));
    }

    private static ScreeningDecision decide(String facts, EffectOverride... overrides) {
        return ScreeningRules.CURRENT.decide(ExampleFacts.parse(facts), List.of(overrides));
    }
}
