package org.tenderpoint.followup.rules.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lets a client's own words be read first, in each language of clients. */
class DangerWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"stool black as TAR", "I can’t see on the left", "mir wurde schwarz, Blut im Urin",
            "me desmayé en casa", "du sang dans les selles", "I want to die", "half paralyzed",
            "less vision on the left",
            "trouble seeing", "Sehstörung links", "Mir war OHNMAECHTIG", "der Nacken ist steif", "kaltem Schweiss",
            "me desmaye", "perdí el conocimiento", "veo mal", "très essoufflée", "j’ai perdu connaissance",
            "evanoui"})
    void wordsOfDangerAreFoundInAnyLanguage(String text) {
        assertThat(DangerWords.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "slept badly", "my stomach is funny", "schlecht geschlafen", "startled by a noise",
            "dormí mal", "mal dormi"})
    void ordinaryWordsAreLeftToTheOrdinaryReading(String text) {
        assertThat(DangerWords.in(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr"})
    void eachLanguageHasItsListInSmallLetters(String language) {
        var words = DangerWords.list(language).toList();
        assertThat(words).hasSizeGreaterThan(20).doesNotHaveDuplicates()
                .allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT).strip()));
    }
}
