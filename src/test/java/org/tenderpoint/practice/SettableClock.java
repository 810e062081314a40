package org.tenderpoint.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A clock that a test sets; it shows the machine's time until then. */
public class SettableClock extends Clock {

    private volatile Optional<Instant> now;

    public SettableClock(Instant now) {
        this(Optional.of(now));
    }

    /** @param now empty for the machine's time */
    public SettableClock(Optional<Instant> now) {
        this.now = now;
    }

    public void set(Instant moment) {
        set(Optional.of(moment));
    }

    public void set(Optional<Instant> moment) {
        now = moment;
    }

    public void pass(Duration duration) {
        set(instant().plus(duration));
    }

    @Override
    public Instant instant() {
        return now.orElseGet(Instant::now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
