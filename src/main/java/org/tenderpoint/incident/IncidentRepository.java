package org.tenderpoint.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IncidentRepository extends Repository<Incident, UUID> {

    Incident saveAndFlush(Incident incident);

    Optional<Incident> findById(UUID id);

    List<Incident> findByClientIdOrderByRecordedAt(UUID client);

    @Query("select i from Incident i where i.clientId = :client and i.withdrawnAt is null order by i.recordedAt desc")
    List<Incident> newest(UUID client, Limit most);

    /** All that stand in the book, oldest first; read as they are written. */
    @Query("select i from Incident i where i.withdrawnAt is null order by i.recordedAt, i.id")
    Stream<Incident> all();
}
