package org.tenderpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.DatabaseTest;

/** A clock that is slow is found by what was saved before. */
@DatabaseTest
class ClockCheckTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aClockThatIsAnHourSlowIsFoundAndAMinuteIsNot() {
        jdbc.sql("""
                insert into audit_entries (id, happened_at, action, record_type, record_id, why)
                values (gen_random_uuid(), current_timestamp, 'changed', 'Practice', gen_random_uuid(), '')""")
                .update();
        var newest = jdbc.sql("select max(happened_at) from audit_entries").query(OffsetDateTime.class).single()
                .toInstant();

        assertThat(at(newest.minus(Duration.ofHours(1))).slowBy()).contains(Duration.ofHours(1));
        assertThat(at(newest.minus(Duration.ofMinutes(1))).slowBy()).isEmpty();
        assertThat(at(newest.plus(Duration.ofDays(1))).slowBy()).isEmpty();
    }

    private ClockCheck at(Instant now) {
        return new ClockCheck(jdbc, Clock.fixed(now, ZoneOffset.UTC));
    }
}
