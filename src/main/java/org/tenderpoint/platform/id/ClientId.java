package org.tenderpoint.platform.id;

import java.util.UUID;

public record ClientId(UUID value) implements Id {

    public static ClientId random() {
        return new ClientId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
