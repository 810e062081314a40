package org.tenderpoint.platform.id;

import java.util.UUID;

public record IntakeVersionId(UUID value) implements Id {

    public static IntakeVersionId random() {
        return new IntakeVersionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
