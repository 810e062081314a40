package org.tenderpoint.followup.rules.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.OpeningHours.Interval;

/**
 * A session that ends at every hour of a year: when its client is rung, in zones whose clocks change by an hour, by
 * half an hour, not at all, and once by a whole day. A build takes each hour around a change of clocks, else each
 * fifth, so that every hour of the week comes ten times; the night takes all.
 */
class EveryHourOfAYearTest {

    private static final Duration HOURS_48 = Duration.ofHours(48);
    private static final Duration HOURS_96 = Duration.ofHours(96);
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Duration EACH = Duration.ofHours(1);
    private static final Duration EACH_FIFTH = Duration.ofHours(5);

    /** Two spans a day with a break at noon, a short Saturday, a holiday and a week off. */
    private static OpeningHours practice(int year) {
        var weekly = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        Stream.of(DayOfWeek.values()).limit(5).forEach(day -> weekly.put(day, List.of(
                new Interval(LocalTime.of(9, 0), LocalTime.of(12, 30)),
                new Interval(LocalTime.of(14, 0), LocalTime.of(19, 0)))));
        weekly.put(DayOfWeek.SATURDAY, List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(11, 30))));
        var closed = Stream.concat(
                Stream.of(LocalDate.of(year, 5, 1), LocalDate.of(year, 12, 31)),
                LocalDate.of(year, 8, 3).datesUntil(LocalDate.of(year, 8, 10)));
        return new OpeningHours(weekly, closed.collect(Collectors.toSet()));
    }

    private static OpeningHours morningsOnly() {
        return new OpeningHours(
                Map.of(DayOfWeek.TUESDAY, List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(12, 0))),
                        DayOfWeek.THURSDAY, List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(12, 0)))),
                Set.of());
    }

    static Stream<Arguments> years() {
        return Stream.of(arguments("Europe/Berlin", 2026), arguments("America/New_York", 2026),
                arguments("Australia/Lord_Howe", 2026), arguments("Asia/Kolkata", 2026),
                // here the 30th of December never was
                arguments("Pacific/Apia", 2011));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("years")
    void nobodyIsRungBefore48HoursOrWhileThePracticeIsClosedAndThreeCallsAreAtThreeTimesOfTheDay(ZoneId zone,
            int year) {
        assertThat(rung(zone, year, EACH_FIFTH)).isBetween(364 * 24 / 5, 366 * 24 / 4);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("years")
    @Tag("night")
    @Tag("random")
    void norAfterASessionThatEndedAtAnyHour(ZoneId zone, int year) {
        assertThat(rung(zone, year, EACH)).isBetween(364 * 24, 366 * 24);
    }

    /** @return after how many sessions */
    private static int rung(ZoneId zone, int year, Duration step) {
        var hours = practice(year);
        var all = ends(zone, year, step);
        for (var end : all) {
            var window = new FollowUpWindow(end, zone, hours);
            var call = window.firstCall().orElseThrow();
            assertFirstOpen(end.plus(HOURS_48), call, hours, zone);

            assertThat(window.dueFrom()).isEqualTo(end.plus(HOURS_48));
            assertThat(window.overdueFrom()).isEqualTo(end.plus(HOURS_96));

            var second = NextTry.propose(call, List.of(call), hours, zone).orElseThrow();
            var third = NextTry.propose(second, List.of(call, second), hours, zone).orElseThrow();
            assertOpen(second, hours, zone);
            assertOpen(third, hours, zone);
            assertThat(second).isAfterOrEqualTo(call.plus(Duration.ofHours(1)));
            assertThat(third).isAfterOrEqualTo(second.plus(Duration.ofHours(1)));
            assertThreeDiffer(end.atZone(zone), NextTry.DayPart.of(time(call, zone)),
                    NextTry.DayPart.of(time(second, zone)), NextTry.DayPart.of(time(third, zone)));
        }
        return all.size();
    }

    private static List<Instant> ends(ZoneId zone, int year, Duration step) {
        var ends = new ArrayList<Instant>();
        var rules = zone.getRules();
        for (var end = first(zone, year); end.isBefore(first(zone, year + 1));) {
            ends.add(end);
            // calls lie up to some days later
            boolean clocksChange = !rules.getOffset(end.minus(HOURS_48)).equals(rules.getOffset(end.plus(HOURS_96)));
            end = end.plus(clocksChange ? EACH : step);
        }
        return ends;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"})
    void whereThePracticeOpensInTheMorningOnlyTheThreeCallsStillDifferByTheClock(ZoneId zone) {
        differByTheClock(zone, EACH_FIFTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"})
    @Tag("night")
    @Tag("random")
    void andDoSoAfterASessionThatEndedAtAnyHour(ZoneId zone) {
        differByTheClock(zone, EACH);
    }

    private static void differByTheClock(ZoneId zone, Duration step) {
        var hours = morningsOnly();
        for (var end : ends(zone, 2026, step)) {
            var call = new FollowUpWindow(end, zone, hours).firstCall().orElseThrow();
            var second = NextTry.propose(call, List.of(call), hours, zone).orElseThrow();
            var third = NextTry.propose(second, List.of(call, second), hours, zone).orElseThrow();
            Stream.of(call, second, third).forEach(moment -> assertOpen(moment, hours, zone));
            assertThreeDiffer(end.atZone(zone), time(call, zone), time(second, zone), time(third, zone));
        }
    }

    /** Open, not before the earliest, and no earlier half hour would have been open. */
    private static void assertFirstOpen(Instant earliest, Instant found, OpeningHours hours, ZoneId zone) {
        assertThat(found).isAfterOrEqualTo(earliest);
        assertOpen(found, hours, zone);
        if (found.isAfter(earliest)) {
            // opening times lie on half hours, and clocks change by half hours
            for (var moment = earliest; moment.isBefore(found); moment = moment.plus(STEP)) {
                if (open(moment, hours, zone)) {
                    fail(moment.atZone(zone) + " would have been earlier than " + found.atZone(zone));
                }
            }
        }
    }

    private static void assertOpen(Instant moment, OpeningHours hours, ZoneId zone) {
        if (!open(moment, hours, zone)) {
            fail("The practice is closed at " + moment.atZone(zone));
        }
    }

    private static void assertThreeDiffer(ZonedDateTime end, Object... times) {
        if (times[0].equals(times[1]) || List.of(times[0], times[1]).contains(times[2])) {
            fail("After a session that ended at " + end + " the three calls are at " + List.of(times));
        }
    }

    /** Told by the clock and the calendar on the wall, beside the program's own way. */
    private static boolean open(Instant moment, OpeningHours hours, ZoneId zone) {
        var wall = moment.atZone(zone);
        if (hours.closed().contains(wall.toLocalDate())) {
            return false;
        }
        var time = wall.toLocalTime();
        return hours.weekly().getOrDefault(wall.getDayOfWeek(), List.of()).stream()
                .anyMatch(span -> time.compareTo(span.opens()) >= 0 && time.compareTo(span.closes()) < 0);
    }

    private static LocalTime time(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalTime();
    }

    private static Instant first(ZoneId zone, int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }
}
