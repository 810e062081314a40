package org.tenderpoint.platform.id;

import java.util.UUID;

/** The id of a clinician's sign-off of a rule set. */
public record SignOffId(UUID value) implements Id {

    public static SignOffId random() {
        return new SignOffId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
