package org.tenderpoint.outcome;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.tenderpoint.outcome.rules.ComplaintTally;

/** What is counted part by part, as by therapist. */
final class Parts {

    private Parts() {}

    /** How sessions count in a measure. @param which whatever their days */
    record Tallies<K>(By<K> by, Measure measure, OutcomeFilter which)
            implements Question<SessionOutcome, Map<K, Tally>> {

        @Override
        public Map<K, Tally> nothing() {
            return new HashMap<>();
        }

        @Override
        public void add(Map<K, Tally> to, SessionOutcome row, Instant now) {
            if (which.takes(row)) {
                var counted = measure.of(row, now);
                if (counted != Counted.LEFT_OUT) {
                    for (var key : by.keys(row)) {
                        to.computeIfAbsent(key, _ -> new Tally()).add(counted);
                    }
                }
            }
        }

        @Override
        public void addAll(Map<K, Tally> to, Map<K, Tally> part) {
            part.forEach((key, tally) -> to.computeIfAbsent(key, _ -> new Tally()).add(tally));
        }
    }

    /** Complaints before and after. @param which whatever their days */
    record Complaints<K>(By<K> by, OutcomeFilter which) implements Question<SessionOutcome, Map<K, ComplaintTally>> {

        @Override
        public Map<K, ComplaintTally> nothing() {
            return new HashMap<>();
        }

        @Override
        public void add(Map<K, ComplaintTally> to, SessionOutcome row, Instant now) {
            if (which.takes(row)) {
                var counted = Measure.IMPROVED.of(row, now);
                if (counted != Counted.LEFT_OUT) {
                    by.keys(row).forEach(key -> add(to.computeIfAbsent(key, _ -> new ComplaintTally()), row, counted));
                }
            }
        }

        private static void add(ComplaintTally tally, SessionOutcome row, Counted counted) {
            if (counted == Counted.UNKNOWN || row.complaintBefore() == null || row.complaintNow() == null) {
                tally.addMissing();
            } else {
                tally.add(row.complaintBefore(), row.complaintNow());
            }
        }

        @Override
        public void addAll(Map<K, ComplaintTally> to, Map<K, ComplaintTally> part) {
            part.forEach((key, tally) -> to.computeIfAbsent(key, _ -> new ComplaintTally()).add(tally));
        }
    }
}
