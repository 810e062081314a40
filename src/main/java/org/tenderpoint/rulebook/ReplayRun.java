package org.tenderpoint.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.vocabulary.replay.DecisionReplay;
import org.tenderpoint.vocabulary.replay.ReplayPage;
import org.tenderpoint.vocabulary.replay.ReplayPeriod;

/** A replay that is under way, or over. May be asked from any thread. */
public class ReplayRun {

    private final ReplayRequest request;
    private volatile double progress;
    private volatile boolean cancelled;
    private volatile boolean over;
    private volatile @Nullable ReplayResult result;

    ReplayRun(ReplayRequest request) {
        this.request = request;
    }

    /** How far it is, 0 to 1; empty once it is over. */
    public OptionalDouble progress() {
        return over ? OptionalDouble.empty() : OptionalDouble.of(progress);
    }

    /** What it found, as far as it came; empty while it is under way, or if it failed. */
    public Optional<ReplayResult> result() {
        return over ? Optional.ofNullable(result) : Optional.empty();
    }

    /** Stops after the decisions that are being looked at. */
    public void cancel() {
        cancelled = true;
    }

    /** Looks at one page of decisions after the other, each in a transaction of its own. */
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
