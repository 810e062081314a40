package org.tenderpoint.followup.rules.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.say.Say;

/** What every rule of the triage book must have. */
class TriageCatalogueTest {

    /** Rules that set no level, so there is nothing to fire or to miss. */
    private static final Set<String> ONLY_WORDS = Set.of("TRI-203", "TRI-204", "TRI-205");

    static List<BookExample> examples() {
        return BookExample.ofTriage();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleFiresOrJustMissesItsRule(BookExample example) {
        var triage = TriageRules.CURRENT.decide(example.facts());
        var found = triage.findings().stream()
                .filter(finding -> finding.id().equals(example.ruleId()))
                .findFirst();
        assertThat(found.map(Triage.Finding::level)).as(example.ruleId() + ": " + example.says())
                .isEqualTo(example.level());
        example.level().ifPresent(level -> assertThat(triage.level()).isGreaterThanOrEqualTo(level));
    }

    @Test
    void everyRuleHasACaseThatFiresItAndOneThatJustMisses() {
        assertThat(ruleIds(true)).isEqualTo(expectedWithLevels());
        assertThat(ruleIds(false)).isEqualTo(expectedWithLevels());
    }

    @Test
    void everyCaseOfARuleIsShownByAnExample() {
        assertThat(TriageRules.ROWS).extracting(Row::id).isSubsetOf(expectedWithLevels()).isNotEmpty();
        for (var rule : TriageRules.ROWS) {
            for (var each : rule.cases()) {
                var shown = examples().stream()
                        .filter(example -> example.ruleId().equals(rule.id()))
                        .filter(example -> example.level().filter(each.then().level()::equals).isPresent())
                        .anyMatch(example -> each.when().test(example.facts().reading()));
                assertThat(shown).as(rule.id() + " → " + each.words()).isTrue();
            }
        }
    }

    @Test
    void everyRuleSaysWhenWhyAndOnWhatGround() {
        assertThat(TriageRules.CURRENT.entries()).allSatisfy(entry -> {
            assertThat(Say.it(entry.title())).as(entry.id()).isNotBlank();
            assertThat(Say.it(entry.when())).as(entry.id()).isNotBlank();
            assertThat(Say.it(entry.reason())).as(entry.id()).endsWith(".");
            assertThat(entry.source()).as(entry.id()).matches("[ABC] .+");
            assertThat(entry.grades()).as(entry.id()).matches("[ABC](/[ABC])*");
        });
    }

    private static Set<String> ruleIds(boolean fires) {
        return examples().stream()
                .filter(example -> example.fires() == fires)
                .map(BookExample::ruleId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> expectedWithLevels() {
        var ids = TriageRules.CURRENT.entries().stream().map(RuleEntry::id)
                .collect(Collectors.toCollection(TreeSet::new));
        ids.removeAll(ONLY_WORDS);
        return ids;
    }
}
