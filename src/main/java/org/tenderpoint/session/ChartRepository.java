package org.tenderpoint.session;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ChartRepository extends JpaRepository<Chart, UUID> {

    @Query("select c from Chart c where c.clientId = ?1 and c.endedAt is not null and c.brokenOffBecause is null"
            + " and c.endedAt < ?2 order by c.endedAt desc")
    List<Chart> finishedBefore(UUID client, Instant before, Limit limit);

    boolean existsByClientIdAndEndedAtNotNullAndBrokenOffBecauseNull(UUID client);

    // not fetched together: Hibernate fails on a chart that it has already read and that has no work
    @Query("select c from Chart c where c.clientId = ?1 order by c.startedAt desc")
    List<Chart> ofClient(UUID client);

    @Query("select c from Chart c left join fetch c.work where c.clientId in ?1")
    List<Chart> ofClients(Collection<UUID> clients);

    @Query("select c.sessionId from Chart c where c.clientId = ?1 order by c.startedAt desc")
    List<UUID> newest(UUID client, Limit most);

    @Query("select c from Chart c left join fetch c.work where c.sessionId in ?1 order by c.startedAt desc")
    List<Chart> withWork(List<UUID> sessions);

    /** How an ended session felt. */
    record Pain(UUID session, Instant startedAt, @Nullable Integer before, @Nullable Integer after) {}

    @Query("""
            select new org.tenderpoint.session.ChartRepository$Pain(c.sessionId, c.startedAt, c.painBefore, c.painAfter)
            from Chart c where c.clientId = ?1 and c.endedAt is not null order by c.endedAt desc""")
    List<Pain> pains(UUID client, Limit most);

    @Query("select c.sessionId from Chart c where c.signedAt is null and c.closedAt is null and c.sessionId in ?1")
    List<UUID> unsignedAmong(List<UUID> sessions);

    @Query("select c from Chart c where c.therapistId = ?1 and c.signedAt is null and c.closedAt is null"
            + " and c.startedAt < ?2 order by c.startedAt")
    List<Chart> unsignedOf(UUID therapist, Instant before, Limit limit);

    /** The minutes of one session's work, all and at a pressure or more. */
    record PressureMinutes(UUID session, Instant startedAt, long all, long firm) {}

    @Query("""
            select new org.tenderpoint.session.ChartRepository$PressureMinutes(c.sessionId, c.startedAt, sum(w.minutes),
                sum(case when w.pressure >= :pressure then w.minutes else 0 end))
            from Chart c join c.work w where c.therapistId in :therapists and c.startedAt >= :from and c.startedAt < :to
            group by c.sessionId, c.startedAt""")
    List<PressureMinutes> pressed(Collection<UUID> therapists, Instant from, Instant to, int pressure);

    /** Of those of these sessions that have ended; nothing was done in one that was broken off at once. */
    @Query("""
            select new org.tenderpoint.session.ChartRepository$PressureMinutes(c.sessionId, c.startedAt,
                coalesce(sum(w.minutes), 0), sum(case when w.pressure >= :pressure then w.minutes else 0 end))
            from Chart c left join c.work w where c.sessionId in :sessions and c.endedAt is not null
            group by c.sessionId, c.startedAt""")
    List<PressureMinutes> pressed(Collection<UUID> sessions, int pressure);

    @Query("select count(distinct c.therapistId) from Chart c where c.therapistId <> :reader"
            + " and c.startedAt >= :from and c.startedAt < :to")
    long colleagues(UUID reader, Instant from, Instant to);

    /** The chart, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Chart c where c.sessionId = ?1")
    Optional<Chart> lock(UUID session);

    default Optional<Chart> lastFinished(UUID client, Instant before) {
        return finishedBefore(client, before, Limit.of(1)).stream().findFirst();
    }
}
