package org.tenderpoint.intake.evening;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * The session for which the questions are asked.
 *
 * @param therapist whose session it is
 */
public record EveningVisit(
        SessionId session, ClientId client, UserId therapist, Instant start, PracticePlaceId place) {

    /** A visit at the practice's own place. */
    public EveningVisit(SessionId session, ClientId client, UserId therapist, Instant start) {
        this(session, client, therapist, start, PracticePlaceId.OWN);
    }
}
