package org.tenderpoint.practice.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.ScreenTest;

/** What refused sign-ins leave in the database. */
@ScreenTest
public class SignInRowsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int GUESSES = 2_000;

    @Autowired
    SignInThrottle throttle;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void nobodyYet() {
        transaction.executeWithoutResult(_ -> jdbc.sql("delete from sign_in_counters").update());
    }

    @Test
    void randomNamesFromOneAddressLeaveAsManyRowsAsItHasTries() {
        int looked = 0;
        for (int i = 0; i < GUESSES; i++) {
            looked += throttle.mayTry(SignInLane.strangers("nobody" + i), "192.0.2.1", NOON)
                    ? 1
                    : 0;
        }

        assertThat(looked).isEqualTo(SignInThrottle.TRIES_PER_ADDRESS);
        assertThat(rows()).isEqualTo(SignInThrottle.TRIES_PER_ADDRESS + 1);
    }

    @Test
    void afterAQuarterOfAnHourNothingOfThemIsLeft() {
        for (int i = 0; i < 200; i++) {
            throttle.mayTry(SignInLane.strangers("nobody" + i), "198.51.100." + i, NOON);
        }
        for (int i = 0; i < 7; i++) {
            throttle.mayTry(SignInLane.strangers("maya"), "203.0.113." + i, NOON);
        }
        var before = rows();
        transaction.executeWithoutResult(_ -> throttle.tidy(List.of("maya"), NOON.plus(SignInThrottle.MEMORY)));
        assertThat(rows()).as("all still count").isEqualTo(before);

        transaction.executeWithoutResult(
                _ -> throttle.tidy(List.of("maya"), NOON.plus(SignInThrottle.MEMORY).plusSeconds(1)));
        assertThat(rows()).isZero();
    }

    @Test
    void whoeverWaitsLongerStillWaits() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ADDRESS; i++) {
            throttle.mayTry(SignInLane.strangers("nobody" + i), "192.0.2.1", NOON);
        }
        var later = NOON.plus(SignInThrottle.MEMORY).minusSeconds(1);
        transaction.executeWithoutResult(_ -> throttle.tidy(List.of("maya"), later));

        assertThat(throttle.mayTry(SignInLane.strangers("maya"), "192.0.2.1", later)).isFalse();
    }

    @Test
    void theTableHasAGreatestSizeAndTheOldestGoFirst() {
        int more = 500;
        transaction.executeWithoutResult(_ -> IntStream.range(0, SignInThrottle.MOST + more)
                .forEach(i -> jdbc.sql("insert into sign_in_counters (subject, failures, last_at)"
                        + " values (?, 1, ?)")
                        .params("login:" + UUID.randomUUID(),
                                NOON.plus(Duration.ofMillis(i)).atOffset(java.time.ZoneOffset.UTC))
                        .update()));
        transaction.executeWithoutResult(_ -> throttle.tidy(List.of("maya"), NOON.plusSeconds(60)));

        assertThat(rows()).isEqualTo(SignInThrottle.MOST);
        assertThat(jdbc.sql("select min(last_at) from sign_in_counters").query(java.time.OffsetDateTime.class).single()
                .toInstant()).isEqualTo(NOON.plus(Duration.ofMillis(more)));
    }

    private int rows() {
        return jdbc.sql("select count(*) from sign_in_counters").query(Integer.class).single();
    }
}
