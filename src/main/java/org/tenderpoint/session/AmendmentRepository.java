package org.tenderpoint.session;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AmendmentRepository extends JpaRepository<AmendmentRow, UUID> {

    List<AmendmentRow> findBySessionIdOrderByMadeAt(UUID session);

    /** Those of all sessions of a client, oldest first. */
    @Query("""
            select a from AmendmentRow a where a.sessionId in (select c.sessionId from Chart c where c.clientId = :client)
            order by a.madeAt""")
    List<AmendmentRow> ofClient(UUID client);
}
