package org.tenderpoint.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.Texts;

class SampleNameTest {

    @Test
    void aRowShowsTheNameAloneAndLeavesRealNamesAsTheyAre() {
        assertThat(SampleName.marked("Grace Whitmore")).isEqualTo("Grace Whitmore (sample)");
        assertThat(SampleName.inRow("Grace Whitmore (sample)")).isEqualTo("Grace Whitmore");
        assertThat(SampleName.inRow("Grace Whitmore (Beispiel)")).isEqualTo("Grace Whitmore");
        assertThat(SampleName.inRow("Anna Berg (Physio)")).isEqualTo("Anna Berg (Physio)");
        assertThat(SampleName.inRow("")).isEmpty();
    }

    @Test
    void theMarkIsInTheLanguageOfWhoeverMakesTheSample() {
        assertThat(Texts.speaking(Locale.GERMAN, () -> SampleName.marked("Grace Whitmore")))
                .isEqualTo("Grace Whitmore (Beispiel)");
    }
}
