package org.tenderpoint.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.Missing;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.practice.setup.SampleClient.Scene;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.practice.setup.SampleWorld.Size;
import org.tenderpoint.practice.setup.SampleWorlds;
import org.tenderpoint.session.SampleCalendar.Slot;

/** The appointments of a sample practice, at whatever hour it is made: drawn without a database. */
@Tag("UC-02")
class SampleCalendarTest {

    private static final OpeningHours HOURS = OpeningHours.daily(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0));
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(210);
    private static final int HOURS_OF_TWO_YEARS = 730 * 24;
    /** So many hours lie between those of the grid that each build tries: it meets every hour and each weekday. */
    private static final int APART = 211;
    /** The longest session. */
    private static final Duration HOUR = Duration.ofMinutes(60);

    @ParameterizedTest(name = "{0} clients in {1} weeks")
    @CsvSource({"10, 4", "45, 9"})
    void nobodyIsToBeInTwoPlacesAtOnce(int clients, int weeks) {
        var size = new Size(clients, weeks);
        for (var now = MONDAY; now.isBefore(MONDAY.plus(Duration.ofDays(7))); now = now.plus(STEP)) {
            for (var hosted : List.of(false, true)) {
                nobodyTwice(SampleCalendar.of(
                        SampleWorlds.at(now, ZoneId.of("Europe/London"), size, HOURS, hosted)), now);
            }
        }
    }

    /** The clocks change at other times in each, and on one of them at midnight. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Asia/Beirut"})
    void atAnyHourThereIsSomethingToSee(String zone) {
        for (int hour = 0; hour < HOURS_OF_TWO_YEARS; hour += APART) {
            somethingToSee(ZoneId.of(zone), hour);
        }
    }

    @Test
    @Tag("night")
    @Tag("size")
    void atEachHourOfTwoYearsThereIsSomethingToSee() {
        for (var zone : List.of("Europe/Berlin", "America/New_York", "Asia/Beirut")) {
            for (int hour = 0; hour < HOURS_OF_TWO_YEARS; hour++) {
                somethingToSee(ZoneId.of(zone), hour);
            }
        }
    }

    private static void somethingToSee(ZoneId zone, int hour) {
        var now = MONDAY.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(hour % 60));
        var world = SampleWorlds.at(now, zone, SampleWorlds.full(), HOURS, hour % 2 == 0);
        var slots = SampleCalendar.of(world);
        var made = "made at " + now.atZone(zone);

        nobodyTwice(slots, now);
        assertThat(slots.stream().filter(slot -> on(slot, world.today()))).as("sessions today, " + made)
                .hasSizeGreaterThanOrEqualTo(3);
        var here = now.atZone(zone).toLocalDateTime();
        var visitor = world.host().orElse(world.therapists().getFirst());
        if (here.getHour() < 22) {
            assertThat(slots.stream().filter(slot -> slot.therapist().equals(visitor) && on(slot, world.today())))
                    .as("somebody still comes to whoever looks around, " + made)
                    .anyMatch(slot -> slot.start().isAfter(here));
        }
        assertThat(scenes(world, Scene.CALL_DUE)).as("calls due, " + made).isEqualTo(3);
        assertThat(scenes(world, Scene.ALERT)).as("alerts, " + made).isOne();
        assertThat(scenes(world, Scene.OFFERED)).as("open offers, " + made).isPositive();
        world.host().ifPresent(host -> assertThat(slots.stream()
                .filter(slot -> slot.therapist().equals(host) && on(slot, world.today())))
                .as("own sessions today, " + made).isNotEmpty());
        assertThat(slots.stream().filter(slot -> slot.client().scene() == Scene.CALL_DUE && slot.sure()))
                .as("their sessions are not long ago, " + made)
                .allMatch(slot -> slot.start().isAfter(world.today().minusDays(9).atStartOfDay()));
        assertThat(slots.stream().filter(slot -> slot.sure() && slot.start().toLocalDate().isBefore(world.today())))
                .as("what is over was while the practice was open, " + made)
                .allMatch(slot -> HOURS.on(slot.start().toLocalDate()).stream()
                        .anyMatch(open -> !slot.start().toLocalTime().isBefore(open.opens())
                                && !slot.start().plus(HOUR).toLocalTime().isAfter(open.closes())));
        assertThat(slots).as("each at a time that there is, " + made)
                .allMatch(slot -> !zone.getRules().getValidOffsets(slot.start()).isEmpty());
        assertThat(slots.stream().filter(slot -> slot.client().scene() == Scene.OVER))
                .as("who has twins came long enough ago, " + made)
                .allMatch(slot -> slot.start().isBefore(world.today().minusDays(5).atStartOfDay()));
    }

    private static long scenes(SampleWorld world, Scene scene) {
        return world.clients().stream().filter(client -> client.scene() == scene).count();
    }

    private static boolean on(Slot slot, LocalDate day) {
        return slot.start().toLocalDate().equals(day);
    }

    private static void nobodyTwice(List<Slot> slots, Instant now) {
        assertThat(slots).as("made at %s", now).isNotEmpty();
        var twice = slots.stream()
                .collect(Collectors.groupingBy(Slot::client))
                .values().stream()
                .flatMap(SampleCalendarTest::overlapping);
        Missing.none("Sessions of one client that overlap, made at " + now, twice,
                "Ask in SampleCalendar whether the client is free, too.");
    }

    private static Stream<String> overlapping(List<Slot> ofOne) {
        var inOrder = ofOne.stream().sorted(Comparator.comparing(Slot::start)).toList();
        return IntStream.range(1, inOrder.size())
                .filter(i -> inOrder.get(i - 1).start().plus(HOUR).isAfter(inOrder.get(i).start()))
                .mapToObj(i -> inOrder.get(i).client().name() + " " + inOrder.get(i).start());
    }
}
