package org.tenderpoint.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.shared.id.ClearanceId;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.UserId;

/** A doctor's clearance as kept. It counts only once a therapist has confirmed it. */
public record ClearanceRecord(
        ClearanceId id,
        ClientId client,
        ClearanceDetails details,
        ClearanceState state,
        Instant recordedAt,
        UserId recordedBy,
        Optional<UserId> confirmedBy) {

    /** Whether it counts on this day. */
    public boolean inForce(LocalDate day) {
        return state == ClearanceState.CONFIRMED
                && !day.isBefore(details.date())
                && !day.isAfter(details.lastDay());
    }
}
