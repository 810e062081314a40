package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Say;

/** The rule book as a whole: every row is there once, is readable, and is shown by cases. */
@Tag("UC-09")
class RuleCatalogueTest {

    /** They stand for everyone or for no one, so that no case can miss or meet them. */
    private static final Set<String> WITHOUT_A_MISS = Set.of("SCR-420");

    @Test
    void everyTitleForAClientIsThatOfARule() {
        var rows = new HashSet<String>();
        ids().forEach(id -> rows.add(id.substring(0, "SCR-000".length())));
        for (var kind : List.of("title", "of", "known")) {
            var prefix = "screening.finding." + kind + ".";
            var titles = ResourceBundle.getBundle("i18n.screening", Locale.ENGLISH).keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .map(key -> kind.equals("title")
                            ? key.substring(prefix.length())
                            : key.substring(prefix.length()).split("\\.")[0])
                    .toList();
            assertThat(titles).isNotEmpty().allMatch(rows::contains);
        }
    }

    @Test
    void noIdIsUsedTwice() {
        var ids = ScreeningRules.CURRENT.rules().stream().map(Row::id).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void everyRowIsInTheRuleBookWithAllItsWords() {
        var rows = new TreeSet<String>();
        ids().forEach(id -> rows.add(id.substring(0, "SCR-000".length())));
        assertThat(ScreeningRules.CURRENT.entries()).extracting(RuleEntry::id).containsExactlyElementsOf(rows);
        assertThat(ScreeningRules.CURRENT.entries()).allSatisfy(entry -> {
            assertThat(Say.it(entry.title())).isNotBlank();
            assertThat(Say.it(entry.when())).isNotBlank();
            assertThat(Say.it(entry.result())).isNotBlank();
            assertThat(Say.it(entry.reason())).as(entry.id()).isNotBlank().doesNotStartWith("as ");
            assertThat(entry.grades()).isNotBlank();
            assertThat(entry.revision().holdsIn(RuleSetVersion.CURRENT)).isTrue();
        });
    }

    @Test
    void everyRuleHasACaseThatItAppliesToAndOneThatItJustMisses() {
        assertThat(ids()).allSatisfy(id -> {
            var examples = RuleExamples.all().stream().filter(example -> example.rule().equals(id)).toList();
            assertThat(examples).as(id + " applies").anyMatch(RuleExample::fires);
            if (!WITHOUT_A_MISS.contains(id)) {
                assertThat(examples).as(id + " just misses").anyMatch(example -> !example.fires());
            }
        });
    }

    @Test
    void everyEffectOfARowIsShownByACase() {
        var unseen = new TreeSet<String>();
        for (var row : ScreeningRules.CURRENT.rules()) {
            var fires = RuleExamples.of(row.id()).stream().filter(RuleExample::fires)
                    .map(example -> Reading.of(example.facts())).filter(facts -> ScreeningRow.fires(row, facts))
                    .toList();
            for (var effect : row.then().effects()) {
                if (fires.stream().noneMatch(facts -> !effect.effects().apply(facts, row.id()).isEmpty()
                        || effect.raises().apply(facts, row.id()).isPresent())) {
                    unseen.add(row.id() + ": " + Say.it(effect.words()));
                }
            }
        }
        assertThat(unseen).isEmpty();
    }

    static Stream<RuleExample> examples() {
        return RuleExamples.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyCaseMeetsOrMissesItsRule(RuleExample example) {
        var decision = ScreeningRules.CURRENT.decide(example.facts());
        assertThat(decision.finding(example.rule()).isPresent()).isEqualTo(example.fires());
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void noConditionOfTheVocabularyIsLeftWithoutARule(Condition condition) {
        for (var answer : List.of(Recorded.YES, Recorded.NOT_ASKED, Recorded.DONT_KNOW)) {
            // what the client told in words is nobody's rule; not asked it is another row's
            boolean toldInWords = condition == Condition.OTHER_CONDITION && answer == Recorded.YES;
            assertThat(decideWith(ScreeningRules.CURRENT, condition, answer).finding("SCR-999").isPresent())
                    .isEqualTo(toldInWords);
        }
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void aConditionWhoseRulesAreTakenOutGoesToTheDoctor(Condition condition) {
        var rows = ScreeningRules.CURRENT.rules().stream()
                .filter(rule -> !rule.id().equals("SCR-999"))
                .filter(rule -> rule.has(ScreeningTrait.NOT_ASKED) || !rule.about().contains(condition))
                .toList();
        var without = ScreeningRules.of(rows);
        // asked by SCR-033 while it is not known
        for (var answer : condition == Condition.OTHER_CONDITION
                ? List.of(Recorded.YES)
                : List.of(Recorded.YES, Recorded.NOT_ASKED)) {
            var finding = decideWith(without, condition, answer).finding("SCR-999").orElseThrow();
            assertThat(finding.level()).isEqualTo(ScreeningLevel.CLEARANCE);
            assertThat(finding.about()).contains(condition);
        }
    }

    /** The guard rests on what rows declare, so no row may read a condition that it does not declare. */
    @ParameterizedTest
    @EnumSource(Condition.class)
    void aRowReadsOnlyTheConditionsThatItDeclares(Condition condition) {
        var random = new RandomFacts(condition.ordinal());
        for (int run = 0; run < 40; run++) {
            var facts = random.next();
            var read = Reading.of(facts);
            var other = Reading.of(random.withOther(facts, condition));
            for (var rule : ScreeningRules.CURRENT.rules()) {
                if (!rule.about().contains(condition)) {
                    assertThat(ScreeningRow.apply(rule, other)).as(rule.id()).isEqualTo(ScreeningRow.apply(rule, read));
                }
            }
        }
    }

    private static ScreeningDecision decideWith(ScreeningRules rules, Condition condition, Recorded answer) {
        var facts = ExampleFacts.parse("holds prenatal+oncology");
        var changed = RandomFacts.with(facts, condition, ConditionAnswer.of(answer));
        assertThat(changed.client().answer(condition)).isNotEqualTo(Answer.NO);
        return rules.decide(changed);
    }

    private static Set<String> ids() {
        var ids = new TreeSet<String>();
        ScreeningRules.CURRENT.rules().forEach(rule -> ids.add(rule.id()));
        DerivedRules.ROWS.forEach(row -> ids.add(row.id()));
        return ids;
    }

}
