package org.tenderpoint.followup.answers;

import org.tenderpoint.followup.contact.FollowUpText;

/**
 * What is on the caller's screen.
 *
 * @param note anything else that was said; at most {@value #NOTE_LENGTH} characters
 */
public record CallDraft(GivenAnswers said, String note, AnsweredBy answeredBy) {

    public static final int NOTE_LENGTH = FollowUpText.LENGTH;

    /** @throws IllegalArgumentException if the note is too long or broken */
    public CallDraft {
        note = FollowUpText.note(note);
    }
}
