package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers.ConditionAnswer;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.Word;

/** Rules of an older version read facts as if the words that came later did not exist. */
@Tag("UC-26")
class LaterWordsTest {

    private static final List<RuleSetVersion> OLDER = RuleSetVersion.KNOWN.stream()
            .filter(version -> version.compareTo(RuleSetVersion.SECOND_EDITION) < 0)
            .toList();
    private static final int DRAWN = 200;

    @Test
    void whateverIsToldInLaterWordsAnOlderVersionDecidesTheSame() {
        for (var facts : examples()) {
            for (var version : OLDER) {
                var rules = ScreeningRules.inVersion(version);
                var denied = told(facts, Recorded.NO);
                assertThat(rules.decide(told(facts, Recorded.YES))).isEqualTo(rules.decide(denied));
                assertThat(rules.decide(told(facts, Recorded.NOT_ASKED))).isEqualTo(rules.decide(denied));
                assertThat(rules.decide(told(facts, Recorded.DONT_KNOW))).isEqualTo(rules.decide(denied));
            }
        }
    }

    @Test
    void aChoiceThatCameLaterIsReadAsAnotherOne() {
        for (var version : OLDER) {
            var rules = ScreeningRules.inVersion(version);
            assertThat(rules.decide(facts("implant(kind=stoma,regions=abdomen)")))
                    .isEqualTo(rules.decide(facts("implant(kind=other,regions=abdomen)")));
        }
    }

    @Test
    void anExplanationByAnOlderVersionNamesNoLaterWord() {
        var facts = told(facts("implant(kind=stoma,regions=abdomen)"), Recorded.NOT_ASKED);

        var explained = ScreeningRules.inVersion(RuleSetVersion.FIRST).explain(facts, List.of());

        var named = Stream.of(
                explained.graver().stream().map(change -> change.fact().code()),
                explained.restsOn().stream().map(change -> change.fact().code()),
                explained.unknown().stream().map(open -> open.fact().code()),
                explained.justMissed().stream()
                        .flatMap(missed -> missed.kept().stream().map(kept -> kept.fact().code())))
                .flatMap(code -> code)
                .toList();
        assertThat(named).noneMatch(code -> later(Condition.values(), Condition::code)
                .map(word -> "condition." + word).anyMatch(code::startsWith))
                .noneMatch(code -> later(RedFlag.values(), RedFlag::code).map(word -> "red_flag." + word)
                        .anyMatch(code::equals));
    }

    @Test
    void theRulesInForceReadEveryWord() {
        var facts = facts("pain 0");
        assertThat(facts.knownIn(RuleSetVersion.CURRENT)).isSameAs(facts);
        assertThat(facts.knownIn(RuleSetVersion.FIRST).client().knows(Condition.ANEURYSM)).isFalse();
        assertThat(facts.knownIn(RuleSetVersion.FIRST).client().knows(Condition.IMPLANT)).isTrue();
    }

    private static <W extends Word> Stream<String> later(
            W[] words, Function<W, String> code) {
        Predicate<W> known = word -> word.knownIn(RuleSetVersion.FIRST);
        return Arrays.stream(words).filter(known.negate()).map(code);
    }

    private static List<ScreeningFacts> examples() {
        return Stream.concat(
                RuleExamples.all().stream().map(RuleExample::facts), SomeScreeningFacts.drawn(DRAWN).stream()).toList();
    }

    private static ScreeningFacts facts(String given) {
        return ExampleFacts.parse(given);
    }

    /** The same facts with this answer to everything that came with the second edition. */
    private static ScreeningFacts told(ScreeningFacts facts, Recorded answer) {
        ClientFacts client = facts.client();
        for (var condition : Condition.values()) {
            if (!condition.knownIn(RuleSetVersion.FIRST)) {
                client = client.with(condition, ConditionAnswer.of(answer));
            }
        }
        var thinner = client.told(Condition.ANTICOAGULANT);
        if (thinner.recorded() == Recorded.YES) {
            client = client.with(
                    Condition.ANTICOAGULANT,
                    thinner.with(Detail.ASPIRIN_ONLY, answer == Recorded.NOT_ASKED ? "" : answer.answer().code()));
        }
        var builder = facts.toBuilder().client(client);
        for (var flag : RedFlag.values()) {
            if (!flag.knownIn(RuleSetVersion.FIRST)) {
                builder.redFlag(flag, answer);
            }
        }
        return builder.build();
    }
}
