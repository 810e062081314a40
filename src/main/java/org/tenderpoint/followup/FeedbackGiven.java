package org.tenderpoint.followup;

import java.time.Instant;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.shared.id.AssessmentId;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.FollowUpId;
import org.tenderpoint.shared.id.SessionId;

/** A client has answered how a session felt, and it was assessed. */
public record FeedbackGiven(
        FollowUpId followUp, AssessmentId assessment, SessionId session, ClientId client, TriageLevel level, Instant at) {}
