package org.tenderpoint.practice.setup;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The only source of the present moment; services read it once per call and pass it down. While the sample practice is
 * being made, and on that thread alone, it shows the past, so that a made-up year runs through the same services and
 * rules as a real one.
 */
@Component
class ProgramClock extends Clock {

    private final Clock clock;

    ProgramClock() {
        this(Clock.systemUTC());
    }

    private ProgramClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return SampleWorld.moment().orElseGet(clock::instant);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ProgramClock(clock.withZone(zone));
    }
}
