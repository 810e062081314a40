package org.tenderpoint.platform.id;

import java.util.UUID;

public record SessionId(UUID value) implements Id {

    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
