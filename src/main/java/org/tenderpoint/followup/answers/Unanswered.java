package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tenderpoint.platform.id.FollowUpId;

/**
 * A follow-up that nobody has answered yet.
 *
 * @param unreachableTwice whether nobody reached the client after the last two sessions either (FUP-06)
 * @param told what was told of the session all the same: too early, or not to the end
 */
public record Unanswered(
        FollowUpId id, Instant sessionEnd, ZoneId zone, boolean unreachableTwice, List<ClientReport> told,
        Instant now) {

    public Unanswered {
        told = List.copyOf(told);
    }
}
