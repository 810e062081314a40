package org.tenderpoint.screening;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NamingRepository extends Repository<NamingRow, UUID> {

    NamingRow save(NamingRow row);

    /** Those of all sessions of a client, oldest first. */
    @Query("""
            select n from NamingRow n where n.sessionId in (select s.id from PlannedSession s where s.clientId = :client)
            order by n.madeAt""")
    List<NamingRow> ofClient(UUID client);
}
