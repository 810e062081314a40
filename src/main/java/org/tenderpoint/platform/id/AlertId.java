package org.tenderpoint.platform.id;

import java.util.UUID;

public record AlertId(UUID value) implements Id {

    public static AlertId random() {
        return new AlertId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
