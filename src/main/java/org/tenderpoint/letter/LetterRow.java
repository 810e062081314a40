package org.tenderpoint.letter;

import java.time.Instant;
import java.util.Locale;
import org.tenderpoint.platform.id.Id.LetterId;

/** A letter as a list shows it. */
public record LetterRow(
        LetterId id, LetterKind kind, String recipient, Locale language, LetterState state,
        Instant stateAt) {

    /** Omits the recipient. */
    @Override
    public String toString() {
        return "LetterRow " + id;
    }
}
