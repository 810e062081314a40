package org.tenderpoint.outcome;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.YearMonth;
import java.util.Map;
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

    public static TellableGroups of(OutcomeCounts counts, OutcomeFilter filter) {
        return new TellableGroups(
                size(counts, filter), shared(By.MONTH, counts, filter), shared(By.THERAPIST, counts, filter),
                shared(By.CONDITION, counts, filter), shared(By.MODALITY, counts, filter),
                shared(By.REGION, counts, filter));
    }

    public static ExportSize size(OutcomeCounts counts, OutcomeFilter filter) {
        return new ExportSize(counts.mix(Optional.empty(), filter).sessions(), counts.clients(filter));
    }

    private static <K> Set<K> shared(By<K> by, OutcomeCounts counts, OutcomeFilter filter) {
        return counts.clients(by, filter).entrySet().stream()
                .filter(one -> one.getValue() >= LEAST_CLIENTS)
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }
}
