package org.tenderpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.ProcessorTime;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.imports.SourceRefused.Reason;
import org.tenderpoint.platform.place.DateOrder;

/** Files as they really come: each is read as far as it can be, or refused with a sentence that says what to do. */
@Tag("UC-35")
class DamagedFilesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MEGA = 1024 * 1024;

    /** A calendar may say where its time zone is described. */
    @Test
    void nothingIsFetchedForACalendar() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            var calendar = """
                    BEGIN:VCALENDAR
                    VERSION:2.0
                    PRODID:-//Example//EN
                    BEGIN:VTIMEZONE
                    TZID:Europe/London
                    TZURL:http://127.0.0.1:%d/Europe/London
                    LAST-MODIFIED:20200101T000000Z
                    BEGIN:STANDARD
                    DTSTART:19701025T020000
                    TZOFFSETFROM:+0100
                    TZOFFSETTO:+0000
                    END:STANDARD
                    END:VTIMEZONE
                    BEGIN:VEVENT
                    UID:a@example.org
                    DTSTAMP:20261101T000000Z
                    DTSTART;TZID=Europe/London:20261201T100000
                    DTEND;TZID=Europe/London:20261201T110000
                    SUMMARY:Ada Rivera
                    END:VEVENT
                    END:VCALENDAR
                    """.formatted(server.getLocalPort()).replace("\n", "\r\n");

            assertThat(rows(TypedFiles.table("a.ics", calendar))).isEqualTo(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static int rows(SourceTable table) {
        int[] rows = {0};
        table.each(_ -> ++rows[0] > 0);
        return rows[0];
    }

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                arguments("empty", "a.csv", bytes(""), Reason.EMPTY),
                arguments("only blanks", "a.csv", bytes(" \n\n "), Reason.EMPTY),
                arguments("only a mark", "a.csv", new byte[]{(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, Reason.EMPTY),
                arguments("one word", "a.csv", bytes("hello"), Reason.NO_TABLE),
                arguments("a picture", "a.csv", new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13}, Reason.NO_TEXT),
                arguments("a workbook of before 2007", "a.xls", old(), Reason.OLD_WORKBOOK),
                arguments("a workbook with a password", "a.xlsx", old(), Reason.PASSWORD),
                arguments("a quotation mark too few", "a.csv", bytes("Name,Phone\n\"Ada,1\nBen,2\n"), Reason.DAMAGED),
                arguments("a broken archive", "a.zip", new byte[]{'P', 'K', 3, 4, 1, 2, 3}, Reason.DAMAGED),
                arguments("half an archive", "a.zip", half(zip("a.csv", bytes("Name,Phone\n" + "Ada,1\n".repeat(500)))),
                        Reason.DAMAGED),
                arguments("an archive with a password", "a.zip", locked(zip("a.csv", bytes("Name\nAda\n"))),
                        Reason.LOCKED),
                arguments("an archive of archives", "a.zip", zip("b.zip", zip("a.csv", bytes("Name\nAda\n"))),
                        Reason.SWOLLEN),
                arguments("far more than it says", "a.zip", bomb(), Reason.SWOLLEN),
                arguments("a million rows", "a.csv", bytes("Name\n" + "Ada\n".repeat(1_000_000)),
                        Reason.TOO_MANY_ROWS),
                arguments("larger than any export", "a.csv", new byte[SourceFiles.MOST_BYTES + 1], Reason.TOO_LARGE),
                arguments("no card", "a.vcf", bytes("BEGIN:VCARD\n"), Reason.NO_TABLE),
                arguments("a broken calendar", "a.ics", bytes("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026-13-45\n"),
                        Reason.DAMAGED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String name, byte[] file, Reason why) {
        assertThatThrownBy(() -> TypedFiles.tables(name, file).forEach(table -> table.each(_ -> true)))
                .isInstanceOfSatisfying(SourceRefused.class, refused -> {
                    assertThat(refused.why()).as(what).isEqualTo(why);
                    assertThat(refused.words()).isNotBlank();
                });
    }

    static Stream<Arguments> read() throws IOException {
        return Stream.of(
                arguments("UTF-16", bytes("\ufeffName;Phone\nZoë Ångström;1234\n", StandardCharsets.UTF_16LE),
                        "Zoë Ångström"),
                arguments("Windows", bytes("Name;Phone\nZoë Ångström;1234\n", WINDOWS), "Zoë Ångström"),
                arguments("tabs", bytes("Phone\tName\n1234\tAda Rivera\n"), "Ada Rivera"),
                arguments("columns in another order", bytes("Birthday,E-Mail,Name\n,,Ada Rivera\n"), "Ada Rivera"),
                arguments("rows longer and shorter than the header", bytes("Name,Phone\nAda Rivera,1234,5,6\nBen\n"),
                        "Ada Rivera,Ben"),
                arguments("blank lines between", bytes("\n\nName,Phone\n\nAda Rivera,1234\n\n\n"), "Ada Rivera"),
                arguments("a name from right to left", bytes("Name\n\u05d0\u05d3\u05d4\n"), "\u05d0\u05d3\u05d4"),
                arguments("a name with a picture", bytes("Name\nAda \ud83c\udf3c Rivera\n"),
                        "Ada \ud83c\udf3c Rivera"),
                arguments("a formula", bytes("Name,Phone\n\"=HYPERLINK(\"\"x\"\")\",1234\nBen,1235\n"), "Ben"),
                arguments("a heading twice", bytes("Name,Phone,Name\nAda Rivera,1234,Other\n"), "Ada Rivera"),
                arguments("a heading twice, the first empty in a row",
                        bytes("Name,Phone,Name\nAda Rivera,1234,Other\n,1235,Ben\n"), "Ada Rivera,Ben"),
                arguments("commas within a quoted cell of several lines",
                        bytes("Name;Notes\nAda;\"likes\na, b, c, d\ne, f, g, h\"\nBen;\n"), "Ada,Ben"),
                arguments("commas within cells in single quotes",
                        bytes("'Name';'Notes'\n'Ada';'a, b, c'\n'Ben';'d, e, f'\n"), "Ada,Ben"),
                arguments("a comma within single quotes where commas divide",
                        bytes("'Name','Phone'\n'Rivera, Ada','1234'\n'Ben','1235'\n"), "Ada Rivera,Ben"),
                arguments("a count of clients alone", bytes("Name,Phone\nAda,1234\n1 client,\n1 Kunde\n"), "Ada"),
                arguments("two encodings in one file",
                        join(bytes("Name\nZoë\n"), bytes("Åke\n", WINDOWS)), "ZoÃ«,Åke"),
                arguments("a cell of ten megabytes",
                        bytes("Name,Notes\nAda Rivera,\"" + "x".repeat(10 * MEGA) + "\"\n"),
                        "Ada Rivera"),
                arguments("a name of ten megabytes", bytes("Name\n" + "x".repeat(10 * MEGA) + "\nBen\n"), "Ben"),
                arguments("no phone and no day", bytes("Name,Phone,Birth date\nAda,n/a,unknown\n"), "Ada"),
                arguments("a day that does not exist", bytes("Name,Birth date\nAda,31/02/1980\nBen,13/02/1980\n"),
                        "Ada,Ben"),
                arguments("born tomorrow, or with Napoleon", bytes("Name,Born\nAda,2027-01-01\nBen,1769-08-15\n"),
                        "Ada,Ben"),
                arguments("cards", bytes("""
                        BEGIN:VCARD
                        VERSION:3.0
                        N:Rivera;Ada;;;
                        TEL:+44 20 7946 0101
                        END:VCARD
                        """), "Ada Rivera"),
                arguments("an archive", zip("folder/patients.csv", bytes("Name\nAda Rivera\n")), "Ada Rivera"),
                arguments("a workbook", workbook(), "Ada Rivera"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void read(String what, byte[] file, String names) {
        assertThat(plan(file).newClients).as(what).extracting(ClientLine::name).containsExactly(names.split(","));
    }

    @Test
    void whereColumnsOfOneNameHoldDifferentThingsItIsSaidThatTheFirstIsKept() {
        var plan = plan(bytes("Name,Phone,Name\nAda,1234,Other\nBen,1235,Ben\n,1236,Cy\n"));

        assertThat(plan.newClients).extracting(ClientLine::name).containsExactly("Ada", "Ben", "Cy");
        assertThat(plan.notes()).filteredOn(note -> note.why() == NoteWhy.FIRST_OF_SEVERAL)
                .extracting(FileNote::line).containsExactly(2);
    }

    @Test
    void anArchiveWithPhotosAndMoreThanTwoHundredFilesIsTakenAndAFewOfThemNamed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 300; i++) {
                zip.putNextEntry(new ZipEntry("photos/" + i + ".jpg"));
                zip.write(new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 0, 0});
            }
            zip.putNextEntry(new ZipEntry("clients.csv"));
            zip.write(bytes("Name,Phone\nAda Rivera,020 7946 0101\n"));
        }
        var named = new ArrayList<String>();

        var tables = SourceFiles.tables(new SourceFiles.DroppedBytes("all.zip", out.toByteArray()), ZoneOffset.UTC,
                Instant.EPOCH, refused -> named.add(refused.file()));

        assertThat(tables).extracting(SourceTable::id).containsExactly("clients.csv");
        assertThat(named).contains("0.jpg").hasSizeBetween(1, 20);
    }

    @Test
    void daysOfAWorkbookAreDaysWhateverTheirFormat() throws IOException {
        var plan = plan(workbook());

        assertThat(plan.newClients.getFirst().born()).contains(LocalDate.of(1984, 5, 31));
        assertThat(plan.newClients.getFirst().lastVisit()).contains(LocalDate.of(2026, 10, 30));
    }

    @Test
    void aWorkbookWithOneHugeCellIsRefusedAtOnce() throws IOException {
        var book = changed("<c r=\"A1\" t=\"inlineStr\"><is><t>" + "a".repeat(110 * MEGA) + "</t></is></c>");
        assertThat(book.length).isLessThan(MEGA);

        swollenAtOnce(book);
    }

    @Test
    void aWorkbookWhoseRowsReachToItsLastColumnIsRefusedAtOnce() throws IOException {
        var rows = new StringBuilder();
        for (int row = 2; row < 20_000; row++) {
            rows.append("</row><row r=\"").append(row).append("\"><c r=\"XFD").append(row)
                    .append("\"><v>1</v></c>");
        }
        swollenAtOnce(changed(rows.toString()));
    }

    private static void swollenAtOnce(byte[] book) {
        assertThat(ProcessorTime.of(() -> assertThatThrownBy(() -> tables(book)).isInstanceOfSatisfying(
                SourceRefused.class, refused -> assertThat(refused.why()).isEqualTo(Reason.SWOLLEN))))
                .isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @Timeout(60)
    void allWorkbooksOfAnArchiveShareOneBound() throws IOException {
        var book = changed("<!--" + "<a>".repeat(20 * MEGA / 3) + "-->");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 60; i++) {
                zip.putNextEntry(new ZipEntry("book" + i + ".xlsx"));
                zip.write(book);
            }
        }

        assertThatThrownBy(() -> tables(out.toByteArray())).isInstanceOfSatisfying(SourceRefused.class,
                refused -> assertThat(refused.why()).isEqualTo(Reason.SWOLLEN));
    }

    private static List<SourceTable> tables(byte[] file) {
        return SourceFiles.tables(new SourceFiles.DroppedBytes("dropped.xlsx", file), ZoneOffset.UTC, Instant.EPOCH,
                _ -> {});
    }

    /** A workbook with this in its first row. */
    private static byte[] changed(String cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(workbook()).get(); var to = new ZipOutputStream(out)) {
            for (var entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().endsWith("sheet1.xml")
                        ? bytes(new String(bytes, StandardCharsets.UTF_8).replaceFirst("</row>", cells + "</row>"))
                        : bytes);
            }
        }
        return out.toByteArray();
    }

    private static ImportPlan plan(byte[] file) {
        var read = TypedFiles.tables("0.csv", file).stream()
                .map(table -> ReadTable.of(table, ImportAnswers.NONE))
                .toList();
        return new ImportPlanner(TypedFiles.nobody(), ImportAnswers.NONE, java.util.Map.of(), TypedFiles.LONDON,
                TypedFiles.MONDAY, DateOrder.DAY).plan(read);
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Made up", "1.0")) {
            var sheet = book.newWorksheet("Patients");
            var header = List.of("Name", "Birth date", "Last visit", "Phone");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            sheet.value(1, 0, "Ada Rivera");
            sheet.value(1, 1, LocalDate.of(1984, 5, 31));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(1, 2, LocalDateTime.of(2026, 10, 30, 14, 30));
            sheet.style(1, 2).format("d-mmm-yy h:mm").set();
            sheet.value(1, 3, 2079460101);
            book.newWorksheet("Nothing in it");
        }
        return out.toByteArray();
    }

    private static byte[] old() {
        return new byte[]{(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
    }

    private static byte[] bytes(String text) {
        return bytes(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] join(byte[] one, byte[] other) {
        var both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] half(byte[] file) {
        return java.util.Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] zip(String name, byte[] inside) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(inside);
        }
        return out.toByteArray();
    }

    /** The mark of a password on the first file. */
    private static byte[] locked(byte[] zip) {
        zip[6] |= 1;
        for (int i = 0; i < zip.length - 10; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        return zip;
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 5; i++) {
                zip.putNextEntry(new ZipEntry(i + ".csv"));
                var zeros = new byte[MEGA];
                for (int mega = 0; mega < 29; mega++) {
                    zip.write(zeros);
                }
            }
        }
        return out.toByteArray();
    }
}
