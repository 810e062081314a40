package org.tenderpoint.platform.store.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.platform.Listeners;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.SafeStackTrace;

/**
 * Records which scheduled rounds keep failing, until one succeeds. The record is in the database, so that each node
 * reports them and a success on any node counts. If writing there fails, the node reports its own failures.
 */
@Component
public class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    /** How often a node without failures clears those that other nodes have recorded. */
    private static final Duration CLEARED = Duration.ofMinutes(1);
    private static final int LONGEST = 80;
    private static final int KEEPS = 2;
    private static final Duration FOR = Duration.ofMinutes(1);

    /** @param name of the class that runs the round */
    private record CountedFailures(String name, Instant since, int times) {}

    /** A failure that the current round caught and skipped over. */
    private static final ThreadLocal<Optional<Throwable>> LEFT = ThreadLocal.withInitial(Optional::empty);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Listeners listeners = new Listeners();
    private final Map<String, CountedFailures> here = new ConcurrentHashMap<>();
    private final Map<String, Instant> cleared = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Rounds(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Called within a round by code that catches a failure so that the rest can continue. */
    public static void recordSkipped(Throwable failure) {
        LEFT.set(Optional.of(failure));
    }

    /**
     * Runs the round and records the outcome; rethrows what it throws.
     *
     * @param name the class that runs it, from which the text for managers is found
     */
    public void make(String name, Runnable round) {
        LEFT.remove();
        try {
            round.run();
            LEFT.get().ifPresentOrElse(failure -> failed(name, failure), () -> worked(name));
        } catch (RuntimeException | Error failure) {
            failed(name, failure);
            throw failure;
        } finally {
            LEFT.remove();
        }
    }

    /** Rounds that have failed repeatedly; a single failure is usually gone at the next try. */
    public List<FailingRound> keepFailing() {
        var until = clock.instant().minus(FOR);
        return failing().stream()
                .filter(one -> one.times() >= KEEPS && !one.since().isAfter(until))
                .map(one -> new FailingRound(one.name(), one.since()))
                .toList();
    }

    /** What is broken off as the program stops has not failed: the next start makes it again. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    /** @return stops the listening */
    public Runnable listen(Runnable heard) {
        return listeners.listen(heard);
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void look() {
        listeners.look(() -> keepFailing().toString());
    }

    private List<CountedFailures> failing() {
        var all = new TreeMap<>(here);
        try {
            jdbc.sql("select name, since, last_at, times from failing_rounds")
                    .query((row, _) -> new CountedFailures(
                            row.getString(1),
                            Moments.read(row, 2),
                            row.getInt(4)))
                    .list()
                    .forEach(one -> all.put(one.name(), one));
        } catch (DataAccessException e) {
            LOG.debug("Which rounds fail elsewhere is not known: {}", e.getClass().getSimpleName());
        }
        return List.copyOf(all.values());
    }

    private void failed(String name, Throwable failure) {
        if (stopping) {
            LOG.info("{} was broken off", name);
            return;
        }
        var now = clock.instant();
        var first = new CountedFailures(name, now, 1);
        int times = here
                .merge(name, first, (before, _) -> new CountedFailures(name, before.since(), before.times() + 1))
                .times();
        if (times == 1) {
            LOG.error("{} has failed", name, SafeStackTrace.of(failure));
        } else if (Integer.bitCount(times) == 1) {
            LOG.error("{} has failed {} times in a row: {}", name, times, failure.getClass().getName());
        }
        cleared.remove(name);
        inOwnTransaction(name, () -> {
            int known = jdbc.sql("update failing_rounds set last_at = :now, times = times + 1 where name = :name")
                    .param("now", Moments.utc(now)).param("name", name).update();
            if (known == 0) {
                jdbc.sql("insert into failing_rounds (name, since, last_at, times) values (:name, :now, :now, 1)")
                        .param("name", name).param("now", Moments.utc(now)).update();
            }
        });
    }

    private void worked(String name) {
        var now = clock.instant();
        boolean failedHere = here.remove(name) != null;
        var asked = Optional.ofNullable(cleared.get(name));
        if (failedHere || asked.filter(at -> now.isBefore(at.plus(CLEARED)) && !now.isBefore(at)).isEmpty()) {
            cleared.put(name, now);
            inOwnTransaction(name,
                    () -> jdbc.sql("delete from failing_rounds where name = :name").param("name", name).update());
        }
    }

    /** Runs in its own transaction; if the database fails, the round still continues. */
    private void inOwnTransaction(String name, Runnable change) {
        try {
            apart.executeWithoutResult(_ -> change.run());
        } catch (RuntimeException e) {
            LOG.debug("How {} went was not kept: {}", name, e.getClass().getSimpleName());
        }
    }

    /** Has every method that the clock calls recorded as a round. */
    @Configuration(proxyBeanMethods = false)
    static class ByTheClock {

        @Bean
        ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder, Rounds rounds) {
            return builder.configure(new RememberingScheduler(rounds));
        }
    }

    private static final class RememberingScheduler extends ThreadPoolTaskScheduler {

        private final transient Rounds rounds;

        RememberingScheduler(Rounds rounds) {
            this.rounds = rounds;
            // already logged, without its message
            setErrorHandler(_ -> {});
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant start, Duration delay) {
            return super.scheduleWithFixedDelay(round(task), start, delay);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
            return super.scheduleWithFixedDelay(round(task), delay);
        }

        @Override
        public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Instant start, Duration period) {
            return super.scheduleAtFixedRate(round(task), start, period);
        }

        @Override
        public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Duration period) {
            return super.scheduleAtFixedRate(round(task), period);
        }

        @Override
        public @Nullable ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
            return super.schedule(round(task), trigger);
        }

        private Runnable round(Runnable task) {
            return () -> rounds.make(name(task.toString()), task);
        }
    }

    /** The simple name of the class, from {@code org.tenderpoint.followup.FollowUpRound.go}. */
    static String name(String task) {
        var parts = task.split("\\.");
        var name = parts.length < 2 ? task : parts[parts.length - 2];
        return name.substring(0, Math.min(name.length(), LONGEST));
    }

    /**
     * A scheduled round that keeps failing.
     *
     * @param name the class that runs it
     */
    public record FailingRound(String name, Instant since) {}
}
