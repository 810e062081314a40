package org.tenderpoint.outcome.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The mean that one therapist is compared with (OUT-23). Among few, whoever is compared would pull the mean along: then
 * it is that of the others.
 */
public final class FunnelMean {

    /** From so many on, the mean of everybody serves for all. */
    public static final int MANY = 5;

    private FunnelMean() {}

    /**
     * The mean for each, 0 to 1; empty where it would rest on fewer answers than any rate of the practice needs.
     *
     * @param shares by whatever names them; who has no answers at all is not one of the few
     */
    public static <K> Map<K, OptionalDouble> each(Map<K, Share> shares) {
        int count = shares.values().stream().mapToInt(Share::count).sum();
        int of = shares.values().stream().mapToInt(Share::of).sum();
        boolean few = shares.values().stream().filter(share -> share.of() > 0).count() < MANY;
        var means = new LinkedHashMap<K, OptionalDouble>();
        shares.forEach(
                (who, share) -> means.put(who, few ? mean(count - share.count(), of - share.of()) : mean(count, of)));
        return means;
    }

    private static OptionalDouble mean(int count, int of) {
        return of < SmallNumbers.PRACTICE.rateFrom() ? OptionalDouble.empty() : OptionalDouble.of((double) count / of);
    }
}
