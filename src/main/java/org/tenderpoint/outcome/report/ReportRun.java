package org.tenderpoint.outcome.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** A report that is being made. May be asked from any thread. */
public final class ReportRun {

    private double done;
    private boolean cancelled;
    private boolean over;
    private @Nullable OutcomeReport report;

    ReportRun() {}

    /** How far it is, 0 to 1; empty once it is over. */
    public synchronized OptionalDouble progress() {
        return over ? OptionalDouble.empty() : OptionalDouble.of(done);
    }

    /** Stops it before its next step; what is kept already stays. */
    public synchronized void cancel() {
        cancelled = true;
    }

    public synchronized boolean cancelled() {
        return cancelled;
    }

    /** What was made; empty while it is being made, and if it was cancelled or failed. */
    public synchronized Optional<OutcomeReport> report() {
        return Optional.ofNullable(report);
    }

    /** @throws CancellationException if nobody wants it any more */
    synchronized void at(double share) {
        if (cancelled) {
            throw new CancellationException();
        }
        done = share;
    }

    synchronized void over(@Nullable OutcomeReport made) {
        report = made;
        over = true;
    }
}
