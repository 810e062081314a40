package org.tenderpoint.platform.id;

import java.util.UUID;

/** The id of aims that were set together. */
public record AimSetId(UUID value) implements Id {

    public static AimSetId random() {
        return new AimSetId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
