package org.tenderpoint.platform.id;

import java.util.UUID;

/** The id of a screening. */
public record ScreeningId(UUID value) implements Id {

    public static ScreeningId random() {
        return new ScreeningId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
