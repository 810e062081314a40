package org.tenderpoint.platform.id;

import java.util.UUID;

/** The id of a letter about a client. */
public record LetterId(UUID value) implements Id {

    public static LetterId random() {
        return new LetterId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
