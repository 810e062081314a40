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
import org.tenderpoint.outcome.rules.ComplaintGroup;
import org.tenderpoint.outcome.rules.Share;

/** Counts all rows as of one moment. Each call scans the rows once. */
public record OutcomeCounts(OutcomeRows rows, Instant now) {

    /** Lets several counters share one scan. */
    void scan(OutcomeCounter<?>... counters) {
        rows.scan(now, counters);
    }

    public Totals totals(OutcomeFilter filter) {
        return scanned(new Totals(filter));
    }

    private <C extends OutcomeCounter<C>> C scanned(C counter) {
        scan(counter);
        return counter;
    }

    /** One measure by part; parts to which it never applies are left out. */
    public <K> Map<K, Share> sharesBy(Dimension<K> dimension, Measure measure, OutcomeFilter filter) {
        return scanned(new Counters.Shares<>(dimension, List.of(measure), filter)).of(measure);
    }

    public <K> Map<Measure, Map<K, Share>> sharesBy(Dimension<K> dimension, OutcomeFilter filter) {
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
}
