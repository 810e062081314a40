package org.tenderpoint.outcome;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Clients with any session that the filter takes, as many as have it in each part. @param filter with its days */
record ClientParts<K>(By<K> by, OutcomeFilter filter) implements Question<SessionOutcome[], Map<K, Integer>> {

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
