package org.tenderpoint.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.vocabulary.replay.DecisionReplay;
import org.tenderpoint.vocabulary.replay.DecisionReplay.ReplayPage;
import org.tenderpoint.vocabulary.replay.ReplayPeriod;

/** A replay, running or finished. Thread-safe. */
public class ReplayRun {

    private final ReplayRequest request;
    private volatile double progress;
    private volatile boolean cancelled;
    private volatile boolean over;
    private volatile @Nullable ReplayResult result;

    ReplayRun(ReplayRequest request) {
        this.request = request;
    }

    /** The progress, 0 to 1; empty once it is over. */
    public OptionalDouble progress() {
        return over ? OptionalDouble.empty() : OptionalDouble.of(progress);
    }

    /** The result so far; empty while it is running, or if it failed. */
    public Optional<ReplayResult> result() {
        return over ? Optional.ofNullable(result) : Optional.empty();
    }

    /** Stops after the current page of decisions. */
    public void cancel() {
        cancelled = true;
    }

    /** Replays one page of decisions after another, each in its own transaction. */
    void go(List<DecisionReplay> replays, ReplayPeriod period) {
        try {
            double all = Math.max(1, replays.stream().mapToLong(replay -> replay.count(period)).sum());
            long done = 0;
            var books = new ArrayList<ReplayResult.Book>();
            for (var replay : replays) {
                var tally = new ReplayTally(replay.book(), replay.levels());
                Optional<ReplayPage.Key> next = Optional.empty();
                boolean more = true;
                while (more && !cancelled) {
                    var page = replay.page(request.asked(), period, next);
                    page.decisions().forEach(tally::add);
                    done += page.decisions().size();
                    progress = Math.min(1, done / all);
                    next = page.next();
                    more = next.isPresent();
                }
                books.add(tally.result());
            }
            result = new ReplayResult(request, books, !cancelled);
        } finally {
            over = true;
        }
    }
}
