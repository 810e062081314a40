package org.tenderpoint.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.shared.Answer;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.SessionId;
import org.tenderpoint.shared.id.UserId;

/**
 * What follow-ups have told so far, to be counted. Not for screens: it asks nobody's permission, since counting goes on
 * whoever writes an answer down.
 */
public interface FollowUpResults {

    /**
     * One follow-up's result.
     *
     * @param answeredAt the first answer from 48 hours after the session on; earlier reports are acted on but are no answer
     * @param worst 0 to 10, the highest that was told; empty while nobody answered or it was not told
     * @param level the highest result of its assessments, early reports included
     * @param redFlag yes if any warning sign was told; unknown if one was not asked or not known, or nothing was answered
     */
    record Result(
            SessionId session,
            ClientId client,
            UserId therapist,
            Instant sessionEnd,
            boolean brokenOff,
            Instant dueFrom,
            Optional<Instant> answeredAt,
            OptionalInt worst,
            Optional<TriageLevel> level,
            Answer redFlag) {}

    /** Empty if the session has no follow-up. */
    Optional<Result> of(SessionId session);

    /** All of them by the end of the session, a page at a time. */
    List<Result> page(int page, int size);
}
