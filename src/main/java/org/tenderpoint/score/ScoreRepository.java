package org.tenderpoint.score;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface ScoreRepository extends Repository<ScoreRow, UUID> {

    ScoreRow save(ScoreRow row);

    /** What another client told too. */
    @NativeQuery("select * from scores where client_id = :client order by told_at")
    List<ScoreRow> kept(UUID client);

    List<ScoreRow> findByClientIdAndSessionIdAndWayAndToldAtGreaterThanEqualAndToldAtLessThan(
            UUID client, UUID session, ScoreWay way, Instant from, Instant to);

    List<ScoreRow> findByClientIdInOrderByToldAt(Collection<UUID> clientIds);
}
