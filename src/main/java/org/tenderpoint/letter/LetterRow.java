package org.tenderpoint.letter;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.LetterId;

/** A letter as a list shows it. */
public record LetterRow(
        LetterId id, ClientId client, LetterKind kind, RecipientKind to, String recipient, LetterState state,
        Instant stateAt) {

    /** Omits the recipient. */
    @Override
    public String toString() {
        return "LetterRow " + id;
    }
}
