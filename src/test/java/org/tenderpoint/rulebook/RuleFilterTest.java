package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.SourceWords;

/**
 * Rules are found by what they are about and what they do, as codes from their rows; and every rule can be found so.
 */
@Tag("UC-26")
class RuleFilterTest {

    private static final List<RuleEntry> ALL = RuleLibrary.in(RuleSetVersion.CURRENT);

    @Test
    void everyRuleSaysInCodesWhatItDoes() {
        assertThat(ALL).allSatisfy(rule -> assertThat(rule.tags().effects()).as(rule.id()).isNotEmpty());
        assertThat(ALL).allSatisfy(
                rule -> assertThat(rule.evidence().isEmpty()).as(rule.id()).isEqualTo(rule.grades().isBlank()));
    }

    @Test
    void everyWordThatCanBeChosenFindsRules() {
        for (var condition : Condition.values()) {
            assertThat(ids("condition", condition.code())).as(condition.code()).isNotEmpty();
        }
        for (var modality : Modality.values()) {
            // Swedish massage is what remains when others are left out: no row leaves it out by name
            assertThat(ids("modality", modality.code()).isEmpty()).as(modality.code())
                    .isEqualTo(modality == Modality.SWEDISH);
        }
        for (var technique : Technique.values()) {
            assertThat(ids("technique", technique.code())).as(technique.code()).isNotEmpty();
        }
        for (var effect : RuleEffect.values()) {
            assertThat(ids("effect", effect.code())).as(effect.code()).isNotEmpty();
        }
        for (var section : RuleBookSection.values()) {
            assertThat(ids("section", section.code())).as(section.code()).isNotEmpty();
        }
        for (var grade : List.of("a", "b", "c")) {
            assertThat(ids("grade", grade)).as(grade).isNotEmpty();
        }
    }

    @Test
    void aReaderOfGermanFindsRulesByGermanWords() {
        var german = Texts.speaking(Locale.GERMAN, () -> ids("q", "taubheit im sattelbereich"));

        assertThat(german).contains("SCR-001");
        assertThat(ids("q", "taubheit im sattelbereich")).isEmpty();
    }

    @Test
    void aConditionFindsTheRowsThatReadItInEveryBook() {
        assertThat(ids("condition", "osteoporosis"))
                .contains("SCR-112", "SCR-113", "SCR-603", "TRI-063", "ADJ-026", "CARE-012",
                        "REF-104")
                .doesNotContain("SCR-190", "TRI-020", "FUP-01");
        assertThat(ids("condition", "pregnancy")).contains("SCR-190", "TRI-200", "CARE-028");
    }

    @Test
    void anEffectFindsTheRowsThatHaveIt() {
        assertThat(ids("effect", "emergency")).contains("SCR-001", "TRI-002").doesNotContain("SCR-100");
        assertThat(ids("effect", "not_now")).contains("SCR-140", "ADJ-041").doesNotContain("SCR-150");
        assertThat(ids("effect", "less_pressure")).contains("SCR-150", "SCR-409", "ADJ-003").doesNotContain("SCR-202");
        assertThat(ids("effect", "withholds")).contains("CARE-001", "CARE-028").doesNotContain("CARE-021");
        assertThat(ids("effect", "refuses")).contains("REF-104");
        assertThat(ids("effect", "training")).contains("SCR-502", "ADJ-050");
    }

    @Test
    void whatOnlyFactsDecideIsFoundByItsCases() {
        // the level of SCR-201 depends on the answer, the modality of ADJ-009 on the session
        assertThat(ids("effect", "doctor")).contains("SCR-201");
        assertThat(ids("effect", "less_pressure")).contains("SCR-404");
        assertThat(ids("modality", "thai")).contains("ADJ-009", "ADJ-011", "SCR-300");
    }

    @Test
    void modalitiesAndTechniquesAreThoseThatARowLeavesOut() {
        assertThat(ids("modality", "hot_stone")).contains("SCR-032").doesNotContain("SCR-150");
        assertThat(ids("technique", "spinal_rotation")).contains("SCR-152", "ADJ-011", "ADJ-025")
                .doesNotContain("SCR-160");
    }

    @Test
    void filtersHoldTogether() {
        var both = ids(
                Map.of("condition", List.of("osteoporosis"), "effect", List.of("doctor"), "grade", List.of("a")));

        assertThat(both).isNotEmpty().allSatisfy(id -> {
            assertThat(ids("condition", "osteoporosis")).contains(id);
            assertThat(ids("effect", "doctor")).contains(id);
            assertThat(ids("grade", "a")).contains(id);
        });
        assertThat(ids(Map.of("condition", List.of("osteoporosis"), "q", List.of("fragility  FRACTURE"))))
                .contains("SCR-113");
    }

    @Test
    void theAddressBringsTheSameFilterBackAndIgnoresWhatItDoesNotKnow() {
        var filter = RuleFilter.of(Map.of(
                "q", List.of("thin  bone"), "section", List.of("screening"), "condition", List.of("osteoporosis"),
                "modality", List.of("thai"), "technique", List.of("heat"), "effect", List.of("asks"), "grade",
                List.of("B")));

        assertThat(filter.words()).isEqualTo("thin bone");
        assertThat(filter.grade()).contains(Grade.B);
        assertThat(RuleFilter.of(filter.parameters())).isEqualTo(filter);
        assertThat(RuleFilter.of(Map.of(
                "condition", List.of("nonsense"), "effect", List.of(), "grade", List.of("A_B"), "other", List.of("x"))))
                .isEqualTo(RuleFilter.ALL);
        assertThat(RuleFilter.of(Map.of("q", List.of("x".repeat(5000)))).words()).hasSize(200);
        assertThat(RuleFilter.ALL.parameters()).isEmpty();
    }

    @Test
    void everySourceKeyStandsInTheListOfSources() {
        assertThat(ALL).allSatisfy(rule -> assertThat(RuleSource.of(rule))
                .as(rule.id() + " " + rule.source())
                .allSatisfy(source -> assertThat(SourceWords.words(source.key())).as(source.key()).isPresent()));
    }

    private static List<String> ids(String name, String value) {
        return ids(Map.of(name, List.of(value)));
    }

    private static List<String> ids(Map<String, List<String>> parameters) {
        var filter = RuleFilter.of(parameters);
        assertThat(filter.all()).as(parameters.toString()).isFalse();
        return ALL.stream().filter(filter::matches).map(RuleEntry::id).toList();
    }
}
