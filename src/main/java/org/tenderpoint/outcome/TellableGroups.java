package org.tenderpoint.outcome;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What rows of single sessions may reveal: only values that the sessions of enough clients share, so that none of them
 * stands out. It is the rule for small numbers applied to rows (OUT-21).
 */
public record TellableGroups(
        Size size, Set<YearMonth> months, Set<UserId> therapists, Set<Condition> conditions,
        Set<Modality> modalities,
        Set<Region> regions) {

    public static final int LEAST_CLIENTS = SmallNumbers.HIDDEN_BELOW;

    /** Counts everything in one scan. */
    public static TellableGroups of(OutcomeCounts counts, OutcomeFilter filter) {
        var sessions = new Counters.Mix(Optional.empty(), filter);
        var clients = new ClientCounters.Numbers<>(Dimension.NOTHING, filter);
        var months = new ClientCounters.Numbers<>(Dimension.MONTH, filter);
        var therapists = new ClientCounters.Numbers<>(Dimension.THERAPIST, filter);
        var conditions = new ClientCounters.Numbers<>(Dimension.CONDITION, filter);
        var modalities = new ClientCounters.Numbers<>(Dimension.MODALITY, filter);
        var regions = new ClientCounters.Numbers<>(Dimension.REGION, filter);
        counts.scan(sessions, clients, months, therapists, conditions, modalities, regions);
        return new TellableGroups(
                size(sessions, clients), tellable(months), tellable(therapists), tellable(conditions),
                tellable(modalities), tellable(regions));
    }

    public static Size size(OutcomeCounts counts, OutcomeFilter filter) {
        var sessions = new Counters.Mix(Optional.empty(), filter);
        var clients = new ClientCounters.Numbers<>(Dimension.NOTHING, filter);
        counts.scan(sessions, clients);
        return size(sessions, clients);
    }

    private static Size size(Counters.Mix sessions, ClientCounters.Numbers<Boolean> clients) {
        return new Size(sessions.sessions(), clients.numbers().getOrDefault(true, 0));
    }

    private static <K> Set<K> tellable(ClientCounters.Numbers<K> clients) {
        return clients.numbers().entrySet().stream()
                .filter(one -> one.getValue() >= LEAST_CLIENTS)
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    /**
     * The size of an export.
     *
     * @param clients how many clients the sessions belong to
     */
    public record Size(int sessions, int clients) {

        /** Whether there are enough clients that none of them stands out. */
        public boolean enough() {
            return clients >= TellableGroups.LEAST_CLIENTS;
        }
    }
}
