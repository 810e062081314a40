package org.tenderpoint.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cellsKeepTheirLettersCommasAndLines() {
        assertThat(written(List.of("Wer", "Was"), List.of("Z\u00f6e \"Z\"", "eins, zwei\ndrei")))
                .isEqualTo("\uFEFFWer,Was\r\n\"Z\u00f6e \"\"Z\"\"\",\"eins, zwei\ndrei\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1"})
    void noCellIsRunAsAFormula(String cell) {
        var written = written(List.of("a"), List.of(cell)).lines().skip(1).findFirst().orElseThrow();

        assertThat(written.replace("\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @CsvSource({"-2.2", "+3", "-2,5", "-6 %"})
    void numbersStayNumbers(String number) {
        assertThat(written(List.of("a"), List.of(number))).contains(number).doesNotContain("'");
    }

    @Test
    void whatIsGuardedReadsBackAsItWas() {
        for (var text : List.of("plain", "'=a", "=1", "+4930123", "-5")) {
            var file = Csv.of(List.of("a"), Stream.of(List.of(Cell.of(text))));

            assertThat(Csv.read(file.substring(1)).getLast()).isEqualTo(new Csv.Row(2, List.of(text)));
        }
    }

    @Test
    void anOpenQuotationIsDamageOfItsLine() {
        assertThatThrownBy(() -> Csv.read("a;b\n1;2\n\"3;4"))
                .isInstanceOfSatisfying(Csv.DamagedTable.class, damaged -> assertThat(damaged.line()).isEqualTo(3));
    }

    @Test
    void aLongTextSaysNothingOfWhatDividesTheOthers() {
        assertThat(Csv.read("Name;Notes\nAda;" + "tense, sore, ".repeat(1_000) + "\nBen;well\n")).hasSize(3)
                .allSatisfy(row -> assertThat(row.cells()).hasSize(2));
    }

    private static String written(List<String> header, List<String> row) {
        return Csv.of(header, Stream.of(row.stream().map(Cell::shown).toList()));
    }
}
