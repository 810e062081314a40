package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

@Tag("UC-26")
@Tag("UC-12")
class MythTest {

    private static final List<RuleEntry> RULES = RuleLibrary.in(RuleSetVersion.CURRENT);

    /** What is said to clients nowhere as if it were true. */
    private static final List<String> MYTH_WORDS = List.of(
            "lactic", "lactate", "toxin", "detox", "flush", "waste product", "no pain, no gain", "adhesion", "break up",
            "realign", "back in place", "stuck together");

    @ParameterizedTest
    @EnumSource(Myth.class)
    void everyAnswerHasItsQuestionItsSourceAndRulesThatExist(Myth myth) {
        assertThat(myth.question()).endsWith("?");
        assertThat(myth.answer()).hasSizeBetween(80, 500);
        assertThat(myth.source()).isNotBlank();
        assertThat(myth.rules()).isNotEmpty();
        assertThat(RULES).extracting(RuleEntry::id).containsAll(myth.rules());
    }

    @Test
    void noRuleTellsAMyth() {
        assertThat(RULES).allSatisfy(rule -> assertThat(
                Say.it(Phrase
                        .sentences(List.of(rule.title(), rule.when(), rule.result(), rule.effect(), rule.reason())))
                        .toLowerCase(Locale.ROOT))
                .as(rule.id())
                .doesNotContain(MYTH_WORDS.toArray(String[]::new)));
    }
}
