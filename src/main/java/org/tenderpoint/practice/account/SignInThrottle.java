package org.tenderpoint.practice.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.store.Ending;

/**
 * Slows guessing down. A try is counted before the password is checked, under a lock on its row, so that any number of
 * simultaneous tries, on any number of nodes, get no more checks than tries made one after the other.
 */
@Component
class SignInThrottle {

    static final int TRIES_PER_LOGIN = 5;
    static final int TRIES_PER_ADDRESS = 30;
    static final int IN_A_ROW = 100;
    /** How many counts the table keeps of names that nobody has, and of addresses. */
    static final int MOST = 10_000;
    static final Duration MEMORY = Duration.ofMinutes(15);
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    enum Verdict {
        GO_AHEAD,
        WAIT,
        /**
         * Too many failures without a success: a manager, or the operator at the console, must let this person in
         * again.
         */
        LOCKED
    }

    /** The disk is full, so nobody can sign in. */
    public static class NoRoom extends AuthenticationServiceException {

        private static final long serialVersionUID = 1L;

        NoRoom(Throwable cause) {
            super("The disk is full", cause);
        }
    }

    private record Count(int failures, int inARow, Instant lastAt, Optional<Instant> blockedUntil) {

        boolean waits(Instant now) {
            return blockedUntil.filter(now::isBefore).isPresent();
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

    /** Counts a try as failed until {@link #succeeded} says otherwise, if it may be made at all. */
    Verdict reserve(String login, String address, Instant now) {
        // whoever waits writes nothing, as often as they try and under whatever names
        if (known(address(address)).filter(count -> count.waits(now)).isPresent()
                && known(login(login)).filter(count -> count.inARow() >= IN_A_ROW).isEmpty()) {
            return Verdict.WAIT;
        }
        try {
            return reserved(login, address, now);
        } catch (DataAccessException e) {
            // nothing can be counted, so nobody may guess
            throw Ending.of(e) == Ending.DISK_FULL ? new NoRoom(e) : e;
        }
    }

    private Verdict reserved(String login, String address, Instant now) {
        return alone.execute(status -> {
            var ofAddress = lock(address(address), now);
            var ofLogin = lock(login(login), now);
            if (ofLogin.inARow() >= IN_A_ROW) {
                return Verdict.LOCKED;
            }
            if (ofAddress.waits(now) || ofLogin.waits(now)) {
                return Verdict.WAIT;
            }
            count(address(address), ofAddress, now, TRIES_PER_ADDRESS, LONGEST_WAIT);
            count(login(login), ofLogin, now, TRIES_PER_LOGIN, FIRST_WAIT);
            return Verdict.GO_AHEAD;
        });
    }

    /** The try succeeded: resets the account's count and takes this try off the address's count. */
    void succeeded(String login, String address) {
        alone.executeWithoutResult(status -> {
            takeBackNow(address);
            forget(login);
        });
    }

    /** The try was right as far as it went: takes it off the address's count, and leaves the account's. */
    void takeBack(String address) {
        alone.executeWithoutResult(status -> takeBackNow(address));
    }

    private void takeBackNow(String address) {
        // signing in to one's own account must not erase what the same address has tried on others
        jdbc.sql("update sign_in_counters set failures = failures - 1, in_a_row = 0,"
                + " blocked_until = case when failures <= :limit then null else blocked_until end"
                + " where subject = :subject and failures > 0")
                .param("limit", TRIES_PER_ADDRESS)
                .param("subject", address(address))
                .update();
    }

    /** Unlocks a locked account. */
    void forget(String login) {
        jdbc.sql("delete from sign_in_counters where subject = :subject").param("subject", login(login)).update();
    }

    private Count lock(String subject, Instant now) {
        jdbc.sql("insert into sign_in_counters (subject, failures, in_a_row, last_at) values (:subject, 0, 0, :now)"
                + " on conflict do nothing")
                .param("subject", subject)
                .param("now", utc(now))
                .update();
        return jdbc.sql("select failures, in_a_row, last_at, blocked_until from sign_in_counters"
                + " where subject = :subject for update")
                .param("subject", subject)
                .query(SignInThrottle::count)
                .single();
    }

    private Optional<Count> known(String subject) {
        return jdbc.sql("select failures, in_a_row, last_at, blocked_until from sign_in_counters"
                + " where subject = :subject")
                .param("subject", subject)
                .query(SignInThrottle::count)
                .optional();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(
                row.getInt("failures"),
                row.getInt("in_a_row"),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("blocked_until", OffsetDateTime.class)));
    }

    /**
     * Deletes what no longer slows anybody down, and the oldest of what is more than the table is to hold. The counts
     * of the accounts that there are stay: their failures in a row are counted until somebody signs in.
     *
     * @param logins of the accounts
     */
    int tidy(Collection<String> logins, Instant now) {
        if (logins.isEmpty()) {
            return 0;
        }
        var stay = logins.stream().map(SignInThrottle::login).toList();
        int over = jdbc.sql("delete from sign_in_counters where subject not in (:stay) and last_at < :before"
                + " and (blocked_until is null or blocked_until < :now)")
                .param("stay", stay)
                .param("before", utc(now.minus(MEMORY)))
                .param("now", utc(now))
                .update();
        int tooMany = jdbc.sql("delete from sign_in_counters where subject in (select subject from sign_in_counters"
                + " where subject not in (:stay) order by last_at desc, subject offset :most rows)")
                .param("stay", stay)
                .param("most", MOST)
                .update();
        return over + tooMany;
    }

    private void count(String subject, Count before, Instant now, int free, Duration firstWait) {
        int failures = before.failuresRemembered(now) + 1;
        var blockedUntil = failures < free ? null : utc(now.plus(waitAfter(failures - free, firstWait)));
        jdbc.sql("update sign_in_counters set failures = :failures, in_a_row = :inARow, last_at = :now,"
                + " blocked_until = :blockedUntil where subject = :subject")
                .param("failures", failures)
                .param("inARow", before.inARow() + 1)
                .param("now", utc(now))
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

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String login(String login) {
        return "login:" + Secret.sha256(login);
    }

    private static String address(String address) {
        return "address:" + Secret.sha256(address);
    }
}
