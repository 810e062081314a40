package org.tenderpoint.followup.answers;

import java.time.Instant;
import org.tenderpoint.followup.contact.FollowUpText;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Answers as they stand on somebody's screen, with what belongs to them.
 *
 * @param note anything else that was said; at most {@value #NOTE_LENGTH} characters
 */
public record CallDraft(GivenAnswers said, Phrase note, AnsweredBy answeredBy) {

    public static final int NOTE_LENGTH = FollowUpText.LENGTH;

    /** What somebody heard on a call that another had taken over meanwhile. */
    public record SupersededDraft(CallDraft draft, Instant at) {}

    /** @throws IllegalArgumentException if the note is too long or broken */
    public CallDraft {
        if (note instanceof Phrase.Typed(var typed)) {
            note = Phrase.typed(FollowUpText.note(typed));
        }
    }
}
