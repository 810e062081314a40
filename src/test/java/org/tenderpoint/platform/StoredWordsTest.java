package org.tenderpoint.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class StoredWordsTest {

    @Test
    void aStoredSentenceIsSaidInTheReadersLanguage() {
        var stored = Texts.stored("question.said.regions", "Neck");

        assertThat(german(stored)).isEqualTo(Texts.in(Locale.GERMAN, "question.said.regions", "Nacken"));
        assertThat(StoredWords.said(stored)).isEqualTo(stored);
    }

    @Test
    void whatSomebodyTypedStaysAsItIs() {
        assertThat(german("Spoke with her at noon: all good; she rests")).isEqualTo(
                "Spoke with her at noon: all good; she rests");
    }

    @Test
    void wordsOfSeveralSignsAreSaidOneByOne() {
        var stored = Texts.stored("symptom.chest_pain.said") + "; " + Texts.stored("symptom.fainted.said");
        assertThat(german(stored)).isEqualTo(Texts.in(Locale.GERMAN, "symptom.chest_pain.said") + "; "
                + Texts.in(Locale.GERMAN, "symptom.fainted.said"));
    }

    @Test
    void aSignWithAColonIsOneOfSeveral() {
        assertThat(german(Texts.stored("symptom.fainted") + "; " + Texts.stored("symptom.calf_swelling_one_side")))
                .isEqualTo(Texts.in(Locale.GERMAN, "symptom.fainted") + "; "
                        + Texts.in(Locale.GERMAN, "symptom.calf_swelling_one_side"));
    }

    private static String german(String stored) {
        return Texts.speaking(Locale.GERMAN, () -> StoredWords.said(stored));
    }
}
