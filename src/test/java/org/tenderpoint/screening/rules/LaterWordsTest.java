package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.rules.RowEffect.cap;
import static org.tenderpoint.screening.rules.ScreeningLevel.ADAPT;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Rules of an older version read facts as if the words that came later did not exist. The older version is made up, and
 * every word is later.
 */
@Tag("UC-26")
class LaterWordsTest {

    private static final RuleSetVersion BEFORE = new RuleSetVersion("2026-10");
    private static final int DRAWN = 200;

    private static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            row("SCR-900", "a condition that is not denied",
                    facts -> Stream.of(Condition.values()).anyMatch(facts::maybe)),
            row("SCR-901", "a condition that is", facts -> Stream.of(Condition.values()).anyMatch(facts::yes)),
            row("SCR-902", "a sign of the day", facts -> Stream.of(RedFlag.values()).anyMatch(facts::yes)),
            row("SCR-903", "strong pain", facts -> facts.painAtLeast(5)));
    private static final ScreeningRules OLD_BOOK = book(BEFORE);
    private static final ScreeningRules NEW_BOOK = book(RuleSetVersion.FIRST);

    @Test
    void whateverIsToldInLaterWordsAnOlderVersionDecidesTheSame() {
        for (var facts : examples()) {
            var denied = OLD_BOOK.decide(told(facts, Recorded.NO));
            assertThat(OLD_BOOK.decide(told(facts, Recorded.YES))).isEqualTo(denied);
            assertThat(OLD_BOOK.decide(told(facts, Recorded.NOT_ASKED))).isEqualTo(denied);
            assertThat(OLD_BOOK.decide(told(facts, Recorded.DONT_KNOW))).isEqualTo(denied);
        }
    }

    @Test
    void theVersionThatBroughtAWordReadsIt() {
        var facts = ExampleFacts.parse("pain 6");

        assertThat(fired(OLD_BOOK, told(facts, Recorded.YES))).containsExactly("SCR-903");
        assertThat(fired(NEW_BOOK, told(facts, Recorded.YES)))
                .contains("SCR-900", "SCR-901", "SCR-902", "SCR-903");
        assertThat(fired(NEW_BOOK, told(facts, Recorded.DONT_KNOW))).contains("SCR-900").doesNotContain("SCR-901");
        assertThat(facts.knownIn(RuleSetVersion.CURRENT)).isSameAs(facts);
        assertThat(facts.knownIn(BEFORE).client().knows(Condition.IMPLANT)).isFalse();
        assertThat(facts.knownIn(RuleSetVersion.FIRST).client().knows(Condition.IMPLANT)).isTrue();
    }

    @Test
    void anExplanationByAnOlderVersionNamesNoLaterWord() {
        var explained = OLD_BOOK.explain(told(ExampleFacts.parse("pain 6"), Recorded.NOT_ASKED), List.of());

        var named = Stream.of(
                explained.graver().stream().map(change -> change.fact().code()),
                explained.restsOn().stream().map(change -> change.fact().code()),
                explained.unknown().stream().map(open -> open.fact().code()),
                explained.justMissed().stream()
                        .flatMap(missed -> missed.kept().stream().map(kept -> kept.fact().code())))
                .flatMap(code -> code)
                .toList();
        assertThat(named).isNotEmpty().noneMatch(code -> code.startsWith("condition.") || code.startsWith("red_flag."));
    }

    private static List<String> fired(ScreeningRules rules, ScreeningFacts facts) {
        return rules.decide(facts).findings().stream().map(Finding::id).toList();
    }

    private static ScreeningRules book(RuleSetVersion version) {
        return ScreeningRules.of(version, ROWS, List.of(), List.of());
    }

    private static Row<Reading, ScreeningRow.Result> row(
            String id, String words, Predicate<Reading> when) {
        return rule(id)
                .about(Condition.values())
                .since(BEFORE.code())
                .when(Phrase.typed(words), when)
                .then(ADAPT, cap(EffectArea.ALL, 3))
                .source("W", Grade.C);
    }

    private static List<ScreeningFacts> examples() {
        return Stream.concat(
                RuleExamples.all().stream().map(RuleExample::facts), SomeScreeningFacts.drawn(DRAWN).stream()).toList();
    }

    /** The same facts with this answer to every condition and every question of the day. */
    private static ScreeningFacts told(ScreeningFacts facts, Recorded answer) {
        ClientFacts client = facts.client();
        for (var condition : Condition.values()) {
            client = client.with(condition, ConditionAnswer.of(answer));
        }
        return facts.with(client).with(visit -> visit.redFlags(List.of(RedFlag.values()), answer));
    }
}
