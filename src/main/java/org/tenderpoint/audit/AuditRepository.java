package org.tenderpoint.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditRepository extends Repository<AuditEntry, UUID> {

    String MATCHING = " from AuditEntry e where (:who is null or e.userId = :who)"
            + " and (:client is null or e.clientId = :client)"
            + " and e.happenedAt >= :from and e.happenedAt < :before";

    AuditEntry save(AuditEntry entry);

    @Query("select e" + MATCHING + " order by e.happenedAt desc, e.id")
    List<AuditEntry> find(@Nullable UUID who, @Nullable UUID client, Instant from, Instant before, Pageable page);

    List<AuditEntry> findByRecordIdOrderByHappenedAt(UUID recordId);

    /** What a client's copy needs of an entry. */
    record Line(Instant happenedAt, @Nullable UUID userId, String action, String recordType) {}

    @Query("""
            select new org.tenderpoint.audit.AuditRepository$Line(e.happenedAt, e.userId, e.action, e.recordType)
            from AuditEntry e where e.clientId = :client order by e.happenedAt, e.id""")
    List<Line> ofClient(UUID client);

    @Query("select count(e)" + MATCHING)
    long count(@Nullable UUID who, @Nullable UUID client, Instant from, Instant before);
}
