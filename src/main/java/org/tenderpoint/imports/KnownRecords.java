package org.tenderpoint.imports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * What is stored already: an import compares its rows with it, so that nothing comes in twice.
 *
 * @param visits earlier ones, by their keys
 * @param records what clients told before, by their keys
 * @param attended at earlier visits
 * @param times of coming sessions, so that none is brought in twice
 */
record KnownRecords(ClientMatches clients, Map<ClientId, String> names, Set<ClientId> archived,
        Set<ClientId> dead, Set<ClientId> restricted,
        Map<SourceKey, PlannedAppointment> sessions, Set<SourceKey> visits, Set<SourceKey> records,
        Set<Attendance> attended,
        Map<Attendance, PlannedAppointment> times) {

    /** Nobody is at two appointments at a time. */
    record Attendance(RowPerson who, Instant start) {

        Attendance {
            start = start.truncatedTo(ChronoUnit.SECONDS);
        }
    }
}
