package org.tenderpoint.outcome.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.outcome.RandomOutcomes;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.ProfileService;

/** With transactions that end, as two nodes have them: both have a report ready at the same moment. */
@CommittedTest
@Tag("UC-21")
@Moment("2026-11-10T12:00:00Z")
public class ReportRaceTest {

    private static final int MONTHS = 5;
    private static final Instant LAST = Instant.parse("2026-11-10T12:00:00Z");

    @Autowired
    MonthlyReports nodes;
    @Autowired
    OutcomeReportService reports;
    @Autowired
    ProfileService profiles;
    @Autowired
    TestUsers users;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ApplicationContext program;
    @StandIn
    MonthReport.Paper paper;
    @Autowired
    Moment.Shared clock;

    @Test
    void oneIsKeptAndEachManagerIsToldOnce() throws Exception {
        var manager = users.make("race.manager", Role.MANAGER);
        users.as(manager, () -> {
            profiles.change(profiles.signedIn(), profiles.signedIn().name(), "race@linden.example");
            reports.setMonthly(true);
        });
        new RandomOutcomes(List.of(UUID.randomUUID()), LAST).write(program, 500);
        var together = new CyclicBarrier(2);
        when(paper.pdf(any())).thenAnswer(_ -> {
            together.await(30, TimeUnit.SECONDS);
            return new byte[]{1};
        });

        try (var both = Executors.newFixedThreadPool(2)) {
            for (int ago : IntStream.range(0, MONTHS).toArray()) {
                var now = LAST.atZone(ZoneOffset.UTC).minusMonths(ago).toInstant();
                clock.set(now);
                var one = both.submit(nodes::queueDue);
                var other = both.submit(nodes::queueDue);
                one.get();
                other.get();
            }
        }

        assertThat(users.as(manager, reports::list)).extracting(OutcomeReport::month).containsExactly(
                YearMonth.of(2026, 10), YearMonth.of(2026, 9), YearMonth.of(2026, 8), YearMonth.of(2026, 7),
                YearMonth.of(2026, 6));
        assertThat(count("messages where kind = 'outcome_report'")).isEqualTo(MONTHS);
        assertThat(count("documents")).as("what the slower one had made is gone").isEqualTo(MONTHS);
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
