package org.tenderpoint.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleNameTest {

    @Test
    void aRowShowsTheNameAloneAndLeavesRealNamesAsTheyAre() {
        assertThat(SampleName.marked("Grace Whitmore")).isEqualTo("Grace Whitmore (sample)");
        assertThat(SampleName.inRow("Grace Whitmore (sample)")).isEqualTo("Grace Whitmore");
        assertThat(SampleName.inRow("Anna Berg (Physio)")).isEqualTo("Anna Berg (Physio)");
        assertThat(SampleName.inRow("")).isEmpty();
    }
}
