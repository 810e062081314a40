package org.tenderpoint.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface VisitRepository extends Repository<Visit, UUID> {

    Visit saveAndFlush(Visit visit);

    Optional<Visit> findFirstBySessionIdOrderByNumberDesc(UUID sessionId);

    Optional<Visit> findFirstByClientIdOrderByConfirmedAtDesc(UUID clientId);
}
