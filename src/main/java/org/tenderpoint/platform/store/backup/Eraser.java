package org.tenderpoint.platform.store.backup;

import java.util.List;
import java.util.UUID;

/** A bean that erases records of one kind. */
public interface Eraser {

    /** A short, unique word for the kind, without spaces: it stands in a line of the list. */
    String kind();

    /** Erases these records if they exist, in the caller's transaction; the caller notes the erasure. */
    void eraseAgain(List<UUID> ids);
}
