package org.tenderpoint.followup.home;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface HomeCareRepository extends Repository<HomeCare, UUID> {

    HomeCare save(HomeCare care);

    Optional<HomeCare> findBySessionId(UUID sessionId);

    List<HomeCare> findByClientIdOrderByGivenAt(UUID clientId);

    List<HomeCare> findByClientIdIn(Collection<UUID> clientIds);
}
