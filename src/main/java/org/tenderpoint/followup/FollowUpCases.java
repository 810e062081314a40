package org.tenderpoint.followup;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * Single cases to be looked at, for lists of them. Checks no permission: it shows a level, which everybody who works
 * here may see; opening the result checks.
 */
public interface FollowUpCases {

    /**
     * One session's follow-up.
     *
     * @param gravest as it counts; empty during a call that has raised an alert
     * @param lowered the gravest result that a therapist lowered from urgent or emergency; empty if there is none
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
