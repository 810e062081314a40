package org.tenderpoint.platform.id;

import java.util.UUID;

public record PartnerId(UUID value) implements Id {

    public static PartnerId random() {
        return new PartnerId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
