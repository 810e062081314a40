package org.tenderpoint.platform.id;

import java.util.UUID;

public record AdjustmentId(UUID value) implements Id {

    public static AdjustmentId random() {
        return new AdjustmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
