package org.tenderpoint.score;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ScoreRepository extends Repository<ScoreRow, UUID> {

    ScoreRow save(ScoreRow row);

    List<ScoreRow> findByClientIdOrderByToldAt(UUID clientId);

    List<ScoreRow> findByClientIdInOrderByToldAt(Collection<UUID> clientIds);
}
