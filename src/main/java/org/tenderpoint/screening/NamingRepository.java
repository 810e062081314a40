package org.tenderpoint.screening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenderpoint.vocabulary.facts.Condition;

interface NamingRepository extends Repository<NamingRow, UUID> {

    NamingRow save(NamingRow row);

    /** Those of all sessions of a client, oldest first. */
    @Query("""
            select n from NamingRow n where n.sessionId in (select s.id from PlannedSession s where s.clientId = :client)
            order by n.madeAt""")
    List<NamingRow> ofClient(UUID client);

    /** Those of every client. */
    @Query("""
            select new org.tenderpoint.screening.NamingRepository$NamedWords(
                s.clientId, n.words, n.leftOver, n.became, n.madeAt)
            from NamingRow n join PlannedSession s on s.id = n.sessionId""")
    List<NamedWords> all();

    record NamedWords(UUID client, String words, String leftOver, Condition became, Instant at) {}
}
