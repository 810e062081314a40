package org.tenderpoint.followup.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ClientPageRepository extends Repository<ClientPage, UUID> {

    ClientPage save(ClientPage page);

    Optional<ClientPage> findByTokenHash(String tokenHash);

    /** All that a client was handed, the newest first. */
    @Query("select p from ClientPage p where p.clientId = :client order by p.sessionEnd desc, p.madeAt desc")
    List<ClientPage> of(UUID client);

    Optional<ClientPage> findFirstByClientIdOrderBySessionEndDescMadeAtDesc(UUID client);
}
