package org.tenderpoint.vocabulary.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A row of a rule book in one revision. A changed row keeps its id: the old revision ends where the new one begins. */
public interface Revised {

    String id();

    Revision revision();

    /** What distinguishes the row. Code finds a row by its traits, never by its id. */
    default Set<Enum<?>> traits() {
        return Set.of();
    }

    default boolean has(Enum<?> trait) {
        return traits().contains(trait);
    }

    /** The ids of the rows with this trait, for data stored under an id. */
    static Set<String> ids(Collection<? extends Revised> rows, Enum<?> trait) {
        return rows.stream().filter(row -> row.has(trait)).map(Revised::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The rows that hold in a version.
     *
     * @throws IllegalStateException if two revisions of one row do: nobody could say which of them decided
     */
    static <T extends Revised> List<T> in(RuleSetVersion version, Collection<T> rows) {
        var holding = rows.stream().filter(row -> row.revision().holdsIn(version)).toList();
        var ids = new HashSet<String>();
        for (var row : holding) {
            if (!ids.add(row.id())) {
                throw new IllegalStateException("Two revisions of " + row.id() + " hold in " + version);
            }
        }
        return holding;
    }

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
            return ids.contains(id) || ids.contains(FindingId.row(id));
        }

        /** The rows that remain. */
        public <T extends Revised> List<T> of(Collection<T> rows) {
            return rows.stream().filter(row -> !has(row.id())).toList();
        }

        /**
         * How a decision names its rule set: the version, and what was left out, so that a what-if cannot be mistaken
         * for a decision.
         */
        public String name(RuleSetVersion version) {
            return ids.isEmpty()
                    ? version.code()
                    : version.code() + " without " + String.join(", ", new TreeSet<>(ids));
        }
    }
}
