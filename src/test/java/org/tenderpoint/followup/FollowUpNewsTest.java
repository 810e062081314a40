package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** When open screens are told, on one node and on several. */
@ScreenTest
@As(Role.THERAPIST)
@Tag("UC-13")
class FollowUpNewsTest {

    @Autowired
    FollowUpNews news;
    @Autowired
    CallService calls;
    @Autowired
    FollowUpScene scene;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    private final Semaphore heard = new Semaphore(0);
    private Runnable stop;

    @BeforeEach
    void listen() {
        stop = news.listen(heard::release);
    }

    @AfterEach
    void stop() {
        stop.run();
    }

    @Test
    void aChangeIsToldOnceItIsCommittedAndSeveralInOneBreathOnce() throws InterruptedException {
        var made = transaction.execute(status -> {
            var one = scene.finished("Nora News", Duration.ofHours(50));
            calls.take(one.id());
            calls.release(one.id());
            assertThat(quiet()).as("not before it stands").isTrue();
            return one;
        });
        assertThat(told()).isTrue();
        assertThat(quiet()).as("once").isTrue();

        calls.take(made.id());
        assertThat(told()).isTrue();
        calls.open(made.id());
        assertThat(quiet()).as("a look changes nothing").isTrue();
        calls.release(made.id());
        assertThat(told()).isTrue();
    }

    @Test
    void whatWasRolledBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            scene.finished("Rolf Back", Duration.ofHours(50));
            status.setRollbackOnly();
        });

        assertThat(quiet()).isTrue();
    }

    @Test
    void whatAnotherNodeHasChangedIsFoundByLooking() throws InterruptedException {
        var made = scene.finished("Olga Other", Duration.ofHours(50));
        assertThat(told()).isTrue();
        news.look();
        quiet();
        news.look();
        assertThat(quiet()).as("nothing has changed").isTrue();

        jdbc.sql("update follow_ups set version = version + 1 where id = :id").param("id", made.id().value()).update();
        news.look();
        assertThat(told()).isTrue();

        jdbc.sql("update follow_ups set taken_until = :until where id = :id")
                .param("until", java.time.OffsetDateTime.parse("2999-01-01T00:00:00Z"))
                .param("id", made.id().value())
                .update();
        news.look();
        assertThat(told()).as("a taking that runs out changes no version").isTrue();
    }

    @Test
    void whoHasStoppedListeningHearsNothing() {
        stop.run();
        scene.finished("Sven Stop", Duration.ofHours(50));

        assertThat(quiet()).isTrue();
    }

    private boolean told() throws InterruptedException {
        return heard.tryAcquire(5, TimeUnit.SECONDS);
    }

    private boolean quiet() {
        try {
            boolean another = heard.tryAcquire(400, TimeUnit.MILLISECONDS);
            heard.drainPermits();
            return !another;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
