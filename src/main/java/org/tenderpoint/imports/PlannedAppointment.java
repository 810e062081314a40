package org.tenderpoint.imports;

import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * A session that is planned here.
 *
 * @param local what the clock on the wall shows
 */
record PlannedAppointment(SessionId id, ClientId client, UserId therapist, PracticePlaceId place, String local,
        int minutes,
        boolean open) {}
