package org.tenderpoint.platform;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Listeners on this node for a change. Several changes at nearly the same time are reported once, never by the thread
 * that made them: it is still inside its own transaction and its own session.
 */
public final class Listeners {

    private static final Duration TOGETHER = Duration.ofMillis(100);

    private final Map<Object, Runnable> listeners = new ConcurrentHashMap<>();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicReference<Optional<String>> seen = new AtomicReference<>(Optional.empty());
    private final Executor aside = Executors.newVirtualThreadPerTaskExecutor();
    private final Executor soon = CompletableFuture.delayedExecutor(TOGETHER.toMillis(), TimeUnit.MILLISECONDS, aside);

    /** @return ends the listening */
    public Runnable listen(Runnable heard) {
        var key = new Object();
        listeners.put(key, heard);
        return () -> listeners.remove(key);
    }

    public void tell() {
        if (!listeners.isEmpty() && waiting.compareAndSet(false, true)) {
            soon.execute(() -> {
                waiting.set(false);
                listeners.values().forEach(aside::execute);
            });
        }
    }

    /**
     * Notifies if something differs from the last call, such as what another node has changed.
     *
     * @param mark differs when something has changed; not called while nobody listens
     */
    public void look(Supplier<String> mark) {
        if (listeners.isEmpty()) {
            return;
        }
        var now = Optional.of(mark.get());
        if (!now.equals(seen.getAndSet(now))) {
            tell();
        }
    }
}
