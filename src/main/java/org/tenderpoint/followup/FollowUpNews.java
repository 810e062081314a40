package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tenderpoint.shared.audit.AuditEvent;

/**
 * Tells open screens that the list of follow-ups or an alert has changed: what happens on this node once it is committed,
 * what other nodes and the passing of time do within ten seconds. Who hears it reads anew; nothing else is told, so that
 * nobody learns by it what they may not read.
 */
@Component
public class FollowUpNews {

    private static final Set<String> RECORDS = Set.of("FollowUp", "Alert", "Feedback", "Assessment", "Answer");
    private static final String LOOK = "${tenderpoint.follow-ups.look-every:PT10S}";
    private static final Duration TOGETHER = Duration.ofMillis(100);

    private final Map<Object, Runnable> listeners = new ConcurrentHashMap<>();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicReference<Optional<String>> seen = new AtomicReference<>(Optional.empty());
    /** Never the thread that made the change: it is still inside its own transaction and its own session. */
    private final Executor aside = Executors.newVirtualThreadPerTaskExecutor();
    private final Executor soon = CompletableFuture.delayedExecutor(TOGETHER.toMillis(), TimeUnit.MILLISECONDS, aside);
    private final Worklist worklist;
    private final Clock clock;

    FollowUpNews(Worklist worklist, Clock clock) {
        this.worklist = worklist;
        this.clock = clock;
    }

    /** @return ends the listening */
    public Runnable listen(Runnable heard) {
        var key = new Object();
        listeners.put(key, heard);
        return () -> listeners.remove(key);
    }

    /** How many listen now. */
    int listeners() {
        return listeners.size();
    }

    @TransactionalEventListener
    void on(AuditEvent event) {
        if (RECORDS.contains(event.recordType()) && !event.action().equals("opened")) {
            tell();
        }
    }

    @TransactionalEventListener
    void on(FollowUpsTaken taken) {
        tell();
    }

    /** Several changes in one breath are told once. */
    private void tell() {
        if (!listeners.isEmpty() && waiting.compareAndSet(false, true)) {
            soon.execute(() -> {
                waiting.set(false);
                listeners.values().forEach(aside::execute);
            });
        }
    }

    /** What this node was not told of: another node's changes, a call that nobody renewed, a time that has come. */
    @Scheduled(initialDelayString = LOOK, fixedDelayString = LOOK)
    void look() {
        if (listeners.isEmpty()) {
            return;
        }
        var now = Optional.of(worklist.mark(clock.instant()));
        if (!now.equals(seen.getAndSet(now))) {
            tell();
        }
    }
}
