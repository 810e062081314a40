package org.tenderpoint.outcome;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A report that is being made. May be asked from any thread. */
public final class ReportRun {

    private double done;
    private boolean over;
    private @Nullable OutcomeReport report;

    ReportRun() {}

    /** How far it is, 0 to 1; empty once it is over. */
    public synchronized OptionalDouble progress() {
        return over ? OptionalDouble.empty() : OptionalDouble.of(done);
    }

    /** What was made; empty while it is being made, and if it failed. */
    public synchronized Optional<OutcomeReport> report() {
        return Optional.ofNullable(report);
    }

    synchronized void at(double share) {
        done = share;
    }

    synchronized void over(@Nullable OutcomeReport made) {
        report = made;
        over = true;
    }
}
