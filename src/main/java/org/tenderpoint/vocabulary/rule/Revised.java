package org.tenderpoint.vocabulary.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** A row of a rule book in one revision. A changed row keeps its id: the old revision ends where the new one begins. */
public interface Revised {

    String id();

    Revision revision();

    /**
     * The rows that hold in a version.
     *
     * @throws IllegalStateException when two revisions of one row do: nobody could say which of them decided
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
}
