package org.tenderpoint.screening;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OverrideRepository extends JpaRepository<OverrideRow, UUID> {

    List<OverrideRow> findBySessionIdAndTakenBackAtIsNullOrderByMadeAt(UUID session);

    List<OverrideRow> findBySessionIdInAndTakenBackAtIsNullOrderByMadeAt(Collection<UUID> sessions);

    /** What therapists judged of what this client told in words, since then. */
    @Query("""
            select o from OverrideRow o where o.judged is not null and o.takenBackAt is null and o.madeAt >= :since
            and o.sessionId in (select s.id from PlannedSession s where s.clientId = :client)""")
    List<OverrideRow> decidedSince(UUID client, Instant since);

    /** Those of all sessions of a client, including those taken back, oldest first. */
    @Query("""
            select o from OverrideRow o where o.sessionId in (select s.id from PlannedSession s where s.clientId = :client)
            order by o.madeAt""")
    List<OverrideRow> ofClient(UUID client);

    /** What therapists judged of what any client told in words, since then. */
    @Query("""
            select new org.tenderpoint.screening.OverrideRepository$JudgedWords(s.clientId, o.judged)
            from OverrideRow o join PlannedSession s on s.id = o.sessionId
            where o.judged is not null and o.takenBackAt is null and o.madeAt >= :since""")
    List<JudgedWords> judgedSince(Instant since);

    record JudgedWords(UUID client, String words) {}
}
