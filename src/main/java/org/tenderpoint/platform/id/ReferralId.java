package org.tenderpoint.platform.id;

import java.util.UUID;

public record ReferralId(UUID value) implements Id {

    public static ReferralId random() {
        return new ReferralId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
