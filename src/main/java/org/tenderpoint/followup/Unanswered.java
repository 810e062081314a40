package org.tenderpoint.followup;

import java.time.Instant;
import java.time.ZoneId;
import org.tenderpoint.shared.id.FollowUpId;

/**
 * A follow-up that nobody has answered yet.
 *
 * @param unreachableTwice whether nobody reached the client after the last two sessions either (FUP-06)
 */
public record Unanswered(FollowUpId id, Instant sessionEnd, ZoneId zone, boolean unreachableTwice) {}
