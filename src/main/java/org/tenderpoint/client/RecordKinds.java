package org.tenderpoint.client;

import java.util.List;
import org.tenderpoint.practice.setup.SamplePractice.SampleErasure;

/**
 * A feature's descriptions of what it stores about clients; every bean of this type counts, ordered by {@code @Order}.
 * A test compares them with the schema, so that no table is forgotten.
 */
public interface RecordKinds {

    /** Their subject: the key after {@code copy.holds.} of the line that says what a copy contains of them. */
    String about();

    /** The same on every call. */
    List<RecordKind> kinds();

    /** What else is to be done when clients are erased, before their rows go; runs in the caller's transaction. */
    default void erasing(SampleErasure leaving) {
        // rows are enough
    }
}
