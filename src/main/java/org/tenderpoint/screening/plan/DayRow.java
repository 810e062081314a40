package org.tenderpoint.screening.plan;

import java.time.LocalDateTime;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.screening.ScreeningChangeRecord;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.Modality;

/**
 * One line of a day's list.
 *
 * @param localStart as planned; once the session is over, when it really began, and so with its minutes
 * @param modality the first planned one, if any work is planned
 * @param level of the last screening; empty for readers who may not see it (all but therapists)
 * @param provisional whether the visit's questions are still to be asked
 * @param findings how many findings the last screening shows; 0 for readers who may not see it
 * @param readable whether the client's record is open to the reader
 * @param ready nothing known so far keeps the session from starting; otherwise "see therapist"
 * @param waitsForIntake nobody has taken the client's intake; the level then rests on what nobody asked
 * @param waitsForTalk see {@link org.tenderpoint.screening.rules.ScreeningDecision#waitsForTalk}
 * @param changed the newest stricter or milder change that the reader has not acknowledged; only for the therapist of
 * the session, and only before it starts. A stricter one goes before a milder one
 */
public record DayRow(
        SessionId session,
        ClientId client,
        String clientName,
        UserId therapist,
        String therapistName,
        PracticePlaceId place,
        LocalDateTime localStart,
        int minutes,
        Optional<Modality> modality,
        SessionState state,
        Optional<ScreeningLevel> level,
        boolean provisional,
        int findings,
        boolean readable,
        boolean ready,
        boolean waitsForIntake,
        boolean waitsForTalk,
        Optional<ScreeningChangeRecord> changed) {}
