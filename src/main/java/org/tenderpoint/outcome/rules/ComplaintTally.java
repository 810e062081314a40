package org.tenderpoint.outcome.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts complaints before and after, as many as there are, in a few numbers. */
public final class ComplaintTally {

    private final Map<ComplaintChange, Integer> numbers = new EnumMap<>(ComplaintChange.class);
    private final Map<Integer, Integer> changes = new TreeMap<>();
    private int before;
    private int now;
    private int missing;

    /**
     * @param was 0 to 10
     * @param is 0 to 10
     */
    public void add(int was, int is) {
        var went = ComplaintChange.of(was, is);
        numbers.merge(went, 1, Integer::sum);
        if (went.counts()) {
            before += was;
            now += is;
            changes.merge(is - was, 1, Integer::sum);
        }
    }

    /** One of which it is not known. */
    public void addMissing() {
        missing++;
    }

    public void add(ComplaintTally other) {
        other.numbers.forEach((went, number) -> numbers.merge(went, number, Integer::sum));
        other.changes.forEach((change, number) -> changes.merge(change, number, Integer::sum));
        before += other.before;
        now += other.now;
        missing += other.missing;
    }

    public ComplaintGroup group() {
        var all = new ComplaintChanges(numbers, missing);
        int of = changes.values().stream().mapToInt(Integer::intValue).sum();
        return new ComplaintGroup(all, of < 2
                ? Optional.empty()
                : Optional.of(new ComplaintGroup.Means((double) before / of, (double) now / of, Mean.of(changes))));
    }
}
