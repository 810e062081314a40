package org.tenderpoint.imports;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.CalendarAddressId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * @param host the machine that is called; the rest of the address is secret
 * @param therapist whose appointments they are
 * @param readAt when it was last tried
 * @param failures how often in a row it could not be read
 * @param took appointments that the last reading brought, moved or cancelled
 */
public record CalendarEntry(
        CalendarAddressId id, String host, UserId therapist, UserId addedBy, Instant readAt,
        CalendarOutcome outcome, int failures, int took, int leftOut) {

    /** Once may be the network; from then on somebody has to look. */
    public boolean keepsFailing() {
        return failures > 1;
    }
}
