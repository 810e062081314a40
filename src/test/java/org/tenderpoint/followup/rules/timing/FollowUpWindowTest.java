package org.tenderpoint.followup.rules.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

@Tag("UC-13")
class FollowUpWindowTest {

    private static final OpeningHours WEEKDAYS = OpeningHours.daily(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0));

    private static FollowUpWindow window(String end, OpeningHours hours) {
        return new FollowUpWindow(LocalDateTime.parse(end).toInstant(ZoneOffset.UTC), ZoneOffset.UTC, hours);
    }

    private static Instant utc(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
    }

    @ParameterizedTest(name = "{0}: first call {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02T11:00 | 2026-03-04T11:00
            2026-03-02T08:10 | 2026-03-04T09:00
            2026-03-02T19:59 | 2026-03-05T09:00
            2026-03-02T20:00 | 2026-03-05T09:00
            2026-03-05T11:00 | 2026-03-09T09:00
            2026-03-04T18:00 | 2026-03-09T09:00
            2026-03-04T17:59 | 2026-03-06T17:59
            """)
    @Tag("fires:FUP-03")
    @Tag("misses:FUP-03")
    void theCallKeepsOpeningHours(String end, String call) {
        assertThat(window(end, WEEKDAYS).firstCall()).contains(utc(call));
    }

    @Test
    void closedDaysAreNotCalledOnAndAPracticeThatNeverOpensHasNoFirstCall() {
        var holiday = new OpeningHours(WEEKDAYS.weekly(), Set.of(LocalDate.of(2026, 3, 4)));
        assertThat(window("2026-03-02T11:00", holiday).firstCall()).contains(utc("2026-03-05T09:00"));
        assertThat(window("2026-03-02T11:00", new OpeningHours(Map.of(), Set.of())).firstCall()).isEmpty();
    }

    @Test
    void theTherapistRingsByTheNextDayOnWhichThePracticeOpens() {
        var window = window("2026-03-02T11:00", WEEKDAYS);
        assertThat(window.nextWorkingDay(utc("2026-03-04T23:30"))).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(window.nextWorkingDay(utc("2026-03-06T10:00"))).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void theBookNamesEachSchedulingRuleOnce() {
        assertThat(SchedulingRules.entriesIn(RuleSetVersion.CURRENT)).extracting(entry -> entry.id()).isSorted()
                .doesNotHaveDuplicates()
                .hasSize(19).startsWith("FUP-01").endsWith("FUP-20");
    }

    /** Twelve zones, each with the two clock changes after 2026-01-01, ends of sessions all around them. */
    static Stream<Arguments> clockChanges() {
        return Stream.of("Europe/Berlin", "Europe/London", "Europe/Lisbon", "America/New_York", "America/Los_Angeles",
                "America/St_Johns", "America/Havana", "America/Santiago", "Australia/Sydney",
                "Australia/Lord_Howe", "Pacific/Auckland", "Asia/Beirut")
                .map(ZoneId::of)
                .flatMap(zone -> changes(zone).stream().map(change -> Arguments.of(zone, change)));
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        var rules = zone.getRules();
        var changes = new ArrayList<ZoneOffsetTransition>();
        var next = rules.nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
        while (changes.size() < 2) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("clockChanges")
    void nothingIsOffByAnHourAroundAClockChange(ZoneId zone, ZoneOffsetTransition change) {
        assertThat(change.getDuration()).isNotEqualTo(Duration.ZERO);
        var always = OpeningHours.daily(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(18, 0));
        for (int minutes = -80 * 60; minutes <= 30 * 60; minutes += 25) {
            var window = new FollowUpWindow(change.getInstant().plus(Duration.ofMinutes(minutes)), zone, always);
            assertThat(Duration.between(window.end(), window.dueFrom())).isEqualTo(Duration.ofHours(48));
            assertThat(Duration.between(window.end(), window.dueTo())).isEqualTo(Duration.ofHours(72));
            assertThat(Duration.between(window.end(), window.overdueFrom())).isEqualTo(Duration.ofHours(96));

            assertFirstInHours(window.dueFrom(), window.firstCall().orElseThrow(), zone, LocalTime.of(9, 0),
                    LocalTime.of(18, 0));
        }
    }

    /** The moment is inside the hours, not before the earliest, and no earlier minute would have been inside. */
    private static void assertFirstInHours(
            Instant earliest, Instant found, ZoneId zone, LocalTime from, LocalTime until) {
        assertThat(found).isAfterOrEqualTo(earliest);
        for (var minute = earliest; minute.isBefore(found); minute = minute.plus(Duration.ofMinutes(1))) {
            assertThat(inside(minute, zone, from, until)).as(minute + " would have been earlier").isFalse();
        }
        assertThat(inside(found, zone, from, until)).as(found.atZone(zone) + " is inside").isTrue();
    }

    private static boolean inside(Instant moment, ZoneId zone, LocalTime from, LocalTime until) {
        var time = moment.atZone(zone).toLocalTime();
        return !time.isBefore(from) && time.isBefore(until);
    }
}
