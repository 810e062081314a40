package org.tenderpoint.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** The present moment and day in the practice's zone. Who needs the moment alone asks the clock. */
@Component
public class PracticeTime {

    private final PracticeService practice;
    private final Clock clock;

    PracticeTime(PracticeService practice, Clock clock) {
        this.practice = practice;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** The same with the zone in which it is told. */
    public ZonedDateTime moment() {
        return now().atZone(zone());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    public ZoneId zone() {
        return practice.zone();
    }
}
