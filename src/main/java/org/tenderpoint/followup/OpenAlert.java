package org.tenderpoint.followup;

import java.util.Optional;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;

/**
 * An alert in one line.
 *
 * @param told when and how it came, what the client asked for and, for those who may read it, what was said; may be
 * empty
 * @param acknowledgedBy the name of the person dealing with it
 * @param answers the result with the answers, for those who may read it
 */
public record OpenAlert(
        FollowUpId followUp, ClientId client, String clientName, TriageLevel level, String told,
        Optional<String> acknowledgedBy,
        Optional<AssessmentId> answers) {}
