package org.tenderpoint.platform.store.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.platform.store.schedule.Rounds.FailingRound;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.RoundService;

/** A round that keeps failing is known on every node until it works again. */
@DatabaseTest
@Moment("2027-03-01T07:00:00Z")
@As(Role.MANAGER)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ExtendWith(OutputCaptureExtension.class)
class RoundsTest {

    private static int hours;

    @Autowired
    Rounds rounds;
    @Autowired
    RoundService service;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    TaskScheduler scheduler;
    @Autowired
    Moment.Shared clock;

    @BeforeEach
    void afresh() {
        clock.pass(Duration.ofHours(++hours));
        rounds.make("Test", () -> {});
    }

    @Test
    void oneFailureIsTriedAgainAndNotToldOf() {
        fail(rounds);

        assertThat(service.failing()).isEmpty();
    }

    @Test
    void whatKeepsFailingIsToldWithItsBeginningUntilItWorks() {
        var since = clock.instant();
        fail(rounds);
        clock.pass(Duration.ofMinutes(2));
        fail(rounds);

        assertThat(service.failing()).containsExactly(new FailingRound("Test", since));

        rounds.make("Test", () -> {});
        assertThat(service.failing()).isEmpty();
    }

    @Test
    void aNodeTellsOfWhatFailsOnAnotherAndAnyThatSucceedsEndsIt() {
        var other = new Rounds(jdbc, transactions, clock);
        fail(other);
        clock.pass(Duration.ofMinutes(2));
        fail(other);
        assertThat(service.failing()).extracting(FailingRound::name).containsExactly("Test");

        rounds.make("Test", () -> {});
        assertThat(service.failing()).isEmpty();
    }

    @Test
    void aPieceThatARoundHadToLeaveCountsAsAFailureOfTheRound() {
        for (int i = 0; i < 2; i++) {
            rounds.make("Test", () -> Rounds.recordSkipped(new DataIntegrityViolationException("Hannah")));
            clock.pass(Duration.ofMinutes(2));
        }

        assertThat(service.failing()).extracting(FailingRound::name).containsExactly("Test");
    }

    @Test
    void whatTheStopOfTheProgramBreaksOffHasNotFailed(CapturedOutput output) {
        var ending = new Rounds(jdbc, transactions, clock);
        ending.stop();
        for (int i = 0; i < 2; i++) {
            fail(ending);
            clock.pass(Duration.ofMinutes(2));
        }

        assertThat(service.failing()).isEmpty();
        assertThat(output).contains("Test was broken off").doesNotContain("Test has failed");
    }

    @Test
    void theLogHoldsTheTraceOnceAndNoWords(CapturedOutput output) {
        for (int i = 0; i < 100; i++) {
            fail(rounds);
        }

        assertThat(output.getAll().lines().filter(line -> line.contains("Test has failed"))).hasSizeBetween(2, 8);
        assertThat(output.getAll().split("at org.tenderpoint.platform.store.schedule.RoundsTest.broken", -1))
                .hasSize(2);
        assertThat(output).doesNotContain("Hannah");
    }

    @Test
    void whatTheClockCallsIsARound() throws InterruptedException {
        // when it runs for the third time, two failures have been written down
        var ran = new CountDownLatch(3);
        var task = scheduler.scheduleWithFixedDelay(new Runnable() {
            @Override
            public void run() {
                ran.countDown();
                throw new IllegalStateException("Hannah");
            }

            @Override
            public String toString() {
                return "org.tenderpoint.somewhere.Test.go";
            }
        }, Duration.ofMillis(5));
        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        task.cancel(false);
        clock.pass(Duration.ofMinutes(2));

        assertThat(service.failing()).extracting(FailingRound::name).containsExactly("Test");
    }

    private static void fail(Rounds rounds) {
        assertThatThrownBy(() -> rounds.make("Test", RoundsTest::broken)).isInstanceOf(IllegalStateException.class);
    }

    private static void broken() {
        throw new IllegalStateException("Hannah has a fever");
    }
}
