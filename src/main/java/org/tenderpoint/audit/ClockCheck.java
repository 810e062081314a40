package org.tenderpoint.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says after a start that the machine's clock is slow, which the newest entry of the trail proves. Nothing here proves
 * that it is fast.
 */
@Component
record ClockCheck(JdbcClient jdbc, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(ClockCheck.class);
    /** The clocks of two nodes may differ so much. */
    private static final Duration ALLOWED = Duration.ofMinutes(2);

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        slowBy().ifPresent(
                by -> LOG.warn("The clock of this machine is at least {} minutes slow: the newest entry of the"
                        + " activity log was made later than now. Set the clock right, since all that is saved carries its time,"
                        + " and start again.", by.toMinutes()));
    }

    /** How much slow the clock is at least. */
    Optional<Duration> slowBy() {
        return jdbc.sql("select happened_at from audit_entries order by happened_at desc fetch first 1 row only")
                .query(OffsetDateTime.class)
                .optional()
                .map(newest -> Duration.between(clock.instant(), newest.toInstant()))
                .filter(ahead -> ahead.compareTo(ALLOWED) > 0);
    }
}
