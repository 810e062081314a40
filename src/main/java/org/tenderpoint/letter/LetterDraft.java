package org.tenderpoint.letter;

import org.tenderpoint.platform.id.ClientId;

/** A letter as a feature begins it: whose it is, whom it goes to, and what it says. */
public record LetterDraft(ClientId client, LetterRecipient recipient, LetterContent content) {

    /** Never what it says. */
    @Override
    public String toString() {
        return "LetterDraft";
    }
}
