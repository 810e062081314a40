package org.tenderpoint.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AttachmentRepository extends JpaRepository<AttachmentRow, UUID> {

    List<AttachmentRow> findBySessionIdAndRemovedAtIsNullOrderByAddedAtAscIdAsc(UUID session);

    int countBySessionIdAndRemovedAtIsNull(UUID session);

    boolean existsBySessionId(UUID session);

    Optional<AttachmentRow> findByIdAndSessionId(UUID id, UUID session);

    List<AttachmentRow> findByRemovedAtLessThanEqualOrderByRemovedAt(Instant until, Limit limit);

    @Query("""
            select a from AttachmentRow a where a.removedAt is null
            and a.sessionId in (select c.sessionId from Chart c where c.clientId = ?1) order by a.addedAt, a.id""")
    List<AttachmentRow> ofClient(UUID client);

    /** @return 1, or 0 if it was restored or erased meanwhile */
    @Modifying
    @Query("delete from AttachmentRow a where a.id = ?1 and a.removedAt <= ?2")
    int erase(UUID id, Instant removedUntil);
}
