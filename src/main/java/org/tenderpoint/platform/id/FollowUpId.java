package org.tenderpoint.platform.id;

import java.util.UUID;

public record FollowUpId(UUID value) implements Id {

    public static FollowUpId random() {
        return new FollowUpId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
