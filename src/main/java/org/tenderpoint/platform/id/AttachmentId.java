package org.tenderpoint.platform.id;

import java.util.UUID;

/** The id of a photo or paper of a session. */
public record AttachmentId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
