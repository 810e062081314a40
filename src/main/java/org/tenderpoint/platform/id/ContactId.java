package org.tenderpoint.platform.id;

import java.util.UUID;

public record ContactId(UUID value) implements Id {

    public static ContactId random() {
        return new ContactId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
