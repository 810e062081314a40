package org.tenderpoint.platform.id;

import java.util.UUID;

/** The id of a message in the outbox. */
public record MessageId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
