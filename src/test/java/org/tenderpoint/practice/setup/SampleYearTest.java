package org.tenderpoint.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/**
 * The whole sample practice, as the set-up makes it: nothing of it is left out, nothing lies for weeks, nobody is there
 * twice.
 */
@Tag("night")
@Tag("size")
@SpringBootTest(properties = "sample.test=year")
@ActiveProfiles("test")
@Import(TestUsers.class)
class SampleYearTest {

    @Autowired
    SampleMaker sample;
    @Autowired
    TestUsers users;
    @Autowired
    JdbcClient jdbc;

    @Test
    void aYearIsMadeWhole() {
        var manager = users.make("manager", Role.MANAGER, Role.THERAPIST);
        var began = Instant.now();
        users.as(manager, () -> sample.create());
        System.out.printf("The sample of a year: %d s, %d sessions, %d entries in the trail, %d steps left out%n",
                Duration.between(began, Instant.now()).toSeconds(), count("sessions"), count("audit_entries"),
                sample.missing().steps());

        assertThat(sample.missing().isEmpty()).isTrue();
        assertThat(jdbc.sql("select name from clients").query(String.class).list()).doesNotHaveDuplicates();
        assertThat(count("partner_answers")).as("answers of partners").isPositive();
        for (var state : List.of("offered", "helped", "no_change")) {
            assertThat(count("referrals where state = '" + state + "'")).as(state).isPositive();
        }
        for (var table : List.of("follow_ups", "referrals")) {
            var oldest = jdbc.sql("select min(due_by) from " + table).query(Instant.class).single();
            assertThat(Duration.between(oldest, Instant.now())).as(table).isLessThan(Duration.ofDays(8));
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
