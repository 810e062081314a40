package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.screening.rules.EffectArea.ALL;
import static org.tenderpoint.screening.rules.RowEffect.cap;
import static org.tenderpoint.screening.rules.ScreeningLevel.ADAPT;
import static org.tenderpoint.screening.rules.ScreeningLevel.CLEARANCE;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.CUPPING;
import static org.tenderpoint.vocabulary.facts.Condition.DIABETES;
import static org.tenderpoint.vocabulary.facts.Condition.OSTEOPOROSIS;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** A book of a few made-up rows: an old version decides as it did, and a rule that is left out changes only its own. */
class RuleRevisionsTest {

    private static final RuleSetVersion THEN = new RuleSetVersion("2026-11");
    private static final RuleSetVersion LATER = new RuleSetVersion("2027-03");

    private static final Row<Reading, ScreeningRow.Result> OLD = rule("SCR-900")
            .title(Phrase.typed("Bones, as we thought"))
            .about(OSTEOPOROSIS)
            .until("2027-03")
            .when(facts -> facts.yes(OSTEOPOROSIS))
            .then(ADAPT, cap(ALL, 3))
            .source("W", Grade.B);
    private static final Row<Reading, ScreeningRow.Result> NEW = rule("SCR-900")
            .title(Phrase.typed("Bones, as we learned"))
            .about(OSTEOPOROSIS)
            .since("2027-03")
            .when(facts -> facts.yes(OSTEOPOROSIS))
            .then(CLEARANCE, cap(ALL, 1))
            .source("W", Grade.A);
    private static final Row<Reading, ScreeningRow.Result> ADDED = rule("SCR-901").title(Phrase.typed("Sugar"))
            .about(DIABETES)
            .since("2027-03")
            .when(facts -> facts.yes(DIABETES))
            .then(ADAPT, cap(ALL, 2))
            .source("W", Grade.B);
    private static final Row<Reading, Pairs> PAIR = Pairs.pairs("SCR-910", CUPPING)
            .since("2027-03")
            .everywhere(Partner.BONE)
            .source("W", Grade.C);
    private static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(NEW, OLD, ADDED);

    private static final ScreeningRules OLD_BOOK = ScreeningRules.of(THEN, ROWS, List.of(PAIR), DerivedRules.ROWS);
    private static final ScreeningRules NEW_BOOK = ScreeningRules.of(LATER, ROWS, List.of(PAIR), DerivedRules.ROWS);

    private static final ScreeningFacts BONES = ExampleFacts.parse("osteoporosis; plan swedish lower_back 2");

    @Test
    void theSameFactsGiveInAnOldVersionWhatTheyGaveThen() {
        var then = OLD_BOOK.decide(BONES);
        var later = NEW_BOOK.decide(BONES);

        assertThat(then.ruleSet()).isEqualTo("2026-11");
        assertThat(then.level()).isEqualTo(ADAPT);
        assertThat(then.ceilings().at(Region.LOWER_BACK)).isEqualTo(3);
        assertThat(then.finding("SCR-900").orElseThrow().title()).extracting(Say::it).isEqualTo("Bones, as we thought");
        assertThat(then.finding("SCR-910.osteoporosis")).isEmpty();
        assertThat(later.ruleSet()).isEqualTo("2027-03");
        assertThat(later.level()).isEqualTo(CLEARANCE);
        assertThat(later.ceilings().at(Region.LOWER_BACK)).isEqualTo(1);
        assertThat(later.finding("SCR-900").orElseThrow().title()).extracting(Say::it)
                .isEqualTo("Bones, as we learned");
        assertThat(later.finding("SCR-910.osteoporosis")).isPresent();
        assertThat(OLD_BOOK.standingCeilings(BONES).ceilings().at(Region.LOWER_BACK)).isEqualTo(3);
    }

    @Test
    void theGuardOfAnOldVersionWatchesOverWhatItsRowsDidNotReadThen() {
        var sugar = ExampleFacts.parse("diabetes");

        assertThat(OLD_BOOK.decide(sugar).finding("SCR-999").orElseThrow().about()).contains(DIABETES);
        assertThat(NEW_BOOK.decide(sugar).finding("SCR-999").map(Finding::about).orElse(Set.of()))
                .doesNotContain(DIABETES);
    }

    @Test
    void eachVersionReadsAsItsOwnRevision() {
        assertThat(OLD_BOOK.entries()).extracting(entry -> Say.it(entry.title())).contains("Bones, as we thought")
                .doesNotContain("Bones, as we learned", "Sugar");
        assertThat(NEW_BOOK.entries()).extracting(entry -> Say.it(entry.title()))
                .contains("Bones, as we learned", "Sugar")
                .doesNotContain("Bones, as we thought");
        assertThat(NEW_BOOK.entries()).filteredOn(entry -> entry.id().equals("SCR-900")).singleElement()
                .satisfies(entry -> assertThat(entry.revision().since()).isEqualTo(LATER));
    }

    @Test
    void aBookWithTwoRevisionsOfOneRowInOneVersionIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ScreeningRules.of(LATER, List.of(NEW, NEW), List.of(), List.of()))
                .withMessageContaining("SCR-900");
    }

    @Test
    void everyKnownVersionCanBeAskedAndNoOther() {
        for (var version : RuleSetVersion.KNOWN) {
            assertThat(ScreeningRules.inVersion(version).decide(BONES).ruleSet()).isEqualTo(version.code());
        }
        assertThat(ScreeningRules.inVersion(RuleSetVersion.CURRENT)).isSameAs(ScreeningRules.CURRENT);
        assertThatThrownBy(() -> ScreeningRules.inVersion(LATER)).hasMessageContaining("2027-03");
    }

    @Test
    void whatAnOldVersionLeavesToTheGuardIsNotWhatAWhatIfLeavesOut() {
        var without = NEW_BOOK.without(Set.of("SCR-901"));
        var sugar = ExampleFacts.parse("diabetes");

        var decision = without.decide(sugar);

        assertThat(decision.finding("SCR-901")).isEmpty();
        assertThat(decision.finding("SCR-999").map(Finding::about).orElse(Set.<Condition>of()))
                .doesNotContain(DIABETES);
        assertThat(decision.ruleSet()).isEqualTo("2027-03 without SCR-901");
        assertThat(NEW_BOOK.decide(sugar).finding("SCR-901")).isPresent();
    }

    @Test
    void aRuleThatIsLeftOutTakesItsPairsAlongAndNothingElse() {
        var without = NEW_BOOK.without(Set.of("SCR-910", "TRI-020", "SCR-999"));

        assertThat(without.decide(BONES).finding("SCR-910.osteoporosis")).isEmpty();
        assertThat(without.decide(BONES).finding("SCR-900")).isPresent();
        assertThat(without.rules()).extracting(Row::id).contains("SCR-999");
    }

    @Test
    void withoutTheRowThatHoldsAPlanToItsLimitsThePlanIsNoConflict() {
        var deep = ExampleFacts.parse("osteoporosis; plan swedish lower_back 4");

        assertThat(NEW_BOOK.decide(deep).planConflicts()).isNotEmpty();
        assertThat(NEW_BOOK.without(Set.of("SCR-402")).decide(deep).planConflicts()).isEmpty();
        assertThat(NEW_BOOK.without(Set.of("SCR-402")).decide(deep).ceilings().at(Region.LOWER_BACK)).isEqualTo(1);
    }

    @Test
    void leavingARuleOutOfTheBookInForceNeverMakesTheResultStricter() {
        for (var example : RuleExamples.all()) {
            var whole = ScreeningRules.CURRENT.decide(example.facts());
            if (whole.finding(example.rule()).filter(finding -> finding.has(ScreeningTrait.GUARD)).isPresent()) {
                // what no rule covers cannot be left out
                continue;
            }
            var without = ScreeningRules.CURRENT.without(Set.of(example.rule())).decide(example.facts());

            assertThat(without.finding(example.rule())).as(example.rule()).isEmpty();
            assertThat(whole.level().atLeast(without.level())).as("%s", example.says()).isTrue();
        }
    }
}
