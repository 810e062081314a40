package org.tenderpoint.outcome;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.outcome.rules.Durations;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;

/** Makes the figures of a period beside those of another. */
final class OverviewMaker {

    private OverviewMaker() {}

    /** @param before the period that it stands beside */
    static Overview of(OutcomeCounts counts, OutcomeFilter filter, OutcomeFilter before, int waiting) {
        var now = counts.measures(filter);
        return new Overview(
                filter,
                filter.part() ? SmallNumbers.PART : SmallNumbers.PRACTICE,
                counts.sessions(filter),
                counts.count(filter, row -> !row.followed()),
                shares(now),
                shares(counts.measures(before)),
                now.entrySet().stream()
                        .filter(entry -> entry.getValue().apart() > 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().apart())),
                Map.of(
                        Measure.ANY, counts.clients(Measure.ANY, filter),
                        Measure.MARKED, counts.clients(Measure.MARKED, filter)),
                counts.levels(filter),
                contact(counts.which(filter, SessionOutcome::alerted)),
                waiting);
    }

    private static Optional<Durations> contact(List<SessionOutcome> alerted) {
        var known = alerted.stream()
                .map(SessionOutcome::contactMinutes)
                .filter(Objects::nonNull)
                .map(Duration::ofMinutes)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(Durations.of(known, alerted.size() - known.size()));
    }

    private static Map<Measure, Share> shares(Map<Measure, Tally> tallies) {
        var shares = new EnumMap<Measure, Share>(Measure.class);
        tallies.forEach((measure, tally) -> shares.put(measure, tally.share()));
        return shares;
    }
}
