package org.tenderpoint.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VisitRepository extends Repository<Visit, UUID> {

    Visit saveAndFlush(Visit visit);

    Optional<Visit> findFirstBySessionIdOrderByNumberDesc(UUID sessionId);

    List<Visit> findBySessionIdOrderByNumberDesc(UUID sessionId);

    /** The last answers of a visit, unless they were another client's. */
    default Optional<Visit> counting(UUID sessionId) {
        return findFirstBySessionIdOrderByNumberDesc(sessionId).filter(visit -> !visit.isOfAnother());
    }

    /** A client's visits with their answers, oldest first. */
    @Query("select v from Visit v left join fetch v.items where v.clientId = :client order by v.confirmedAt, v.id")
    List<Visit> ofClient(UUID client);
}
