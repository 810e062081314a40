package org.tenderpoint.platform.store.schedule;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Background work with progress and a result for a page to show.
 *
 * @param <D> the result
 * @param <R> why there is no result, in words for people
 */
public final class BackgroundRun<D, R extends Exception> {

    /** Work that makes the result, and may look whether it is to stop. */
    @FunctionalInterface
    public interface Work<D, R extends Exception> {

        /** @throws R if there is no result, and why can be said */
        D with(BackgroundRun<D, R> run) throws R;
    }

    private sealed interface State<D, R> {
        record Busy<D, R>(double share) implements State<D, R> {}

        record Done<D, R>(D done) implements State<D, R> {}

        record Failed<D, R>(Optional<R> why) implements State<D, R> {}
    }

    private final AtomicReference<State<D, R>> state = new AtomicReference<>(new State.Busy<>(0));
    private volatile boolean stopping;

    /** The progress, 0 to 1; empty once it is over. */
    public OptionalDouble progress() {
        return state.get() instanceof State.Busy<D, R> busy ? OptionalDouble.of(busy.share()) : OptionalDouble.empty();
    }

    /** The result; empty while it runs, and after a failure. */
    public Optional<D> result() {
        return state.get() instanceof State.Done<D, R> over ? Optional.of(over.done()) : Optional.empty();
    }

    /** Why there is no result, if known. */
    public Optional<R> refused() {
        return state.get() instanceof State.Failed<D, R> failed ? failed.why() : Optional.empty();
    }

    /** Asks it to stop as soon as it can. */
    public void stop() {
        stopping = true;
    }

    public boolean stopping() {
        return stopping;
    }

    public void progressedTo(double share) {
        state.set(new State.Busy<>(Math.clamp(share, 0, 1)));
    }

    public void end(D done) {
        state.set(new State.Done<>(done));
    }

    public void refused(R why) {
        state.set(new State.Failed<>(Optional.of(why)));
    }

    public void failed() {
        state.set(new State.Failed<>(Optional.empty()));
    }
}
