package org.tenderpoint.platform.id;

import java.util.UUID;

public record ClearanceId(UUID value) implements Id {

    public static ClearanceId random() {
        return new ClearanceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
