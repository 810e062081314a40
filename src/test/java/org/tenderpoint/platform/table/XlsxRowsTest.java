package org.tenderpoint.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxRowsTest {

    private static final double HALF_PAST_TWO = 14.5 / 24;
    private static final double HOUR_AND_A_HALF = 1.5 / 24;
    /** 31 May 1984. */
    private static final double BORN = 30_833;

    @TempDir
    private Path folder;

    /** Excel for Mac counted days from 1904 for long, and a file keeps the way that it began with. */
    @ParameterizedTest
    @CsvSource({"1899-12-30, false", "1904-01-01, true", "1904-01-01, 1"})
    void daysAndTimesAreTheSameFromWhicheverYearAWorkbookCounts(LocalDate first, String from1904) throws IOException {
        long born = first.until(LocalDate.of(1984, 5, 31), ChronoUnit.DAYS);
        long visit = first.until(LocalDate.of(2026, 10, 30), ChronoUnit.DAYS);

        var rows = rows(workbook(from1904, born, visit + HALF_PAST_TWO, HALF_PAST_TWO));

        assertThat(rows).containsExactly(List.of("1984-05-31", "2026-10-30 14:30", "14:30"));
    }

    /** As whoever works out a length or a day in a sheet has it: beside the result stands how it was got. */
    @Test
    void lengthsRunOnBeyondADayAndWhatAFormulaGivesIsReadAsWhatItIs() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Made up", "1.0")) {
            var sheet = book.newWorksheet("Visits");
            var cells = List.of(
                    Map.entry(HOUR_AND_A_HALF, "[h]:mm"), Map.entry(1 + HOUR_AND_A_HALF, "[h]:mm"),
                    Map.entry(BORN, "dd/mm/yyyy"), Map.entry(BORN + HALF_PAST_TWO, "dd/mm/yyyy hh:mm"),
                    Map.entry(HALF_PAST_TWO, "hh:mm"), Map.entry(0.75, "0.00"));
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column).getKey());
                    sheet.style(row, column).format(cells.get(column).getValue()).set();
                }
            }
        }

        var rows = rows(changed(out.toByteArray(), "worksheets/sheet1.xml", XlsxRowsTest::secondRowByFormula));

        var read = List.of("1:30", "25:30", "1984-05-31", "1984-05-31 14:30", "14:30", "0.75");
        assertThat(rows).containsExactly(read, read);
    }

    private static String secondRowByFormula(String sheet) {
        int second = sheet.indexOf("<row r=\"2\"");
        var changed = sheet.substring(0, second) + sheet.substring(second).replace("<v>", "<f>A1+B1</f><v>");
        assertThat(changed).contains("<f>A1+B1</f><v>30833.0</v>");
        return changed;
    }

    private static List<List<String>> rows(byte[] book) throws IOException {
        var rows = new ArrayList<List<String>>();
        XlsxRows.sheets(book).getFirst().each(row -> rows.add(row.cells()));
        return rows;
    }

    private byte[] workbook(String from1904, double day, double moment, double time) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Made up", "1.0")) {
            var sheet = book.newWorksheet("Patients");
            sheet.value(0, 0, day);
            sheet.style(0, 0).format("dd/mm/yyyy").set();
            sheet.value(0, 1, moment);
            sheet.style(0, 1).format("dd/mm/yyyy hh:mm").set();
            sheet.value(0, 2, time);
            sheet.style(0, 2).format("hh:mm").set();
        }
        return counting(from1904, out.toByteArray());
    }

    /** fastexcel writes one kind alone; Excel writes "1" where LibreOffice writes "true". */
    private byte[] counting(String from1904, byte[] book) throws IOException {
        return changed(book, "workbook.xml",
                text -> text.replace("date1904=\"false\"", "date1904=\"" + from1904 + "\""));
    }

    private byte[] changed(byte[] book, String part, UnaryOperator<String> change) throws IOException {
        var file = Files.write(folder.resolve("book.xlsx"), book);
        try (var zip = FileSystems.newFileSystem(file)) {
            var inside = zip.getPath("xl", part);
            Files.writeString(inside, change.apply(Files.readString(inside)));
        }
        return Files.readAllBytes(file);
    }
}
