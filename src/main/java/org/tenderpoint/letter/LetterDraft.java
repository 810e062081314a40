package org.tenderpoint.letter;

import org.tenderpoint.platform.id.ClientId;

/** A letter as a feature starts it: client, recipient and content. */
public record LetterDraft(ClientId client, LetterRecipient recipient, LetterContent content) {

    /** Omits the content. */
    @Override
    public String toString() {
        return "LetterDraft";
    }
}
