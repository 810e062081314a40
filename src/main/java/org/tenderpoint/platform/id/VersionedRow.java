package org.tenderpoint.platform.id;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A row that two people may change at once: the second is told so. */
@MappedSuperclass
public abstract class VersionedRow extends StoredRow {

    @Version
    private @Nullable Integer version;

    /**
     * How often it was changed; a form gives back the one that it was filled from. Not named as the attribute: Spring
     * would read it there, and a row without a version is one to insert.
     */
    public int currentVersion() {
        return version == null ? 0 : version;
    }
}
