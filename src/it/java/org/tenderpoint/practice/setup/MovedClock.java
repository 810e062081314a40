package org.tenderpoint.practice.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The program's clock, a while ahead, for a program that lives through weeks in minutes. The program that is delivered
 * has none.
 */
public final class MovedClock extends Clock {

    static final String AHEAD = "longlife.ahead";

    private final ProgramClock clock;
    private volatile Duration ahead;

    /** Adds it to a program that has not started. */
    public static void into(SpringApplication program) {
        // with its making, since a program whose beans the build found out looks for no constructor
        program.addInitializers(context -> ((GenericApplicationContext) context).registerBean(
                MovedClock.class, () -> new MovedClock(context.getBean(ProgramClock.class), context.getEnvironment()),
                clock -> clock.setPrimary(true)));
    }

    private MovedClock(ProgramClock clock, Environment environment) {
        this.clock = clock;
        this.ahead = environment.getProperty(AHEAD, Duration.class, Duration.ZERO);
    }

    public void ahead(Duration ahead) {
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return SampleWorld.moment().orElseGet(() -> clock.instant().plus(ahead));
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
