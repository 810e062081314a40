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
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxRowsTest {

    private static final double HALF_PAST_TWO = 14.5 / 24;

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
        var file = Files.write(folder.resolve("book.xlsx"), book);
        try (var zip = FileSystems.newFileSystem(file)) {
            var about = zip.getPath("xl", "workbook.xml");
            Files.writeString(about,
                    Files.readString(about).replace("date1904=\"false\"", "date1904=\"" + from1904 + "\""));
        }
        return Files.readAllBytes(file);
    }
}
