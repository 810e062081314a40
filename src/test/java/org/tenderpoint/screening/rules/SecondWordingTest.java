package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.say.Say;

/** Principle 8: after "don't know", a question that may stop the session is asked once more in other words. */
@Tag("UC-09")
class SecondWordingTest {

    @Test
    void everyQuestionThatMayStopTheSessionCanBeAskedInOtherWords() {
        var asks = new TreeMap<String, String>();
        for (var example : RuleExamples.all()) {
            for (var finding : ScreeningRules.CURRENT.decide(example.facts(), List.of()).findings()) {
                finding.effects().stream()
                        .filter(Effect.Ask.class::isInstance)
                        .map(Effect.Ask.class::cast)
                        .filter(Effect.Ask::stopsOnYes)
                        .forEach(ask -> asks.put(ask.key(), Say.it(ask.question())));
            }
        }
        assertThat(asks).hasSizeGreaterThanOrEqualTo(15);
        asks.forEach((key, question) -> assertThat(Texts.of("screening.ask.again." + key))
                .as(key).startsWith("In other words: ").endsWith("?").doesNotContainIgnoringCase(question));
    }
}
