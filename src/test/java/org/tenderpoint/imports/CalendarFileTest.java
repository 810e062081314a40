package org.tenderpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.platform.table.Csv;

/** Calendars as programs write them, read in Los Angeles: each event by itself, and what stays out is named. */
@Tag("UC-35")
class CalendarFileTest {

    private static final ZoneId HERE = ZoneId.of("America/Los_Angeles");
    private static final Instant NOW = Instant.parse("2026-11-25T20:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TZID=America/New_York                                       | 15:00
            TZID=america/new_york                                       | 15:00
            TZID="/freeassociation.sourceforge.net/America/New_York"    | 15:00
            TZID=/mozilla.org/20070129_1/America/New_York               | 15:00
            TZID=/citadel.org/20210210_1/America/Argentina/Buenos_Aires | 13:00
            TZID=http://tzurl.example.org/zoneinfo/America/New_York     | 15:00
            TZID=tzone://Microsoft/Utc                                  | 10:00
            TZID=Eastern Standard Time                                  | 15:00
            TZID=Eastern Time (US & Canada)                             | 15:00
            TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome"            | 09:00
            TZID=W. Europe Standard Time                                | 09:00
            TZID=Europe/London                                          | 10:00
            TZID=GMT+0200                                               | 08:00
            TZID=UTC-5                                                  | 15:00
            X-ODD=1                                                     | 18:00
            """)
    void aZoneIsKnownByItsNameOrTheEndOfIt(String zone, String start) {
        var table = read(event("a", "DTSTART;" + zone + ":20261201T100000"));

        assertThat(starts(table)).containsExactly("2026-12-01T" + start + ":00Z");
        assertThat(why(table)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TZID=Western/Central Europe", "TZID=", "TZID=Somewhere/Nowhere"})
    void aZoneThatNobodyKnowsIsThePracticesAndSaysSo(String zone) {
        var table = read(event("a", "DTSTART;" + zone + ":20261201T100000"));

        assertThat(starts(table)).containsExactly("2026-12-01T18:00:00Z");
        assertThat(why(table)).containsExactly(NoteWhy.UNKNOWN_ZONE);
    }

    @Test
    void aZoneOfTheCalendarsOwnIsWhatItTells() {
        var table = read("""
                BEGIN:VTIMEZONE
                TZID:Western/Central Europe
                BEGIN:STANDARD
                DTSTART:19501029T020000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:19500326T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                """ + event("a", "DTSTART;TZID=Western/Central Europe:20261201T190000")
                + event("b", "DTSTART;TZID=\"Western/Central Europe\":20270701T190000"));

        assertThat(starts(table)).containsExactly("2026-12-01T18:00:00Z", "2027-07-01T17:00:00Z");
        assertThat(why(table)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=MONTHLY;COUNT=3                    | 2026-12-01,2027-01-01,2027-02-01
            FREQ=YEARLY;COUNT=2                     | 2026-12-01,2027-12-01
            FREQ=WEEKLY;UNTIL=20261215              | 2026-12-01,2026-12-08,2026-12-15
            FREQ=WEEKLY;UNTIL=20261215T180000Z      | 2026-12-01,2026-12-08,2026-12-15
            FREQ=WEEKLY;UNTIL=20261215T175959Z      | 2026-12-01,2026-12-08
            FREQ=WEEKLY;UNTIL=20261215T100000       | 2026-12-01,2026-12-08,2026-12-15
            FREQ=MONTHLY;BYDAY=-1FR;COUNT=3         | 2026-12-01,2026-12-25,2027-01-29
            FREQ=MONTHLY;BYDAY=1TU;COUNT=3;         | 2026-12-01,2027-01-05,2027-02-02
            FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=3    | 2026-12-01,2026-12-15,2027-01-01
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20270131 | 2026-12-01,2026-12-31,2027-01-29
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU;COUNT=4 | 2026-12-01,2026-12-03,2026-12-15,2026-12-17
            FREQ=DAILY;INTERVAL=0;COUNT=2           | 2026-12-01,2026-12-02
            freq=weekly; count=2                    | 2026-12-01,2026-12-08
            """)
    void aSeriesIsCountedOnTheClockInWhichItBegins(String rule, String days) {
        for (var zone : List.of("DTSTART;TZID=America/Los_Angeles:20261201T100000", "DTSTART:20261201T180000Z",
                "DTSTART:20261201T100000")) {
            if (rule.contains("T1") && !zone.contains("TZID")) {
                continue;
            }
            var table = read(event("a", zone, "RRULE:" + rule));

            assertThat(starts(table).stream().map(start -> start.substring(0, 10)).toList()).as(zone)
                    .containsExactly(days.split(","));
            assertThat(why(table)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "EXDATE:20261208T180000Z", "EXDATE;TZID=America/Los_Angeles:20261208T100000", "EXDATE:20261208T100000",
            "EXDATE;VALUE=DATE:20261208", "EXDATE:20261208", "EXDATE;TZID=America/New_York:20261208T130000",
            "EXDATE;TZID=America/Los_Angeles:20261208T000000", "EXDATE:20200101T000000Z,20261208T180000Z",
            "EXDATE;TZID=/x.org/America/Los_Angeles:20261208T100000"})
    void whatIsLeftOutIsFoundInWhicheverZoneItIsTold(String left) {
        for (var start : List.of("DTSTART;TZID=America/Los_Angeles:20261201T100000", "DTSTART:20261201T180000Z")) {
            assertThat(starts(read(event("a", start, "RRULE:FREQ=WEEKLY;COUNT=3", left)))).as(start)
                    .containsExactly("2026-12-01T18:00:00Z", "2026-12-15T18:00:00Z");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "RECURRENCE-ID:20261208T180000Z", "RECURRENCE-ID;VALUE=DATE:20261208", "RECURRENCE-ID:20261208T100000",
            "RECURRENCE-ID;TZID=Pacific Standard Time:20261208T100000"})
    void whatIsMovedIsFoundInWhicheverFormItIsTold(String which) {
        assertThat(starts(read(event("a", "DTSTART;TZID=America/Los_Angeles:20261201T100000",
                "RRULE:FREQ=WEEKLY;COUNT=3") + event("a", which, "DTSTART:20261209T200000Z")))).containsExactly(
                        "2026-12-01T18:00:00Z", "2026-12-09T20:00:00Z", "2026-12-15T18:00:00Z");
    }

    @Test
    void timesBesidesTheRuleMayHaveALengthOfTheirOwn() {
        var table = read(event("a", "DTSTART:20261201T180000Z", "DURATION:PT1H",
                "RDATE;VALUE=PERIOD:20261202T180000Z/PT30M,20261203T180000Z/20261203T193000Z",
                "RDATE:20261204T180000Z"));

        assertThat(cells(table, 2)).containsExactly("2026-12-01T19:00:00Z", "2026-12-02T18:30:00Z",
                "2026-12-03T19:30:00Z", "2026-12-04T19:00:00Z");
    }

    @Test
    void anEndWithoutANameEndsNothing() {
        var table = read("END:\r\n" + event("a", "DTSTART:20261201T180000Z", "DURATION:PT1H"));

        assertThat(cells(table, 2)).containsExactly("2026-12-01T19:00:00Z");
    }

    @Test
    void whatLastsADayIsNoAppointment() {
        assertThat(why(read(event("a", "DTSTART:20261201T080000Z", "DTEND:20261202T080000Z"))))
                .containsExactly(NoteWhy.ALL_DAY);
    }

    @Test
    void fromOneOnAllAreMovedAndWhatIsMovedAmongThemStaysSo() {
        var table = read(event("a", "DTSTART;TZID=America/Los_Angeles:20261201T100000", "RRULE:FREQ=WEEKLY;COUNT=5",
                "EXDATE:20261222T180000Z")
                + event("a", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261208T180000Z", "DTSTART:20261208T220000Z",
                        "DURATION:PT90M")
                + event("a", "RECURRENCE-ID:20261215T180000Z", "DTSTART:20261216T150000Z"));

        assertThat(starts(table)).containsExactly("2026-12-01T18:00:00Z", "2026-12-08T22:00:00Z",
                "2026-12-16T15:00:00Z", "2026-12-29T22:00:00Z");
        assertThat(cells(table, 0).getLast()).isEqualTo("a/2026-12-29T18:00:00Z");
        assertThat(cells(table, 2).get(3)).isEqualTo("2026-12-29T23:30:00Z");
    }

    @Test
    void ofTwoVersionsTheNewerCountsWhicheverStandsFirst() {
        var old = event("a", "SEQUENCE:1", "DTSTART:20261201T180000Z");
        var newer = event("a", "SEQUENCE:2", "DTSTART:20261202T180000Z");
        for (var table : List.of(read(old + newer), read(newer + old))) {
            assertThat(starts(table)).containsExactly("2026-12-02T18:00:00Z");
            assertThat(why(table)).containsExactly(NoteWhy.NEWER_THERE);
        }
    }

    @Test
    void eventsThatAllHaveOneNameAreAllRead() {
        assertThat(starts(read(event("a", "DTSTART:20261201T180000Z") + event("a", "DTSTART:20261202T180000Z"))))
                .containsExactly("2026-12-01T18:00:00Z", "2026-12-02T18:00:00Z");
    }

    @Test
    void whatNobodyUsesMayBeOddAndWhatCannotBeReadIsNamedByItself() {
        var table = read(event("a", "CREATED:00001231T000000Z", "DTSTART:20261201T180000Z", "GEO:north", "ATTACH",
                "BEGIN:VALARM", "TRIGGER;VALUE=DATE-TIME:soon", "DTSTART:19990101T000000Z", "END:VALARM")
                + event("b", "DTSTART:20261301T180000Z")
                + event("c", "DTSTART:20261202T180000Z", "DTEND:None")
                + event("d", "DTSTART;VALUE=DATE:20261203")
                + event("e", "DTSTART:20261204T180000Z", "RRULE:FREQ=SOMETIMES")
                + event("f", "DESCRIPTION:first", "See you then", "Status: of your knee", "DTSTART:20261205T180000Z"));

        assertThat(starts(table)).containsExactly("2026-12-01T18:00:00Z", "2026-12-02T18:00:00Z",
                "2026-12-04T18:00:00Z", "2026-12-05T18:00:00Z");
        assertThat(why(table)).containsExactly(NoteWhy.NO_START, NoteWhy.ALL_DAY, NoteWhy.NOT_REPEATED);
        assertThat(table.said().getFirst().line()).as("where the event begins").isEqualTo(15);
        assertThat(cells(table, 5)).containsOnly("");
    }

    @ParameterizedTest
    @CsvSource({"PT1H,60", "P90M,90", "PT1H30M,90", "P0DT1H,60", "PT3600S,60", "1H,60", "P1D,1440", "'',", "-PT1H,",
            "soon,", "P99999999999999999999W,"})
    void aLengthIsReadAsProgramsWriteIt(String written, Long minutes) {
        assertThat(CalendarEvent.lasts(written).filter(Duration::isPositive).map(
                Duration::toMinutes).orElse(null)).isEqualTo(minutes);
    }

    @Test
    void aLongNameIsKeptAsAKeyOfItsOwn() {
        var uid = "x".repeat(112);
        var keys = cells(read(event(uid + "1", "DTSTART:20261201T180000Z", "RRULE:FREQ=WEEKLY;COUNT=2")
                + event(uid + "2", "DTSTART:20261201T180000Z", "RRULE:FREQ=WEEKLY;COUNT=2")), 0);

        assertThat(keys).doesNotHaveDuplicates().hasSize(4).allMatch(key -> key.length() <= 120 && key.length() > 60);
    }

    @Test
    void whatACalendarCallsOffIsCalledOff() {
        var table = table("BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n" + event("a", "DTSTART:20261201T180000Z")
                + "END:VCALENDAR\r\n");

        assertThat(cells(table, 5)).containsExactly("CANCELLED");
    }

    @Test
    void aFileThatEndsInTheMiddleSaysSo() {
        var whole = "BEGIN:VCALENDAR\r\n" + event("a", "DTSTART:20261201T180000Z") + event("b",
                "DTSTART:20261202T180000Z");

        var table = table(whole.substring(0, whole.indexOf("UID:b")));

        assertThat(starts(table)).containsExactly("2026-12-01T18:00:00Z");
        assertThat(why(table)).contains(NoteWhy.CUT_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndAndFoldInAnyWay(String end) {
        var table = table(
                ("BEGIN:VCALENDAR\r\n" + event("a", "DTSTART;TZID=America/\r\n New_York:20261201T1\r\n\t00000",
                        "ATTENDEE;CN=\"Rivera; Ada: client\":mailto:ada@example.org") + "END:VCALENDAR\r\n")
                        .replace("\r\n", end));

        assertThat(starts(table)).containsExactly("2026-12-01T15:00:00Z");
        assertThat(cells(table, 4)).containsExactly("ada@example.org");
    }

    @Test
    void aCalendarOfBefore2000SpellsItsLetters() {
        var table = table("""
                BEGIN:VCALENDAR
                VERSION:1.0
                BEGIN:VEVENT
                DTSTART:20261201T180000Z
                SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=BCrgen=20=
                M=C3=BCller
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(cells(table, 3)).containsExactly("Jürgen Müller");
    }

    private static SourceTable read(String inside) {
        return table("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + inside.replace("\r\n", "\n").replace("\n", "\r\n")
                + "END:VCALENDAR\r\n");
    }

    private static SourceTable table(String text) {
        return SourceFiles.tables(
                new SourceFiles.DroppedBytes("a.ics", text.getBytes(StandardCharsets.UTF_8)), HERE, NOW, _ -> {})
                .getFirst();
    }

    private static String event(String uid, String... properties) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:Ada Rivera\r\n" + String.join("\r\n", properties)
                + "\r\nEND:VEVENT\r\n";
    }

    private static List<NoteWhy> why(SourceTable table) {
        return table.said().stream().map(FileNote::why).toList();
    }

    private static List<String> starts(SourceTable table) {
        return cells(table, 1);
    }

    private static List<String> cells(SourceTable table, int column) {
        var rows = new ArrayList<Csv.Row>();
        table.each(rows::add);
        return rows.stream().map(row -> row.cells().get(column)).toList();
    }
}
