package org.tenderpoint.followup.assessment;

import java.time.Instant;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.AssessmentId;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.FollowUpId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.id.UserId;

/**
 * A client has answered how a session felt, and it was assessed.
 *
 * @param owner whose follow-up it is
 */
public record FeedbackGiven(
        FollowUpId followUp,
        AssessmentId assessment,
        SessionId session,
        ClientId client,
        TriageLevel level,
        Instant at,
        UserId owner) {}
