package org.tenderpoint.platform.id;

import java.util.UUID;

/** The id of an activity that a client wants to be able to do again. */
public record AimId(UUID value) implements Id {

    public static AimId random() {
        return new AimId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
