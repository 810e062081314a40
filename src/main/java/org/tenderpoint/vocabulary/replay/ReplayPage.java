package org.tenderpoint.vocabulary.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Some decisions of a period, the latest first.
 *
 * @param next where the following ones begin; empty at the end
 */
public record ReplayPage(List<Replayed> decisions, Optional<Key> next) {

    /** The last decision of a page. */
    public record Key(Instant at, UUID id) {

        /** Where a period begins that is read backwards. */
        public static Key first(ReplayPeriod period) {
            return new Key(period.to(), new UUID(0, 0));
        }
    }

    /**
     * A page from a query's rows.
     *
     * @param atOnce how many were requested; fewer mean that this is the last page
     */
    public static <T> ReplayPage of(List<T> read, int atOnce, Function<T, Replayed> replay, Function<T, Key> key) {
        return new ReplayPage(
                read.stream().map(replay).toList(),
                read.size() < atOnce ? Optional.empty() : Optional.of(key.apply(read.getLast())));
    }

    public ReplayPage {
        decisions = List.copyOf(decisions);
    }
}
