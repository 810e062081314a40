package org.tenderpoint.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;

/**
 * Figures that are asked for while several people write: no session is half counted or counted twice, none that was
 * counted is lost again, and at the end they are what plain SQL counts.
 */
@CommittedTest
class CountedWhileWrittenTest {

    private static final int WRITERS = 3;
    private static final int CLIENTS_EACH = 15;

    @Autowired
    private OutcomeService outcomes;
    @Autowired
    private OutcomeKeeper keeper;
    @Autowired
    private StaleClients stale;
    @Autowired
    private TestUsers users;
    @Autowired
    private JdbcTemplate template;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Clock clock;

    @Test
    void everyReadingIsOneOfWholeSessionsAndTheLastIsComplete() throws Exception {
        var boss = users.make("boss", Role.MANAGER);
        var therapists = List.of(users.make("anna", Role.THERAPIST).id().value(),
                users.make("bert", Role.THERAPIST).id().value());
        // half of them are written after two readings, however slow these are
        var readings = new CountDownLatch(2);
        // a client with sessions and answers appears in one moment, as when it is imported
        var writers = IntStream.range(0, WRITERS).<Callable<Void>>mapToObj(no -> () -> {
            var practice = new RandomPractice(template, 100 + no, clock.instant(), therapists);
            for (int i = 0; i < CLIENTS_EACH; i++) {
                if (i == CLIENTS_EACH / 2) {
                    readings.await(1, TimeUnit.MINUTES);
                }
                transaction.executeWithoutResult(_ -> {
                    practice.write(1);
                    stale.markAll();
                });
            }
            return null;
        }).toList();
        var read = new ArrayList<Overview>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = writers.stream().map(threads::submit).toList();
            while (!writing.stream().allMatch(one -> one.isDone())) {
                read.add(overview(boss));
                readings.countDown();
            }
            for (var one : writing) {
                one.get();
            }
        }
        keeper.everyMinute();
        var last = overview(boss);
        assertThat(read).as("asked while they wrote").hasSizeGreaterThan(1);

        int before = 0;
        for (var reading : read) {
            assertThat(reading.sessions()).as("what was counted stays counted").isBetween(before, last.sessions());
            before = reading.sessions();
            var response = reading.share(Measure.RESPONSE);
            assertThat(response.of()).as("due: no more than there are").isLessThanOrEqualTo(reading.sessions());
            assertThat(response.count()).as("answered: no more than were due").isLessThanOrEqualTo(response.of());
        }
        var all = period();
        PlainSql.counts(
                jdbc, all.from().atStartOfDay(ZoneOffset.UTC).toInstant(),
                all.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), clock.instant())
                .forEach((measure, plain) -> assertThat(last.share(measure)).as(measure.code()).isEqualTo(plain));
        System.out.printf("%d readings while %d clients were written by %d, %d sessions at the end%n",
                read.size(), WRITERS * CLIENTS_EACH, WRITERS, last.sessions());
    }

    private Overview overview(UserRecord boss) {
        return users.as(boss, () -> outcomes.overview(period()));
    }

    private OutcomeFilter period() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return OutcomeFilter.of(today.minusDays(300), today.plusDays(1));
    }
}
