package org.tenderpoint.platform.id;

import java.util.UUID;

/** The id of a file that is stored with a record. */
public record DocumentId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
