package org.tenderpoint.platform.id;

import java.util.UUID;

public record ScreeningId(UUID value) implements Id {

    public static ScreeningId random() {
        return new ScreeningId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
