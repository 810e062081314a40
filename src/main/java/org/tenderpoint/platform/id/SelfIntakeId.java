package org.tenderpoint.platform.id;

import java.util.UUID;

/** The id of an intake that a client filled in alone. */
public record SelfIntakeId(UUID value) implements Id {

    public static SelfIntakeId random() {
        return new SelfIntakeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
