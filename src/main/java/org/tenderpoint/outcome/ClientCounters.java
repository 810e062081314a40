package org.tenderpoint.outcome;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.tenderpoint.outcome.rules.Share;

/** Counters of clients: each client counts once, however many sessions they have. */
final class ClientCounters {

    private ClientCounters() {}

    /** The share of clients for whom a measure holds in at least one session (OUT-26). */
    static final class Shares implements OutcomeCounter<Shares> {

        private final Measure measure;
        private final OutcomeFilter filter;
        private final Tally tally = new Tally();

        Shares(Measure measure, OutcomeFilter filter) {
            this.measure = measure;
            this.filter = filter;
        }

        Share share() {
            return tally.share();
        }

        @Override
        public Shares fresh() {
            return new Shares(measure, filter);
        }

        @Override
        public void addClient(SessionOutcome[] rows, Instant now) {
            var gravest = Measure.Value.LEFT_OUT;
            for (var row : rows) {
                if (filter.takes(row)) {
                    gravest = graver(gravest, measure.of(row, now));
                }
            }
            tally.add(gravest);
        }

        /** One session with "yes" is enough; sessions without an answer do not outweigh those with one. */
        private static Measure.Value graver(Measure.Value one, Measure.Value other) {
            return one.compareTo(other) <= 0 ? one : other;
        }

        @Override
        public void addAll(Shares other) {
            tally.add(other.tally);
        }
    }

    /** How many clients have at least one session in each part. */
    static final class Numbers<K> implements OutcomeCounter<Numbers<K>> {

        private final Dimension<K> dimension;
        private final OutcomeFilter filter;
        private final Map<K, Integer> numbers = new HashMap<>();

        Numbers(Dimension<K> dimension, OutcomeFilter filter) {
            this.dimension = dimension;
            this.filter = filter;
        }

        Map<K, Integer> numbers() {
            return numbers;
        }

        @Override
        public Numbers<K> fresh() {
            return new Numbers<>(dimension, filter);
        }

        @Override
        public void addClient(SessionOutcome[] rows, Instant now) {
            var keys = new HashSet<K>();
            for (var row : rows) {
                if (filter.takes(row)) {
                    keys.addAll(dimension.keys(row));
                }
            }
            keys.forEach(key -> numbers.merge(key, 1, Integer::sum));
        }

        @Override
        public void addAll(Numbers<K> other) {
            other.numbers.forEach((key, number) -> numbers.merge(key, number, Integer::sum));
        }
    }
}
