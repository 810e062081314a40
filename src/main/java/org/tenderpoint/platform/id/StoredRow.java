package org.tenderpoint.platform.id;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A row of the database by its key, which is drawn when the row is made. */
@MappedSuperclass
public abstract class StoredRow {

    @Id
    protected UUID id = UUID.randomUUID();

    public UUID getId() {
        return id;
    }
}
