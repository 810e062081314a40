package org.tenderpoint.followup.rules.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.BookResults.items;
import static org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem.*;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.followup.rules.BookResults;
import org.tenderpoint.followup.rules.CasesOfRules;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Say;

/** What helps at home, and what a fact of the client withholds. */
@Tag("UC-12")
class SelfCareRulesTest {

    private static final RuleSetVersion THEN = new RuleSetVersion("2026-11");
    private static final RuleSetVersion LATER = new RuleSetVersion("2027-03");
    private static final FollowUpFacts SORE = scene().hours(60).now(5, 6).facts();

    private static SelfCare care(Scene scene) {
        return BookResults.care(scene.facts());
    }

    static List<BookExample> examples() {
        return BookExample.ofSelfCare();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleFiresOrJustMissesItsRule(BookExample example) {
        assertThat(fires(example.ruleId(), BookResults.care(example.facts())))
                .as(example.ruleId() + ": " + example.says())
                .isEqualTo(example.fires());
    }

    private static boolean fires(String ruleId, SelfCare care) {
        if (care.set().equals(ruleId)) {
            return true;
        }
        var row = SelfCareItems.ROWS.stream().filter(one -> one.id().equals(ruleId)).findFirst();
        boolean withheld = care.withheld().stream()
                .flatMap(item -> item.because().stream())
                .anyMatch(because -> because.ruleId().equals(ruleId));
        boolean alwaysOffered = row.filter(one -> one.then().withheldBy().isEmpty() && one.then().additions().isEmpty())
                .isPresent();
        return withheld
                || care.offered().stream()
                        .filter(offer -> offer.ruleId().equals(ruleId))
                        .anyMatch(offer -> alwaysOffered || !offer.added().isEmpty());
    }

    @Test
    void everyRuleHasACaseThatFiresItAndOneThatJustMisses() {
        CasesOfRules.areComplete(
                examples(), SelfCareRules.CURRENT.entries(),
                Set.of("CARE-030", "CARE-031", "CARE-032")::contains);
    }

    @Test
    void everyItemHasItsRowAndItsPlace() {
        assertThat(Revised.in(RuleSetVersion.CURRENT, SelfCareItems.ROWS).stream().map(row -> row.then().item()))
                .containsExactlyInAnyOrder(SelfCareItem.values());
        assertThat(SHOWN).containsExactlyInAnyOrder(SelfCareItem.values());
    }

    /** Each item with a fact that must withhold it, as yes and as never asked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            walk                              | recent_fracture
            warm_bath                         | skin_problem, heart_condition, high_blood_pressure, epilepsy, neuropathy, diabetes, recent_surgery
            epsom_bath                        | skin_problem, heart_condition, high_blood_pressure, epilepsy, neuropathy, diabetes, recent_surgery, kidney_or_liver_disease
            cold_pack_wrapped                 | cold_sensitivity, neuropathy, diabetes, skin_problem
            topical_menthol_camphor           | allergy, asthma_nsaid, anticoagulant, skin_problem, pregnancy, epilepsy
            topical_capsaicin                 | allergy, skin_problem, neuropathy, diabetes, pregnancy
            topical_arnica                    | allergy, skin_problem, pregnancy, anticoagulant, bleeding_disorder
            topical_cbd                       | pregnancy, anticoagulant, epilepsy, kidney_or_liver_disease, skin_problem
            oral_turmeric_or_topical_turmeric | anticoagulant, bleeding_disorder, kidney_or_liver_disease, stomach_ulcer, pregnancy, recent_surgery, skin_problem
            otc_paracetamol                   | kidney_or_liver_disease, allergy
            otc_nsaid                         | anticoagulant, bleeding_disorder, stomach_ulcer, kidney_or_liver_disease, asthma_nsaid, pregnancy, heart_condition, high_blood_pressure, stroke_history, long_term_steroids, allergy, recent_surgery
            """)
    void aContraindicationWithholdsAlsoWhileItIsNotKnown(String code, String facts) {
        var item = Coded.require(SelfCareItem.class, code);
        assertThat(items(care(all()))).contains(item);
        for (var fact : facts.split(", ")) {
            var condition = Coded.require(Condition.class, fact);
            for (var scene : List.of(all().has(condition), all().notAsked(condition), all().doesNotKnow(condition))) {
                assertThat(offeredAtLevelOf(all(), scene)).as(fact).doesNotContain(item);
            }
            assertThat(because(all().notAsked(condition), item)).as(fact)
                    .anyMatch(words -> words.contains("not asked yet"));
            assertThat(because(all().doesNotKnow(condition), item)).as(fact)
                    .anyMatch(words -> words.contains("not known"));
        }
    }

    /** A case in which every item is offered. */
    private static Scene all() {
        return scene().now(5, 5).stored(facts -> facts.withCbdAdvice(true));
    }

    /** What would be offered at the triage of another case, so that the set stays the same. */
    private static Set<SelfCareItem> offeredAtLevelOf(Scene level, Scene scene) {
        return items(SelfCareRules.CURRENT.decide(scene.facts(), TriageRules.CURRENT.decide(level.facts())));
    }

    private static List<String> because(Scene scene, SelfCareItem item) {
        return SelfCareRules.CURRENT.decide(scene.facts(), TriageRules.CURRENT.decide(all().facts())).withheld()
                .stream()
                .filter(withheld -> withheld.item() == item)
                .flatMap(withheld -> withheld.because().stream())
                .map(RuleReason::words)
                .map(Say::it)
                .toList();
    }

    @Test
    void aHealthyClientIsOfferedTheWholeList() {
        assertThat(items(care(all()))).containsExactlyInAnyOrder(SelfCareItem.values());
        assertThat(care(all()).withheld()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, false, false", "4, true, false", "5, true, true"})
    void medicinesComeWithTheStrengthOfThePain(int now, boolean paracetamol, boolean nsaid) {
        var items = items(care(scene().now(now, now)));
        assertThat(items.contains(OTC_PARACETAMOL)).isEqualTo(paracetamol);
        assertThat(items.contains(OTC_NSAID)).isEqualTo(nsaid);
    }

    @Test
    void noHeatOnAHotSpotAndNoColdOnNumbSkin() {
        var hot = scene().yes(Symptom.HOT_TENDER);
        assertThat(offeredAtLevelOf(scene(), hot)).doesNotContain(WARM_SHOWER, WARM_BATH, EPSOM_BATH);
        assertThat(offeredAtLevelOf(scene(), scene().swelling(Swelling.UNKNOWN))).doesNotContain(WARM_SHOWER);
        assertThat(items(care(scene().has(Condition.NEUROPATHY)))).doesNotContain(COLD_PACK_WRAPPED);
    }

    @ParameterizedTest
    @CsvSource({"16, true", "15, false", "64, true", "65, false"})
    void ibuprofenIsForPeopleFrom16To64(int age, boolean offered) {
        assertThat(offeredAtLevelOf(all(), all().age(age)).contains(OTC_NSAID)).isEqualTo(offered);
    }

    @Test
    void anUnknownAgeWithholdsWhereAnAgeStands() {
        assertThat(items(care(all().ageUnknown())))
                .doesNotContain(OTC_NSAID, OTC_PARACETAMOL, TOPICAL_CAPSAICIN, TOPICAL_MENTHOL_CAMPHOR, TOPICAL_CBD)
                .contains(TOPICAL_ARNICA);
    }

    @Test
    void anythingUrgentOffersNothingButToBeSeen() {
        var urgent = care(scene().yes(Symptom.NUMBNESS));
        assertThat(urgent.set()).isEqualTo("CARE-001");
        assertThat(urgent.offered()).isEmpty();
        assertThat(urgent.withheld()).isEmpty();
        assertThat(urgent.warnings()).isEmpty();
    }

    @Test
    void movementWithADoctorsVisitAheadNeedsSoundBonesAndFeeling() {
        var doctor = scene().now(7, 7);
        assertThat(items(care(doctor))).containsExactlyInAnyOrder(
                REST, WATER, NO_STRENUOUS_EXERCISE_48H, OTC_PARACETAMOL, GENTLE_MOVEMENT);
        assertThat(offeredAtLevelOf(doctor, scene().now(7, 7).has(Condition.OSTEOPOROSIS)))
                .doesNotContain(GENTLE_MOVEMENT);
        assertThat(offeredAtLevelOf(doctor, scene().now(7, 7).has(Condition.IMPLANT))).doesNotContain(GENTLE_MOVEMENT);
        assertThat(offeredAtLevelOf(doctor, scene().now(7, 7).yes(Symptom.TINGLING))).doesNotContain(GENTLE_MOVEMENT);
        assertThat(items(care(scene().now(7, 7).feels(Quality.SHOOTING)))).doesNotContain(GENTLE_MOVEMENT);
    }

    @Test
    @Tag("fires:CARE-030")
    void theFirstSixAreShownAndMedicinesComeLast() {
        var care = care(all());
        assertThat(care.first()).extracting(SelfCare.Offer::item).containsExactly(
                WATER, GENTLE_MOVEMENT, GENTLE_STRETCHING, WALK, EASY_YOGA, WARM_SHOWER);
        assertThat(care.more()).extracting(SelfCare.Offer::item).endsWith(OTC_PARACETAMOL, OTC_NSAID);
    }

    @Test
    @Tag("fires:CARE-032")
    void theClientsViewIsTheSameForEveryoneWithTheSameItems() {
        var heart = care(scene().now(0, 0).has(Condition.HEART_CONDITION));
        var healthy = care(scene().now(0, 0));
        assertThat(heart.offered().getFirst().added()).isNotEmpty();
        assertThat(healthy.offered().getFirst().added()).isEmpty();
        assertThat(SelfCareTexts.forClient(heart, Object::toString, Locale.ENGLISH))
                .isEqualTo(SelfCareTexts.forClient(healthy, Object::toString, Locale.ENGLISH));
    }

    @Test
    void theClientsViewWarnsConditionallyAndNamesNoFact() {
        var view = SelfCareTexts.forClient(care(all().has(Condition.ANTICOAGULANT)), Object::toString, Locale.ENGLISH);
        var words = Stream.concat(view.first().stream(), view.more().stream())
                .flatMap(item -> item.warnings().stream())
                .toList();
        assertThat(words).isNotEmpty().allMatch(warning -> warning.startsWith("If "));
        assertThat(view.more()).extracting(SelfCareTexts.ClientItem::item).doesNotContain(OTC_NSAID);
        var nsaid = SelfCareTexts.forClient(care(all()), Object::toString, Locale.ENGLISH).more().getLast();
        assertThat(nsaid.warnings()).anyMatch(warning -> warning.startsWith("If you take blood thinners"));
        assertThat(nsaid.warnings()).contains("If you are pregnant: no ibuprofen.");
    }

    @Test
    @Tag("fires:CARE-031")
    @Tag("misses:CARE-031")
    void theWarningComesFirstAndNamesTheMomentUntilItHasPassed() {
        var end = scene().facts().session().end();
        assertThat(
                SelfCareTexts.forClient(care(scene()), moment -> "<" + moment + ">", Locale.ENGLISH).warnings()
                        .getFirst())
                .isEqualTo("Stop what makes it worse. If it is not better by <" + end.plusSeconds(72 * 3600)
                        + ">, tell us.");
        assertThat(SelfCareTexts.forClient(care(scene().now(3, 3).justOver(72)), Object::toString, Locale.ENGLISH)
                .warnings().getFirst())
                .contains("tomorrow");
    }

    @Test
    void noWordSpeaksOfToxinsOrLacticAcid() {
        var words = SelfCareTexts.forClient(care(all()), Object::toString, Locale.ENGLISH).toString()
                .toLowerCase(Locale.ROOT);
        assertThat(words).doesNotContain("toxin", "lactic", "detox");
    }

    @Test
    void aHalfAnsweredCallOffersWaterRestAndMovementUntilTheCall() {
        var open = care(scene().answer(a -> a.sorenessNow(OptionalInt.empty()).allSymptoms(Answer.UNKNOWN)));
        assertThat(open.set()).isEqualTo("CARE-006");
        assertThat(items(open)).containsExactlyInAnyOrder(WATER, REST, GENTLE_MOVEMENT);
    }

    @Test
    void aWoundThatHasHealedAllowsABath() {
        var healed = scene().has(Condition.RECENT_SURGERY, Detail.WOUND_HEALED, "yes");
        assertThat(offeredAtLevelOf(scene(), healed)).contains(WARM_BATH);
    }

    @Test
    void aSelfCareItemIsThatOfItsVersion() {
        var rows = List.of(
                CareRow.item("CARE-900", SelfCareItem.REST).until("2027-03").source("C", ""),
                CareRow.item("CARE-900", SelfCareItem.REST).notIf("Always", c -> true).since("2027-03").source("C",
                        ""));
        var triage = TriageRules.CURRENT.decide(SORE);

        var then = SelfCareRules.of(THEN, SelfCareSets.SETS, rows).decide(SORE, triage);
        var later = SelfCareRules.of(LATER, SelfCareSets.SETS, rows).decide(SORE, triage);

        assertThat(items(then)).contains(SelfCareItem.REST);
        assertThat(items(later)).isEmpty();
        assertThat(later.withheld()).extracting(SelfCare.WithheldItem::item).containsExactly(SelfCareItem.REST);
    }
}
