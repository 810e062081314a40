package org.tenderpoint.platform.id;

import java.util.UUID;

public record TrainingId(UUID value) implements Id {

    public static TrainingId random() {
        return new TrainingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
