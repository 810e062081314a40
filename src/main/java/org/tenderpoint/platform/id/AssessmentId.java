package org.tenderpoint.platform.id;

import java.util.UUID;

public record AssessmentId(UUID value) implements Id {

    public static AssessmentId random() {
        return new AssessmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
