package org.tenderpoint.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenderpoint.outcome.rules.ComplaintTally.ComplaintGroup;
import org.tenderpoint.outcome.rules.Share;

/** Counts all rows as of one moment. Each call scans the rows once. */
public record OutcomeCounts(OutcomeRows rows, Instant now) {

    /** Lets several counters share one scan. */
    void scan(Counter<?>... counters) {
        rows.scan(now, counters);
    }

    public Totals totals(OutcomeFilter filter) {
        return scanned(new Totals(filter));
    }

    private <C extends Counter<C>> C scanned(C counter) {
        scan(counter);
        return counter;
    }

    /** One measure by part; parts to which it never applies are left out. */
    public <K> Map<K, Share> by(Dimension<K> dimension, Measure measure, OutcomeFilter filter) {
        return scanned(new Counters.Shares<>(dimension, List.of(measure), filter)).of(measure);
    }

    public <K> Map<Measure, Map<K, Share>> by(Dimension<K> dimension, OutcomeFilter filter) {
        var measures = List.of(Measure.values());
        var shares = scanned(new Counters.Shares<>(dimension, measures, filter));
        return measures.stream().collect(Collectors.toMap(measure -> measure, shares::of));
    }

    <K> Map<K, ComplaintGroup> complaints(Dimension<K> dimension, OutcomeFilter filter) {
        return scanned(new Counters.Complaints<>(dimension, filter)).groups();
    }

    Counters.Mix mix(Optional<OutcomeMark> mark, OutcomeFilter filter) {
        return scanned(new Counters.Mix(mark, filter));
    }

    Map<CaseKind, List<SessionOutcome>> cases(OutcomeFilter filter) {
        return scanned(new Counters.Cases(filter)).byKind();
    }

    /** How many clients have at least one session in each part. */
    public <K> Map<K, Integer> clients(Dimension<K> dimension, OutcomeFilter filter) {
        return scanned(new ClientCounters.Numbers<>(dimension, filter)).numbers();
    }

    /** The first day on which one of these sessions ended. */
    Optional<LocalDate> first(OutcomeFilter filter) {
        return scanned(new Counters.Days(filter)).inOrder().stream().findFirst();
    }

    /** The months in which sessions ended. */
    public SortedSet<YearMonth> months() {
        return scanned(new Counters.Days(OutcomeFilter.of(LocalDate.MIN, LocalDate.MAX))).inOrder().stream()
                .map(YearMonth::from)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A page of the sessions behind a mark, the latest first. */
    List<SessionOutcome> page(OutcomeMark mark, OutcomeFilter filter, int offset, int limit) {
        return scanned(new Counters.Latest(mark, filter, offset + limit)).inOrder().skip(offset).toList();
    }

    /**
     * Counts rows in a scan. A fresh counter counts each block of rows; the results are added up at the end.
     *
     * @param <C> the kind itself
     */
    interface Counter<C extends Counter<C>> {

        /** A new counter of the same kind that has counted nothing yet. */
        C fresh();

        /** @param rows all rows of one client */
        void addClient(SessionOutcome[] rows, Instant now);

        /** Adds another counter's result. */
        void addAll(C other);

        /** Counts session by session, regardless of the client. */
        abstract class OfSessions<C extends Counter<C>> implements Counter<C> {

            /** Which sessions are counted. */
            final OutcomeFilter filter;

            OfSessions(OutcomeFilter filter) {
                this.filter = filter;
            }

            @Override
            public final void addClient(SessionOutcome[] rows, Instant now) {
                for (var row : rows) {
                    if (filter.takes(row)) {
                        add(row, now);
                    }
                }
            }

            abstract void add(SessionOutcome row, Instant now);
        }
    }

    /** Tallies one measure over the scanned sessions. */
    static final class Tally {

        private int yes;
        private int no;
        private int unknown;
        private int apart;

        void add(Measure.Value counted) {
            add(counted, 1);
        }

        /** @param number how many sessions have this value */
        void add(Measure.Value counted, int number) {
            switch (counted) {
                case YES -> yes += number;
                case NO -> no += number;
                case UNKNOWN -> unknown += number;
                case APART -> apart += number;
                case LEFT_OUT -> {
                    // does not apply to this session
                }
            }
        }

        void add(Tally other) {
            yes += other.yes;
            no += other.no;
            unknown += other.unknown;
            apart += other.apart;
        }

        Share share() {
            return new Share(yes, yes + no, unknown);
        }

        int apart() {
            return apart;
        }

        boolean empty() {
            return yes + no + unknown + apart == 0;
        }
    }
}
