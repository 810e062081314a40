package org.tenderpoint.platform.id;

import java.util.UUID;

public record FeedbackId(UUID value) implements Id {

    public static FeedbackId random() {
        return new FeedbackId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
