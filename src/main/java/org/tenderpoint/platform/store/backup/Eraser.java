package org.tenderpoint.platform.store.backup;

import java.util.List;
import java.util.UUID;

/** A feature that erases records of one kind; a bean. */
public interface Eraser {

    /** A short word for the kind, unlike any other. */
    String kind();

    /** Erases these records if they are there, in a transaction of the caller's, who notes that. */
    void eraseAgain(List<UUID> ids);
}
