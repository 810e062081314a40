package org.tenderpoint.intake.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClearanceId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * A doctor's clearance as stored. It counts only once a therapist has confirmed it.
 *
 * @param answers the letter that asked for it, if one did
 * @param onPaper whether the paper with the clearance is stored too
 */
public record ClearanceRecord(
        ClearanceId id,
        ClientId client,
        ClearanceDetails details,
        ClearanceState state,
        Instant recordedAt,
        UserId recordedBy,
        Optional<LetterId> answers,
        boolean onPaper) {

    public boolean inForce(LocalDate day) {
        return state == ClearanceState.CONFIRMED && details.covers(day);
    }
}
