package org.tenderpoint.followup;

import java.time.Instant;
import java.time.ZoneId;
import org.tenderpoint.shared.id.FollowUpId;

/** A follow-up that nobody has answered yet. */
public record Unanswered(FollowUpId id, Instant sessionEnd, ZoneId zone) {}
