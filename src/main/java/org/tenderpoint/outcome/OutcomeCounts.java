package org.tenderpoint.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.outcome.rules.ComplaintGroup;
import org.tenderpoint.outcome.rules.ComplaintTally;
import org.tenderpoint.outcome.rules.Share;

/** Counts rows as of one moment. */
public record OutcomeCounts(OutcomeRows rows, Instant now) {

    /** What all sessions that the filter takes come to. */
    public Totals totals(OutcomeFilter filter) {
        return count(new Totals.Of(filter.anyDay()), filter);
    }

    public <K> Map<K, Share> by(By<K> by, Measure measure, OutcomeFilter filter) {
        return count(new Parts.Tallies<>(by, measure, filter.anyDay()), filter).entrySet().stream()
                .filter(entry -> !entry.getValue().empty())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().share()));
    }

    /** Complaints before and after, part by part. */
    <K> Map<K, ComplaintGroup> complaints(By<K> by, OutcomeFilter filter) {
        return count(new Parts.Complaints<>(by, filter.anyDay()), filter).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        (Map.Entry<K, ComplaintTally> entry) -> entry.getValue().group()));
    }

    /** What kind of sessions stand behind a mark, or all are. */
    Mix mix(Optional<OutcomeMark> mark, OutcomeFilter filter) {
        return count(new Mix.Of(mark, filter.anyDay()), filter);
    }

    /** What is looked at one by one, in any order; few in any practice. */
    List<SessionOutcome> cases(CaseKind kind, OutcomeFilter filter) {
        return count(new CaseKind.Found(kind, filter.anyDay()), filter);
    }

    /** Clients of whom it was so at any session, of those of whom it is known at any (OUT-26). */
    public Share clients(Measure measure, OutcomeFilter filter) {
        return rows.count(new ClientsSo(measure, filter), now).share();
    }

    /** How many clients have any of these sessions. */
    int clients(OutcomeFilter filter) {
        return clients(By.NOTHING, filter).getOrDefault(true, 0);
    }

    /** How many clients have any of these sessions, part by part. */
    public <K> Map<K, Integer> clients(By<K> by, OutcomeFilter filter) {
        return rows.count(new ClientParts<>(by, filter), now);
    }

    private <A> A count(Question<SessionOutcome, A> question, OutcomeFilter filter) {
        return rows.count(question, filter.from(), filter.to(), now);
    }

    /** The first day on which one of these sessions ended. */
    Optional<LocalDate> first(OutcomeFilter filter) {
        return rows.first(filter);
    }

    /** Sessions behind a mark, the latest first; as many as are asked for after so many, or the last. */
    List<SessionOutcome> page(OutcomeMark mark, OutcomeFilter filter, int offset, int limit) {
        return rows.page(new Mix.Of(Optional.of(mark), filter.anyDay()), filter, now, offset, limit);
    }

    /** Clients with any session that the filter takes, as many as have it in each part. @param filter with its days */
    private record ClientParts<K>(By<K> by, OutcomeFilter filter)
            implements Question<SessionOutcome[], Map<K, Integer>> {

        @Override
        public Map<K, Integer> nothing() {
            return new HashMap<>();
        }

        @Override
        public void add(Map<K, Integer> to, SessionOutcome[] rows, Instant now) {
            Arrays.stream(rows)
                    .filter(filter::takes)
                    .flatMap(row -> by.keys(row).stream())
                    .distinct()
                    .forEach(key -> to.merge(key, 1, Integer::sum));
        }

        @Override
        public void addAll(Map<K, Integer> to, Map<K, Integer> part) {
            part.forEach((key, clients) -> to.merge(key, clients, Integer::sum));
        }
    }
}
