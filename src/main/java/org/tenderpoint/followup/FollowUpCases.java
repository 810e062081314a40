package org.tenderpoint.followup;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.shared.id.AssessmentId;
import org.tenderpoint.shared.id.FollowUpId;
import org.tenderpoint.shared.id.SessionId;
import org.tenderpoint.shared.id.UserId;

/**
 * The gravest result of each session's follow-up, for lists of single cases. It asks nobody's permission: what is shown of it
 * is a level, which everybody may see who works here; the result itself asks when it is opened.
 */
public interface FollowUpCases {

    /**
     * One session's gravest result.
     *
     * @param result empty while the call that raised the alert goes on
     * @param proposed as the rules decided
     * @param level as it counts
     * @param changedBy who changed it
     */
    record Case(
            FollowUpId followUp,
            Optional<AssessmentId> result,
            Optional<TriageLevel> proposed,
            Optional<TriageLevel> level,
            Optional<UserId> changedBy) {}

    /** Of sessions that are followed up; a constant number of queries. */
    Map<SessionId, Case> of(Collection<SessionId> sessions);
}
