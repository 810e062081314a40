package org.tenderpoint.followup.rules.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.platform.OpeningHours;

@Tag("UC-13")
class NextTryTest {

    private static final EnumSet<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
    }

    private static List<Instant> tries(String tries) {
        return tries == null || tries.isBlank()
                ? List.of()
                : Arrays.stream(tries.split(" ")).map(NextTryTest::at).toList();
    }

    @ParameterizedTest(name = "after {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-04T08:00 |                                   | 2026-03-04T09:00
            2026-03-04T10:05 | 2026-03-04T10:00                  | 2026-03-04T12:00
            2026-03-04T14:00 | 2026-03-04T10:00 2026-03-04T14:00 | 2026-03-04T17:00
            2026-03-06T17:30 | 2026-03-06T17:30                  | 2026-03-09T09:00
            """)
    @Tag("fires:FUP-05")
    void theNextTryIsInAPartOfTheDayThatNoTryWasIn(String now, String tries, String expected) {
        var hours = OpeningHours.daily(WEEK, LocalTime.of(9, 0), LocalTime.of(18, 0));
        assertThat(NextTry.propose(at(now), tries(tries), hours, ZoneOffset.UTC)).contains(at(expected));
    }

    @Test
    void aPracticeThatOpensOnlyInTheMorningIsTriedAtAnotherHour() {
        var mornings = OpeningHours.daily(WEEK, LocalTime.of(8, 0), LocalTime.NOON);
        assertThat(NextTry.propose(at("2026-03-04T08:05"), tries("2026-03-04T08:00"), mornings, ZoneOffset.UTC))
                .contains(at("2026-03-04T10:00"));
    }

    @Test
    void aPracticeThatOpensForAnHourIsTriedOnAnotherDayAsFarFromTheFirstTryAsItCan() {
        var anHour = OpeningHours.daily(WEEK, LocalTime.of(8, 0), LocalTime.of(9, 0));
        assertThat(NextTry.propose(at("2026-03-04T08:05"), tries("2026-03-04T08:00"), anHour, ZoneOffset.UTC))
                .contains(at("2026-03-05T08:30"));
    }

    @Test
    void aPracticeThatIsClosedForWeeksHasNoNextTry() {
        var closed = new OpeningHours(Map.of(), Set.of());
        assertThat(NextTry.propose(at("2026-03-04T08:05"), List.of(), closed, ZoneOffset.UTC)).isEmpty();
    }
}
