package org.tenderpoint.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    @Test
    void aWorkbookHoldsEachTableInASheetOfItsOwn() throws IOException {
        try (var tables = new XlsxTables(file)) {
            tables.begin("About", List.of("About", "Meaning"));
            tables.row(List.of(Cell.of("Period"), Cell.of("2026")));
            tables.begin("Rows", List.of("a", "b", "c"));
            tables.row(List.of(Cell.of(1.5), Cell.EMPTY, Cell.of("x")));
        }

        try (var book = open()) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("About", "Rows");
            var rows = book.findSheet("Rows").orElseThrow().read();
            assertThat(rows.get(0)).extracting(cell -> cell.getRawValue()).containsExactly("a", "b", "c");
            assertThat(rows.get(1).getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("1.5");
            assertThat(rows.get(1).getCellText(1)).isEmpty();
            assertThat(rows.get(1).getCellText(2)).isEqualTo("x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\uff1d1"})
    void whatLooksLikeAFormulaIsTextInBothForms(String evil) throws IOException {
        try (var tables = new XlsxTables(file)) {
            tables.begin("Rows", List.of("a", "b", "c"));
            tables.row(List.of(Cell.of(evil), Cell.EMPTY, Cell.EMPTY));
        }
        try (var book = open()) {
            assertThat(book.getFirstSheet().read().get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        }

        file.reset();
        try (var tables = new Csv(file)) {
            tables.begin("Rows", List.of("a"));
            tables.row(List.of(Cell.of(evil)));
        }
        assertThat(file.toString(StandardCharsets.UTF_8).lines().toList().get(1)).containsAnyOf("'" + evil);
    }

    @Test
    void aLongTableGoesOnInAnotherSheetWithTheSameHeader() throws IOException {
        try (var tables = new XlsxTables(file, 101)) {
            tables.begin("Rows", List.of("no", "b", "c"));
            for (int no = 0; no < 250; no++) {
                tables.row(List.of(Cell.of(no), Cell.EMPTY, Cell.EMPTY));
            }
        }

        try (var book = open()) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("Rows", "Rows 2", "Rows 3");
            var last = book.findSheet("Rows 3").orElseThrow().read();
            assertThat(last).hasSize(51);
            assertThat(last.getFirst().getCellText(0)).isEqualTo("no");
            assertThat(number(last.getLast())).isEqualTo(249);
        }
    }

    @Test
    void theFilterOfASheetIsAsWideAsItsOwnTable() throws IOException {
        try (var tables = new XlsxTables(file)) {
            tables.begin("Wide", List.of("a", "b", "c", "d", "e"));
            tables.row(List.of(Cell.of("x"), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY));
            tables.begin("Narrow", List.of("a", "b", "c"));
            tables.row(List.of(Cell.of("x"), Cell.EMPTY, Cell.EMPTY));
            tables.row(List.of(Cell.of("y"), Cell.EMPTY, Cell.EMPTY));
        }

        assertThat(filters()).containsExactly("A1:E2", "A1:C3");
    }

    private List<String> filters() throws IOException {
        var found = new ArrayList<String>();
        try (var zip = ZipFile.builder().setByteArray(file.toByteArray()).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    var filter = Pattern.compile("<autoFilter ref=\"([^\"]+)\"")
                            .matcher(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    found.add(filter.find() ? filter.group(1) : "");
                }
            }
        }
        return found;
    }

    @Test
    void tablesOfTwoWidthsAreBlocksOfTheirOwnWithAnEmptyLineBetween() throws IOException {
        try (var tables = new Csv(file)) {
            tables.begin("One", List.of("a", "b", "c"));
            tables.row(List.of(Cell.of("x"), Cell.EMPTY, Cell.of("z")));
            tables.begin("Two", List.of("d", "e"));
            tables.row(List.of(Cell.of("y"), Cell.EMPTY));
        }

        var blocks = file.toString(StandardCharsets.UTF_8).split("\r\n\r\n");
        assertThat(blocks).hasSize(2).allSatisfy(block -> assertThat(block.strip().lines()
                .map(line -> line.chars().filter(c -> c == ',').count()).distinct()).hasSize(1));
    }

    @Test
    void rowsLeaveWhileTheyAreWritten() throws IOException {
        try (var tables = new XlsxTables(file)) {
            tables.begin("Rows", List.of("a", "b", "c"));
            long before = 0;
            for (int block = 0; block < 40; block++) {
                for (int no = 0; no < 20 * XlsxTables.HELD; no++) {
                    tables.row(List.of(Cell.of(Math.random()), Cell.of(Math.random()), Cell.of(Math.random())));
                }
                assertThat(file.size()).as("written after block " + block).isGreaterThan(Math.toIntExact(before));
                before = file.size();
            }
        }
    }

    @Test
    void textIsWrittenAsExcelReadsIt() throws IOException {
        try (var tables = new Csv(file)) {
            tables.begin("One", List.of("a", "b"));
            tables.row(List.of(Cell.of("Färber, \"Physio\""), Cell.of(-3.0)));
            tables.begin("Two", List.of("c"));
            tables.row(List.of(Cell.of(0.25)));
        }

        assertThat(file.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa,b\r\n\"Färber, \"\"Physio\"\"\",-3\r\n\r\nc\r\n0.25\r\n");
    }

    @Test
    void numbersThatAreMissingAreEmptyAndNotNought() {
        assertThat(Cell.of((Integer) null)).isEqualTo(Cell.EMPTY);
        assertThat(IntStream.of(0).mapToObj(Cell::of)).containsExactly(new Cell.Number(0));
    }

    private static int number(Row row) {
        return row.getCellAsNumber(0).orElseThrow().intValue();
    }

    private ReadableWorkbook open() throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()));
    }
}
