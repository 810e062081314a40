package org.tenderpoint.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface FollowUpRepository extends JpaRepository<FollowUp, UUID> {

    Optional<FollowUp> findBySessionId(UUID session);

    List<FollowUp> findByClientIdOrderBySessionEndDesc(UUID client);

    /**
     * Takes a follow-up for a call, or renews the taking. One statement on one row, so that of two callers at the same
     * moment the database lets one through.
     *
     * @return 1, or 0 if somebody else is at it
     */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update FollowUp f set f.takenBy = :user, f.takenUntil = :until, f.version = f.version + 1
            where f.id = :id and (f.takenBy is null or f.takenBy = :user or f.takenUntil <= :now)
            """)
    int take(UUID id, UUID user, Instant until, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update FollowUp f set f.takenBy = null, f.takenUntil = null, f.version = f.version + 1
            where f.id = :id and f.takenBy = :user
            """)
    void release(UUID id, UUID user);
}
