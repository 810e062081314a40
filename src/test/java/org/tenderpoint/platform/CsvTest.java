package org.tenderpoint.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cellsKeepTheirLettersCommasAndLines() {
        assertThat(Csv.of(List.of("Wer", "Was"), List.of(List.of("Z\u00f6e \"Z\"", "eins, zwei\ndrei"))))
                .isEqualTo("\uFEFFWer,Was\r\n\"Z\u00f6e \"\"Z\"\"\",\"eins, zwei\ndrei\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1"})
    void noCellIsRunAsAFormula(String cell) {
        var written = Csv.of(List.of("a"), List.of(List.of(cell))).lines().skip(1).findFirst().orElseThrow();

        assertThat(written.replace("\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @CsvSource({"-2.2", "+3", "-2,5", "-6 %"})
    void numbersStayNumbers(String number) {
        assertThat(Csv.of(List.of("a"), List.of(List.of(number)))).contains(number).doesNotContain("'");
    }
}
