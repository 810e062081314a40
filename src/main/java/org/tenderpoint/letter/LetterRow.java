package org.tenderpoint.letter;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.LetterId;

/** A letter as a list shows it. */
public record LetterRow(
        LetterId id, LetterKind kind, String recipient, LetterState state,
        Instant stateAt) {

    /** Omits the recipient. */
    @Override
    public String toString() {
        return "LetterRow " + id;
    }
}
