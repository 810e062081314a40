package org.tenderpoint.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.outcome.rules.ComplaintGroup;
import org.tenderpoint.outcome.rules.ComplaintTally;
import org.tenderpoint.outcome.rules.Share;

/**
 * Counts rows as of one moment.
 *
 * @param clients the rows of each client
 */
record OutcomeCounts(Collection<SessionOutcome[]> clients, Instant now) {

    /** Each measure over the sessions that the filter takes. */
    Map<Measure, Tally> measures(OutcomeFilter filter) {
        var tallies = new EnumMap<Measure, Tally>(Measure.class);
        for (var measure : Measure.values()) {
            tallies.put(measure, new Tally());
        }
        each(filter, row -> tallies.forEach((measure, tally) -> tally.add(measure.of(row, now))));
        return tallies;
    }

    <K> Map<K, Share> by(By<K> by, Measure measure, OutcomeFilter filter) {
        var tallies = new HashMap<K, Tally>();
        each(filter, row -> {
            var counted = measure.of(row, now);
            if (counted != Counted.LEFT_OUT) {
                by.keys(row).forEach(key -> tallies.computeIfAbsent(key, _ -> new Tally()).add(counted));
            }
        });
        return tallies.entrySet().stream()
                .filter(entry -> !entry.getValue().empty())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().share()));
    }

    /** Complaints before and after, part by part. */
    <K> Map<K, ComplaintGroup> complaints(By<K> by, OutcomeFilter filter) {
        var tallies = new HashMap<K, ComplaintTally>();
        each(filter, row -> {
            var counted = Measure.IMPROVED.of(row, now);
            if (counted != Counted.LEFT_OUT) {
                by.keys(row).forEach(key -> add(row, counted, tallies.computeIfAbsent(key, _ -> new ComplaintTally())));
            }
        });
        return tallies.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().group()));
    }

    private static void add(SessionOutcome row, Counted counted, ComplaintTally tally) {
        if (counted == Counted.UNKNOWN) {
            tally.addMissing();
        } else {
            tally.add(Objects.requireNonNull(row.complaintBefore()), Objects.requireNonNull(row.complaintNow()));
        }
    }

    /** The first day on which one of these sessions ended. */
    Optional<LocalDate> first(Predicate<SessionOutcome> which) {
        return clients.stream().flatMap(Arrays::stream).filter(which).map(SessionOutcome::day).min(Comparator.naturalOrder());
    }

    /** Clients of whom it was so at any session, of those of whom it is known at any (OUT-26). */
    Share clients(Measure measure, OutcomeFilter filter) {
        int yes = 0;
        int no = 0;
        int unknown = 0;
        for (var rows : clients) {
            var worst = Counted.LEFT_OUT;
            for (var row : rows) {
                if (filter.takes(row)) {
                    worst = graver(worst, measure.of(row, now));
                }
            }
            switch (worst) {
                case YES -> yes++;
                case NO -> no++;
                case UNKNOWN -> unknown++;
                case APART, LEFT_OUT -> {
                    // nothing that could be told
                }
            }
        }
        return new Share(yes, yes + no, unknown);
    }

    /** Once so is so; of a client who told of some sessions only, what they told stands. */
    private static Counted graver(Counted one, Counted other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    int sessions(OutcomeFilter filter) {
        var count = new int[1];
        each(filter, _ -> count[0]++);
        return count[0];
    }

    /** How many of these there are. */
    int count(OutcomeFilter filter, Predicate<SessionOutcome> which) {
        var count = new int[1];
        each(filter, row -> count[0] += which.test(row) ? 1 : 0);
        return count[0];
    }

    /** Of some sessions, how many are so. */
    Share share(OutcomeFilter filter, Predicate<SessionOutcome> which, Predicate<SessionOutcome> so) {
        return new Share(count(filter, which.and(so)), count(filter, which), 0);
    }

    Map<TriageLevel, Integer> levels(OutcomeFilter filter) {
        var levels = new EnumMap<TriageLevel, Integer>(TriageLevel.class);
        each(filter, row -> {
            if (row.level() != null) {
                levels.merge(row.level(), 1, Integer::sum);
            }
        });
        return levels;
    }

    /** Those of these that are so, the latest first. */
    List<SessionOutcome> which(OutcomeFilter filter, Predicate<SessionOutcome> which) {
        var found = new ArrayList<SessionOutcome>();
        each(filter, row -> {
            if (which.test(row)) {
                found.add(row);
            }
        });
        found.sort(SessionOutcome.LATEST_FIRST);
        return found;
    }

    void each(OutcomeFilter filter, Consumer<SessionOutcome> to) {
        for (var rows : clients) {
            for (var row : rows) {
                if (filter.takes(row)) {
                    to.accept(row);
                }
            }
        }
    }
}
