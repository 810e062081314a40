package org.tenderpoint.practice.setup;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.database.DatabaseFile;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.setup.SampleWorld.Size;

/** Makes the sample practice and takes it away, one at a time, for whoever waits or in the background. */
@Service
@PreAuthorize("hasRole('MANAGER')")
class SampleMaker implements SamplePractice {

    private static final Logger LOG = LoggerFactory.getLogger(SampleMaker.class);

    /**
     * Clients that are taken away in one transaction: whoever else writes waits for its end; more would be slower, as
     * H2 writes what a larger one has changed several times.
     */
    private static final int LEAVE_AT_ONCE = 5;

    private static final String BUSY = "The sample practice is being made or taken away";

    private final SampleStore store;
    private final SampleYear year;
    private final RunAs runAs;
    private final SecurityContextHolderStrategy holder;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final DatabaseFile file;
    private final AtomicReference<OptionalDouble> progress = new AtomicReference<>(OptionalDouble.empty());

    SampleMaker(
            SampleStore store,
            SampleYear year,
            RunAs runAs,
            SecurityContextHolderStrategy holder,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock,
            DatabaseFile file) {
        this.store = store;
        this.year = year;
        this.runAs = runAs;
        this.holder = holder;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.file = file;
    }

    @Override
    public void create() {
        create(Size.FULL);
    }

    /** @throws IllegalStateException if it is there already, or is being made */
    void create(Size size) {
        begin();
        try {
            file.pausedDuring(() -> make(size));
        } finally {
            progress.set(OptionalDouble.empty());
        }
    }

    @Override
    public void start() {
        begin();
        inBackground(() -> file.pausedDuring(() -> make(Size.FULL)));
    }

    @Override
    @NotInDemo
    public void startRemoving() {
        claim();
        inBackground(() -> file.pausedDuring(this::removeAll));
    }

    /** Nobody waits for this thread; what it leaves undone is ended by the same buttons. */
    private void inBackground(Runnable work) {
        var manager = holder.getContext().getAuthentication();
        if (manager == null) {
            progress.set(OptionalDouble.empty());
            throw new IllegalStateException("Nobody is signed in");
        }
        // nobody reads on that thread; what the sample's people write is in the manager's language
        Thread.ofPlatform().daemon().name("sample-practice")
                .start(Texts.spokenElsewhere(() -> runAs.user(manager, () -> {
                    try {
                        work.run();
                    } catch (CannotCreateTransactionException e) {
                        LOG.warn("The sample practice was broken off: its database could not be reached");
                    } catch (RuntimeException e) {
                        LOG.error("The sample practice could not be made or removed: {}", e.getClass().getName());
                    } finally {
                        progress.set(OptionalDouble.empty());
                    }
                    return true;
                })));
    }

    @Override
    @PreAuthorize("permitAll()")
    public OptionalDouble progress() {
        return requireNonNull(progress.get());
    }

    @Override
    @PreAuthorize("permitAll()")
    public boolean present() {
        return store.present();
    }

    @Override
    @PreAuthorize("permitAll()")
    public boolean unfinished() {
        return store.unfinished();
    }

    @Override
    @PreAuthorize("permitAll()")
    public MissingTopics missing() {
        // while it is being made, what is not there yet is not missing
        return progress().isPresent() || !present() ? MissingTopics.NOTHING : store.missing();
    }

    @Override
    @NotInDemo
    public void remove() {
        claim();
        try {
            file.pausedDuring(this::removeAll);
        } finally {
            progress.set(OptionalDouble.empty());
        }
    }

    /** One at a time, of making and taking away. */
    private void claim() {
        if (!progress.compareAndSet(OptionalDouble.empty(), OptionalDouble.of(0))) {
            throw new IllegalStateException(BUSY);
        }
    }

    private void removeAll() {
        double all = Math.max(1, store.clients());
        while (removeSome()) {
            progress.set(OptionalDouble.of(1 - store.clients() / all));
        }
        transaction.executeWithoutResult(status -> {
            store.remove();
            events.publishEvent(AuditEvent.of("removed", "SamplePractice", RECORD));
        });
    }

    /**
     * Takes a few clients away with all that hangs on them: nobody waits long for what this locks, and what is broken
     * off can be ended by the same button.
     *
     * @return whether there were any
     */
    private boolean removeSome() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var leaving = store.leaving(LEAVE_AT_ONCE);
            leaving.ifPresent(events::publishEvent);
            return leaving.isPresent();
        }));
    }

    private void begin() {
        claim();
        if (store.present()) {
            progress.set(OptionalDouble.empty());
            throw new IllegalStateException("The sample practice is there already");
        }
    }

    private void make(Size size) {
        var now = clock.instant();
        var world = transaction.execute(status -> {
            events.publishEvent(AuditEvent.of("made", "SamplePractice", RECORD));
            store.begin();
            return year.world(size, now);
        });
        int leftOut = year.run(world, progress::set);
        transaction.executeWithoutResult(status -> store.end());
        LOG.info("The sample practice was made in {} s", Duration.between(now, clock.instant()).toSeconds());
        if (leftOut > 0) {
            LOG.warn("{} steps of the sample practice failed and were left out", leftOut);
        }
    }
}
