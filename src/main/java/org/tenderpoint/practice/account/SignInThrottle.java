package org.tenderpoint.practice.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.store.start.Ending;

/**
 * Slows guessing down. A try is counted before the password is checked, under a lock on its row, so that any number of
 * simultaneous tries, on any number of nodes, get no more checks than tries made one after the other. Strangers share a
 * lane at each account; a browser that has signed in there before has its own, so that they never keep its owner out.
 */
@Component
class SignInThrottle {

    static final int TRIES_PER_LOGIN = 5;
    static final int TRIES_PER_ADDRESS = 30;
    /** How many counts the table keeps of names that nobody has, and of addresses. */
    static final int MOST = 10_000;
    static final Duration MEMORY = Duration.ofMinutes(15);
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** The disk is full, so nobody can sign in. */
    public static class NoRoom extends AuthenticationServiceException {

        NoRoom(Throwable cause) {
            super("The disk is full", cause);
        }
    }

    private record Count(int failures, Instant lastAt, Optional<Instant> blockedUntil) {

        /** Nobody waits longer than the longest wait: who would was told so by a clock that has been set back. */
        boolean waits(Instant now) {
            return blockedUntil.filter(until -> now.isBefore(until) && !until.isAfter(now.plus(LONGEST_WAIT)))
                    .isPresent();
        }

        int failuresRemembered(Instant now) {
            return lastAt.plus(MEMORY).isBefore(now) ? 0 : failures;
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    SignInThrottle(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        alone = new TransactionTemplate(transactions);
        // counted even when the sign-in fails and rolls its own transaction back
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Counts a try as failed until {@link #succeeded} says otherwise; false if it must wait, and then counts nothing.
     */
    boolean mayTry(SignInLane lane, String address, Instant now) {
        // whoever waits writes nothing, as often as they try and under whatever names
        if (lane.address() && storedCount(address(address)).filter(count -> count.waits(now)).isPresent()
                || storedCount(lane.subject()).filter(count -> count.waits(now)).isPresent()) {
            return false;
        }
        try {
            return countedTry(lane, address, now);
        } catch (DataAccessException e) {
            // nothing can be counted, so nobody may guess
            throw Ending.of(e) == Ending.DISK_FULL ? new NoRoom(e) : e;
        }
    }

    private boolean countedTry(SignInLane lane, String address, Instant now) {
        return Boolean.TRUE.equals(alone.execute(status -> {
            var ofAddress = lane.address() ? Optional.of(lock(address(address), now)) : Optional.<Count>empty();
            var ofLane = lock(lane.subject(), now);
            if (ofAddress.filter(count -> count.waits(now)).isPresent() || ofLane.waits(now)) {
                return false;
            }
            ofAddress.ifPresent(count -> count(address(address), count, now, TRIES_PER_ADDRESS, LONGEST_WAIT));
            count(lane.subject(), ofLane, now, TRIES_PER_LOGIN, FIRST_WAIT);
            return true;
        }));
    }

    /** Counts a visit of the demo as a failed try of this address, if it may come at all. */
    boolean visit(String address, Instant now) {
        return Boolean.TRUE.equals(alone.execute(status -> {
            var before = lock(address(address), now);
            if (before.waits(now)) {
                return false;
            }
            count(address(address), before, now, TRIES_PER_ADDRESS, LONGEST_WAIT);
            return true;
        }));
    }

    /** The try succeeded: resets the lane's count and takes this try off the address's count. */
    void succeeded(SignInLane lane, String address) {
        alone.executeWithoutResult(status -> {
            takeBackOfAddress(lane, address);
            reset(lane);
        });
    }

    /** The try was right as far as it went, and more is to come: it never was a failure. */
    void takeBack(SignInLane lane, String address) {
        alone.executeWithoutResult(status -> {
            takeBackOfAddress(lane, address);
            jdbc.sql("update sign_in_counters set failures = failures - 1, blocked_until = null"
                    + " where subject = :subject and failures > 0").param("subject", lane.subject()).update();
        });
    }

    private void takeBackOfAddress(SignInLane lane, String address) {
        if (!lane.address()) {
            return;
        }
        // signing in to one's own account must not erase what the same address has tried on others
        jdbc.sql("update sign_in_counters set failures = failures - 1,"
                + " blocked_until = case when failures <= :limit then null else blocked_until end"
                + " where subject = :subject and failures > 0")
                .param("limit", TRIES_PER_ADDRESS)
                .param("subject", address(address))
                .update();
    }

    /** Nobody waits at this account any more. */
    void forget(String login) {
        SignInLane.shared(login).forEach(this::reset);
    }

    void reset(SignInLane lane) {
        jdbc.sql("delete from sign_in_counters where subject = :subject").param("subject", lane.subject()).update();
    }

    private Count lock(String subject, Instant now) {
        jdbc.sql("insert into sign_in_counters (subject, failures, last_at) values (:subject, 0, :now)"
                + " on conflict do nothing")
                .param("subject", subject)
                .param("now", Moments.utc(now))
                .update();
        return jdbc.sql("select failures, last_at, blocked_until from sign_in_counters"
                + " where subject = :subject for update")
                .param("subject", subject)
                .query(SignInThrottle::count)
                .single();
    }

    private Optional<Count> storedCount(String subject) {
        return jdbc.sql("select failures, last_at, blocked_until from sign_in_counters"
                + " where subject = :subject")
                .param("subject", subject)
                .query(SignInThrottle::count)
                .optional();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(
                row.getInt("failures"),
                Moments.read(row, "last_at"),
                Moments.find(row, "blocked_until"));
    }

    /**
     * Deletes what no longer slows anybody down, and the oldest of what is more than the table is to hold: of names
     * that nobody has, and of addresses.
     *
     * @param logins of the accounts, whose counts stay
     */
    int tidy(Collection<String> logins, Instant now) {
        if (logins.isEmpty()) {
            return 0;
        }
        int over = jdbc.sql("delete from sign_in_counters where last_at < :before"
                + " and (blocked_until is null or blocked_until < :now)")
                .param("before", Moments.utc(now.minus(MEMORY)))
                .param("now", Moments.utc(now))
                .update();
        int tooMany = jdbc.sql("delete from sign_in_counters where subject in (select subject from sign_in_counters"
                + " where subject not in (:stay) and subject not like 'browser:%'"
                + " order by last_at desc, subject offset :most rows)")
                .param("stay",
                        logins.stream().flatMap(login -> SignInLane.shared(login).stream()).map(SignInLane::subject)
                                .toList())
                .param("most", MOST)
                .update();
        return over + tooMany;
    }

    private void count(String subject, Count before, Instant now, int free, Duration firstWait) {
        int failures = before.failuresRemembered(now) + 1;
        var blockedUntil = failures < free ? null : Moments.utc(now.plus(waitAfter(failures - free, firstWait)));
        jdbc.sql("update sign_in_counters set failures = :failures, last_at = :now,"
                + " blocked_until = :blockedUntil where subject = :subject")
                .param("failures", failures)
                .param("now", Moments.utc(now))
                .param("blockedUntil", blockedUntil)
                .param("subject", subject)
                .update();
    }

    /** Doubles with every further failure, up to the longest. */
    static Duration waitAfter(int further, Duration firstWait) {
        var wait = firstWait;
        for (int i = 0; i < further && wait.compareTo(LONGEST_WAIT) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String address(String address) {
        return "address:" + Secret.sha256(address);
    }
}
