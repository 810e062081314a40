package org.tenderpoint.vocabulary.rule;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rules that a "what if" leaves out. A row's id includes its pairs: {@code SCR-310} is also {@code
 * SCR-310.pregnancy}. Ids of other books have no effect here.
 */
public record SwitchedOff(Set<String> ids) {

    public static final SwitchedOff NONE = new SwitchedOff(Set.of());

    public SwitchedOff {
        ids = Set.copyOf(ids);
    }

    public SwitchedOff and(Set<String> more) {
        var all = new TreeSet<>(ids);
        all.addAll(more);
        return new SwitchedOff(all);
    }

    public boolean has(String id) {
        int dot = id.indexOf('.');
        return ids.contains(id) || dot > 0 && ids.contains(id.substring(0, dot));
    }

    /** The rows that remain. */
    public <T extends Revised> List<T> of(Collection<T> rows) {
        return rows.stream().filter(row -> !has(row.id())).toList();
    }

    /**
     * How a decision names its rule set: the version, and what was left out, so that a what-if cannot be mistaken for a
     * decision.
     */
    public String name(RuleSetVersion version) {
        return ids.isEmpty() ? version.code() : version.code() + " without " + String.join(", ", new TreeSet<>(ids));
    }
}
