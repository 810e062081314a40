package org.tenderpoint.followup.answers;

import java.time.LocalDate;
import org.tenderpoint.followup.contact.FollowUpText;

/**
 * What somebody said that a hold waits for.
 *
 * @param by who said it: the doctor's name, or the client
 * @param on the day on which it was said
 * @param words what was said, in a sentence
 */
public record Quote(String by, LocalDate on, String words) {

    /** The longest name, in characters. */
    public static final int BY_LENGTH = 200;

    /** The longest sentence, in characters. */
    public static final int WORDS_LENGTH = FollowUpText.LENGTH;

    /** @throws IllegalArgumentException if a part is missing or too long */
    public Quote {
        by = FollowUpText.line(by, BY_LENGTH);
        words = FollowUpText.required(words);
        if (by.isEmpty()) {
            throw new IllegalArgumentException("An answer names who gave it");
        }
    }
}
