package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.tenderpoint.followup.rules.facts.TriageLevel;

public interface FollowUpRepository extends JpaRepository<FollowUp, UUID> {

    Optional<FollowUp> findBySessionId(UUID session);

    List<FollowUp> findByClientIdIn(Collection<UUID> clients);

    List<FollowUp> findBySessionIdIn(Collection<UUID> sessions);

    List<FollowUp> findByClientIdOrderBySessionEndDesc(UUID client);

    List<FollowUp> findByClientIdOrderBySessionEndDesc(UUID client, Limit most);

    Optional<FollowUp> findFirstByClientIdOrderBySessionEndDesc(UUID client);

    Optional<FollowUp> findFirstByClientIdAndSessionEndBeforeOrderBySessionEndDesc(UUID client, Instant before);

    Optional<FollowUp> findFirstByClientIdAndSessionIdNotAndAnsweredAtIsNullOrderBySessionEndDesc(
            UUID client, UUID session);

    List<FollowUp> findByClientIdAndSessionIdNotOrderBySessionEndDesc(UUID client, UUID session, Limit most);

    List<FollowUp> findByClientIdAndStateNotOrderBySessionEndDesc(UUID client, FollowUpState state);

    int countByClientIdAndStateNot(UUID client, FollowUpState state);

    List<FollowUp> findByClientIdAndClosedHowOrderBySessionEndDesc(UUID client, ClosingReason how);

    boolean existsBySessionId(UUID session);

    /** Those of sessions that ended before this moment, with nothing grave open; at most this many. */
    @Query("""
            select f from FollowUp f where f.state <> CLOSED
            and f.sessionEnd <= :ended and f.alertOpen = false and (f.level is null or f.level in :levels)
            order by f.sessionEnd""")
    List<FollowUp> open(Instant ended, Collection<TriageLevel> levels, Limit most);

    /** Those waiting for the doctor's answer since then or longer, which no manager was notified of. */
    @Query("""
            select f.id from FollowUp f where f.doctorAdvisedAt <= :since and f.managersToldAt is null
            and f.closedHow is distinct from DIED order by f.doctorAdvisedAt""")
    List<UUID> doctorMissing(Instant since, Limit most);

    /**
     * Takes a follow-up for a call, or renews it. One statement on one row, so that the database lets through only one
     * of two callers at the same moment.
     *
     * @param free a call taken until this moment or earlier is free again
     * @param pressing whether it is taken over at any time if it cannot wait
     * @return 1, or 0 if somebody else has it
     */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update FollowUp f set f.takenBy = :user, f.takenUntil = :until, f.version = f.version + 1
            where f.id = :id and (f.takenBy is null or f.takenBy = :user or f.takenUntil <= :free
                or :pressing = true and (f.alertOpen = true
                    or f.nextKind in (SAFETY_CALL, EMERGENCY_CONTACT)))
            """)
    int take(UUID id, UUID user, Instant until, Instant free, boolean pressing);

    /** Changes nothing that others see, so the version stays the same. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update FollowUp f set f.takenUntil = :until where f.id = :id and f.takenBy = :user")
    int stay(UUID id, UUID user, Instant until);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update FollowUp f set f.takenBy = null, f.takenUntil = null, f.version = f.version + 1
            where f.id = :id and f.takenBy = :user
            """)
    void release(UUID id, UUID user);
}
