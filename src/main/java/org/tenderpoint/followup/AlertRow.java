package org.tenderpoint.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.alert.AlertState;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.AlertId;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.FollowUpId;

/**
 * An alert as everybody who is signed in may see it: a name and a level.
 *
 * @param guardian who decides for the client; empty if nobody does
 * @param assessment only for those who may read it
 * @param emergencyContact whom to ring if the client does not answer; only if the client has agreed
 * @param escalatedAt when the managers were notified that nobody was dealing with it
 * @param told feedback on the session so far, latest first; without the answers for those who may not read them
 * @param acknowledgedBy the name of the person dealing with it
 * @param contacts about this session so far, latest first
 */
public record AlertRow(
        AlertId id,
        FollowUpId followUp,
        String clientName,
        String phone,
        String guardian,
        Optional<EmergencyContact> emergencyContact,
        TriageLevel level,
        AlertState state,
        Instant raisedAt,
        Optional<Instant> escalatedAt,
        Optional<String> acknowledgedBy,
        Optional<AssessmentId> assessment,
        List<ClientReport> told,
        List<ContactMade> contacts) {

    public AlertRow {
        told = List.copyOf(told);
        contacts = List.copyOf(contacts);
    }

    /**
     * A contact about an alert.
     *
     * @param by the name of whoever rang
     * @param said what came of it; empty for those who may not read it
     * @param mistaken whether it was recorded by mistake
     */
    public record ContactMade(
            AlertId alert, Instant at, String by, AlertOutcome outcome, String spokenTo, String said,
            boolean mistaken) {}
}
