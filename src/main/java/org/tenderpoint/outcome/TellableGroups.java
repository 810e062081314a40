package org.tenderpoint.outcome;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What rows of single sessions may say of whose they are: only what holds for the sessions of so many clients that none
 * of them stands out by it. It is the rule for small numbers as far as there can be one for rows (OUT-21).
 */
public record TellableGroups(
        ExportSize size, Set<YearMonth> months, Set<UserId> therapists, Set<Condition> conditions,
        Set<Modality> modalities,
        Set<Region> regions) {

    public static final int LEAST_CLIENTS = SmallNumbers.HIDDEN_BELOW;

    /** Everything is counted in one scan. */
    public static TellableGroups of(OutcomeCounts counts, OutcomeFilter filter) {
        var sessions = new Counters.Mix(Optional.empty(), filter);
        var clients = new Counters.Clients<>(Dimension.NOTHING, filter);
        var months = new Counters.Clients<>(Dimension.MONTH, filter);
        var therapists = new Counters.Clients<>(Dimension.THERAPIST, filter);
        var conditions = new Counters.Clients<>(Dimension.CONDITION, filter);
        var modalities = new Counters.Clients<>(Dimension.MODALITY, filter);
        var regions = new Counters.Clients<>(Dimension.REGION, filter);
        counts.scan(sessions, clients, months, therapists, conditions, modalities, regions);
        return new TellableGroups(
                size(sessions, clients), tellable(months), tellable(therapists), tellable(conditions),
                tellable(modalities), tellable(regions));
    }

    public static ExportSize size(OutcomeCounts counts, OutcomeFilter filter) {
        var sessions = new Counters.Mix(Optional.empty(), filter);
        var clients = new Counters.Clients<>(Dimension.NOTHING, filter);
        counts.scan(sessions, clients);
        return size(sessions, clients);
    }

    private static ExportSize size(Counters.Mix sessions, Counters.Clients<Boolean> clients) {
        return new ExportSize(sessions.sessions(), clients.numbers().getOrDefault(true, 0));
    }

    private static <K> Set<K> tellable(Counters.Clients<K> clients) {
        return clients.numbers().entrySet().stream()
                .filter(one -> one.getValue() >= LEAST_CLIENTS)
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }
}
