package org.tenderpoint.followup;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.AssessmentId;
import org.tenderpoint.platform.id.FollowUpId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.id.UserId;

/**
 * Where single cases are to be looked at, for lists of them. It asks nobody's permission: what is shown of it is a
 * level, which everybody may see who works here; the result itself asks when it is opened.
 */
public interface FollowUpCases {

    /**
     * One session's follow-up.
     *
     * @param gravest as it counts; empty while the call that raised an alert goes on
     * @param lowered the gravest that a therapist made milder from urgent or emergency; empty if there is none
     */
    record Case(FollowUpId followUp, Optional<Result> gravest, Optional<Result> lowered) {}

    /**
     * A result.
     *
     * @param proposed as the rules decided
     * @param level as it counts
     * @param changedBy who changed it; empty if nobody has
     */
    record Result(AssessmentId id, TriageLevel proposed, TriageLevel level, Optional<UserId> changedBy) {}

    /** Of sessions that are followed up; a constant number of queries. */
    Map<SessionId, Case> of(Collection<SessionId> sessions);
}
