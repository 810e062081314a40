package org.tenderpoint.screening.rules.facts;

import java.time.Instant;
import java.util.Optional;

/**
 * The holds of earlier sessions (SCR-019 to SCR-023).
 *
 * @param awaitingDoctorAnswer an assessment sent the client to a doctor whose answer is not recorded
 * @param awaitingTherapistTalk an assessment wants the therapist to talk to the client, and no talk is recorded
 * @param restUntil no session before this moment
 * @param restOpen no session before the client is free of soreness for 48 hours or a talk is recorded
 * @param lastFollowUpUnanswered no answer about the last session is from 48 hours after it or later
 * @param emergencyUnchecked the last screening was an emergency and no medical check is recorded since
 */
public record Holds(
        boolean awaitingDoctorAnswer,
        boolean awaitingTherapistTalk,
        Optional<Instant> restUntil,
        boolean restOpen,
        boolean lastFollowUpUnanswered,
        boolean emergencyUnchecked) {

    public static final Holds NONE = new Holds(false, false, Optional.empty(), false, false, false);

    public Holds withDoctorAnswer(boolean awaited) {
        return new Holds(awaited, awaitingTherapistTalk, restUntil, restOpen, lastFollowUpUnanswered,
                emergencyUnchecked);
    }

    public Holds withTherapistTalk(boolean awaited) {
        return new Holds(awaitingDoctorAnswer, awaited, restUntil, restOpen, lastFollowUpUnanswered,
                emergencyUnchecked);
    }

    /** Sets rest until a moment, or until the client is free of soreness. */
    public Holds withRest(Optional<Instant> until, boolean open) {
        return new Holds(awaitingDoctorAnswer, awaitingTherapistTalk, until, open, lastFollowUpUnanswered,
                emergencyUnchecked);
    }

    public Holds withFollowUpUnanswered(boolean unanswered) {
        return new Holds(awaitingDoctorAnswer, awaitingTherapistTalk, restUntil, restOpen, unanswered,
                emergencyUnchecked);
    }

    public Holds withEmergencyUnchecked(boolean unchecked) {
        return new Holds(awaitingDoctorAnswer, awaitingTherapistTalk, restUntil, restOpen, lastFollowUpUnanswered,
                unchecked);
    }
}
