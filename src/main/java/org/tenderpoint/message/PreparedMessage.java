package org.tenderpoint.message;

import java.time.Instant;
import org.tenderpoint.platform.id.MessageId;

/**
 * A message as a person sends it, with a link made for this once. It is shown and then forgotten.
 *
 * @param to the name of whom it goes to
 * @param withFile whether a file goes with it, which only {@code file} holds
 * @param file the same for a mail program; empty for a text
 */
public record PreparedMessage(
        MessageId id, MessageWay way, String to, String address, String subject, String text,
        boolean withFile, byte[] file, Instant at) {

    /** Never what it holds. */
    @Override
    public String toString() {
        return "PreparedMessage " + id;
    }
}
