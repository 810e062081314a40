package org.tenderpoint.client.record;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A feature's descriptions of what it stores about clients; every bean of this type counts, ordered by {@code @Order}.
 * A test compares them with the schema, so that no table is forgotten.
 */
public interface RecordKinds {

    /**
     * Their subject: the key after {@code copy.holds.} of the line that says what a copy contains of them. The package
     * of the feature, if they say no other.
     */
    default String about() {
        return getClass().getPackageName().split("\\.")[2];
    }

    /** The same on every call. */
    List<RecordKind> kinds();

    /**
     * What else is to be done when two records were made one, after their rows went; runs in the caller's transaction.
     */
    default void merged(UUID kept, Collection<UUID> keptRows, Collection<UUID> movedRows) {
        // most features need nothing else
    }

    /** What else is to be done when that is undone, after the rows went back. */
    default void unmerged(Collection<UUID> movedRows) {
        // most features need nothing else
    }

    /** What else is to be done when clients are erased, before their rows go; runs in the caller's transaction. */
    default void erasing(List<UUID> clients) {
        // most features need nothing else
    }
}
