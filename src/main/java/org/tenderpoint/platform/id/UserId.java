package org.tenderpoint.platform.id;

import java.util.UUID;

public record UserId(UUID value) implements Id {

    public static UserId random() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
