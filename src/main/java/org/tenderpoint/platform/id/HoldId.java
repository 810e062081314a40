package org.tenderpoint.platform.id;

import java.util.UUID;

public record HoldId(UUID value) implements Id {

    public static HoldId random() {
        return new HoldId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
