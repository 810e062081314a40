package org.tenderpoint.series;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SeriesId;
import org.tenderpoint.platform.id.Id.SessionId;

/**
 * Sessions that were planned together.
 *
 * @param due from when on
 * @param way what came of it; empty while it is open
 */
public record SeriesRecord(
        SeriesId id, ClientId client, List<SessionId> sessions, Instant plannedAt, Instant due,
        Optional<Instant> judgedAt, Optional<SeriesWay> way, int version) {

    public SeriesRecord {
        sessions = List.copyOf(sessions);
    }
}
