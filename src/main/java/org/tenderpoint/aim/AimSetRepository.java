package org.tenderpoint.aim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AimSetRepository extends Repository<AimSet, UUID> {

    AimSet saveAndFlush(AimSet set);

    @Query("select distinct s from AimSet s left join fetch s.aims where s.id = :id")
    Optional<AimSet> findById(UUID id);

    /** Those that go on; where records were made one that each had some, the client's current ones first. */
    @Query("""
            select distinct s from AimSet s left join fetch s.aims where s.clientId = :client and s.openFor is not null
            order by s.number""")
    List<AimSet> goingOn(UUID client);

    default Optional<AimSet> open(UUID client) {
        return AimSet.current(goingOn(client));
    }

    /** Newest first. */
    @Query("select distinct s from AimSet s left join fetch s.aims where s.clientId = :client order by s.number desc")
    List<AimSet> ofClient(UUID client);

    @Query("select distinct s from AimSet s left join fetch s.aims where s.clientId in :clients")
    List<AimSet> ofClients(Collection<UUID> clients);
}
