package org.tenderpoint.session;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LimitReasonRepository extends JpaRepository<LimitReasonRow, UUID> {

    List<LimitReasonRow> findBySessionIdOrderByMadeAt(UUID session);

    /** Those of all sessions of a client, oldest first. */
    @Query("""
            select r from LimitReasonRow r where r.sessionId in (select c.sessionId from Chart c where c.clientId = :client)
            order by r.madeAt""")
    List<LimitReasonRow> ofClient(UUID client);
}
