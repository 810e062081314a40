package org.tenderpoint.outcome;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.AssessmentId;
import org.tenderpoint.platform.id.FollowUpId;
import org.tenderpoint.platform.id.SessionId;

/**
 * One case to be looked at.
 *
 * @param clientName only where the client's record is open to whoever asks
 * @param therapist a name
 * @param proposed as the rules decided
 * @param level as it counts
 * @param changedBy the name of whoever changed it
 * @param alerted whether an alert came of it
 * @param contacted from the alert to the first contact that reached somebody; empty while there is none
 */
public record OutcomeCase(
        SessionId session,
        Optional<FollowUpId> followUp,
        Optional<AssessmentId> result,
        Optional<String> clientName,
        String therapist,
        LocalDate day,
        Optional<TriageLevel> proposed,
        Optional<TriageLevel> level,
        Optional<String> changedBy,
        boolean alerted,
        Optional<Duration> contacted) {

    /** Whether somebody was to be reached and nobody was. */
    public boolean waits() {
        return contacted.isEmpty() && (alerted || level.filter(one -> one.atLeast(TriageLevel.URGENT)).isPresent());
    }
}
