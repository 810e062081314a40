package org.tenderpoint.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditRepository extends Repository<AuditEntry, UUID> {

    AuditEntry save(AuditEntry entry);

    /** The parts of an entry that a client's copy needs. */
    record Line(Instant happenedAt, @Nullable UUID userId, String action, String recordType) {}

    @Query("""
            select new org.tenderpoint.audit.AuditRepository$Line(e.happenedAt, e.userId, e.action, e.recordType)
            from AuditEntry e where e.clientId = :client order by e.happenedAt, e.id""")
    List<Line> ofClient(UUID client);
}
