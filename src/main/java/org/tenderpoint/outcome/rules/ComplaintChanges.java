package org.tenderpoint.outcome.rules;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The changes of many complaints (OUT-07).
 *
 * @param numbers how many of each
 * @param missing those whose complaint before or now is not known
 */
public record ComplaintChanges(Map<ComplaintChange, Integer> numbers, int missing) {

    public ComplaintChanges {
        numbers = Map.copyOf(numbers);
    }

    public static ComplaintChanges of(Collection<ComplaintChange> changes, int missing) {
        var numbers = new EnumMap<ComplaintChange, Integer>(ComplaintChange.class);
        changes.forEach(change -> numbers.merge(change, 1, Integer::sum));
        return new ComplaintChanges(numbers, missing);
    }

    public int number(ComplaintChange change) {
        return numbers.getOrDefault(change, 0);
    }

    /** Those whose complaint was 0 to 2 and that are in no share. */
    public int leftOut() {
        return number(ComplaintChange.LOW_START) + number(ComplaintChange.LOW_START_WORSE);
    }

    /**
     * The share of one change among those that count. Missing are those of whom it is not known, not those left out.
     *
     * @throws IllegalArgumentException if that change is left out of shares
     */
    public Share share(ComplaintChange change) {
        if (!change.counts()) {
            throw new IllegalArgumentException("What is left out has no share");
        }
        int of = numbers.entrySet().stream().filter(entry -> entry.getKey().counts()).mapToInt(Map.Entry::getValue)
                .sum();
        return new Share(number(change), of, missing);
    }
}
