package org.tenderpoint.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.tenderpoint.vocabulary.Modality;

public interface PlannedSessionRepository extends JpaRepository<PlannedSession, UUID> {

    /** What a day's list needs of a session: no collections, so that a day takes one query. */
    record Line(
            UUID id,
            UUID client,
            UUID therapist,
            @Nullable UUID place,
            String localStart,
            int minutes,
            SessionState state,
            @Nullable UUID screening,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {

        /** When the session really began and ended, by the clock on the wall; empty until it has ended. */
        public Optional<HeldSession> heldSession() {
            return startedAt == null || endedAt == null
                    ? Optional.empty()
                    : Optional.of(HeldSession.of(startedAt, endedAt));
        }
    }

    /**
     * When a session really took place.
     *
     * @param minutes at least one
     */
    record HeldSession(Instant start, int minutes) {

        private static HeldSession of(Instant start, Instant end) {
            var from = start.truncatedTo(ChronoUnit.MINUTES);
            return new HeldSession(from, Math.max(1, Math.toIntExact(
                    ChronoUnit.MINUTES.between(from, end.truncatedTo(ChronoUnit.MINUTES)))));
        }
    }

    /** What a calendar needs of a session: nothing of its plan. */
    record Appointment(
            UUID id,
            UUID client,
            @Nullable UUID place,
            Instant start,
            Instant end,
            SessionState state,
            int edits,
            Instant madeAt,
            @Nullable Instant editedAt) {}

    /** The first modality in a session's plan. */
    record FirstModality(UUID session, Modality modality) {}

    @Query("select s.id from PlannedSession s where s.clientId = :client order by s.startAt desc, s.id")
    List<UUID> newest(UUID client, Limit most);

    @Query("select s from PlannedSession s left join fetch s.plan where s.id in :ids order by s.startAt desc, s.id")
    List<PlannedSession> withPlan(Collection<UUID> ids);

    @Query("select s from PlannedSession s left join fetch s.firstPlan where s.id in :ids order by s.startAt desc, s.id")
    List<PlannedSession> withFirstPlan(Collection<UUID> ids);

    /** All sessions of a client with their plan, oldest first. */
    @Query("select s from PlannedSession s left join fetch s.plan where s.clientId = :client order by s.startAt, s.id")
    List<PlannedSession> withPlan(UUID client);

    @Query("select s from PlannedSession s left join fetch s.firstPlan where s.clientId = :client order by s.startAt, s.id")
    List<PlannedSession> withFirstPlan(UUID client);

    @Query("""
            select new org.tenderpoint.screening.PlannedSessionRepository$Line(
                s.id, s.clientId, s.therapistId, s.placeId, s.localStart, s.minutes, s.state, s.screeningId, s.startedAt, s.endedAt)
            from PlannedSession s where s.startAt >= :from and s.startAt < :to order by s.startAt, s.id""")
    List<Line> linesBetween(Instant from, Instant to);

    @Query("""
            select new org.tenderpoint.screening.PlannedSessionRepository$Line(
                s.id, s.clientId, s.therapistId, s.placeId, s.localStart, s.minutes, s.state, s.screeningId, s.startedAt, s.endedAt)
            from PlannedSession s where s.startAt >= :from and s.startAt < :to and s.therapistId = :therapist
            order by s.startAt, s.id""")
    List<Line> linesBetween(Instant from, Instant to, UUID therapist);

    /** The next in these states at a place; {@code own} stands for the practice's, which no session names. */
    @Query("""
            select new org.tenderpoint.screening.PlannedSessionRepository$Line(
                s.id, s.clientId, s.therapistId, s.placeId, s.localStart, s.minutes, s.state, s.screeningId, s.startedAt, s.endedAt)
            from PlannedSession s
            where s.startAt >= :from and s.state in :states and coalesce(s.placeId, :own) = :place
            order by s.startAt, s.id""")
    List<Line> linesAhead(Instant from, Collection<SessionState> states, UUID place, UUID own, Limit most);

    /** Those of these clients in these states from then on that overlap another of the same client. */
    @Query("""
            select new org.tenderpoint.screening.PlannedSessionRepository$Line(
                s.id, s.clientId, s.therapistId, s.placeId, s.localStart, s.minutes, s.state, s.screeningId, s.startedAt, s.endedAt)
            from PlannedSession s where s.clientId in :clients and s.startAt >= :from and s.state in :states
            and exists (select o from PlannedSession o where o.clientId = s.clientId and o.id <> s.id
                and o.state in :states and o.startAt < s.endAt and o.endAt > s.startAt)
            order by s.startAt, s.id""")
    List<Line> overlapping(Collection<UUID> clients, Instant from, Collection<SessionState> states);

    /** The start of the first session in one of these states from then on. */
    @Query("select min(s.startAt) from PlannedSession s where s.startAt >= :from and s.state in :states")
    Optional<Instant> firstFrom(Instant from, Collection<SessionState> states);

    /** The latest day that a session put off names, unless the client has come since. */
    @Query("""
            select max(s.notBefore) from PlannedSession s where s.clientId = :client and s.state = :put
            and s.notBefore > :today and not exists (select l from PlannedSession l where l.clientId = s.clientId
            and l.startAt > s.startAt and l.state in :came)""")
    Optional<LocalDate> notBefore(UUID client, SessionState put, Collection<SessionState> came, LocalDate today);

    /** The minutes of a session that are planned at some pressure or more. */
    record PressureMinutes(UUID session, long minutes) {}

    /** A therapist's sessions with what is planned at this pressure or more, without those that are cancelled. */
    @Query("""
            select new org.tenderpoint.screening.PlannedSessionRepository$PressureMinutes(
                s.id, coalesce(sum(case when w.pressure >= :pressure then w.minutes else 0 end), 0))
            from PlannedSession s left join s.plan w
            where s.therapistId = :therapist and s.startAt >= :from and s.startAt < :to and s.id <> :but
            and s.state not in :calledOff group by s.id""")
    List<PressureMinutes> minutesAt(UUID therapist, Instant from, Instant to, int pressure, UUID but,
            Collection<SessionState> calledOff);

    @Query("""
            select new org.tenderpoint.screening.PlannedSessionRepository$Appointment(
                s.id, s.clientId, s.placeId, s.startAt, s.endAt, s.state, s.edits, s.madeAt, s.editedAt)
            from PlannedSession s where s.startAt >= :from and s.startAt < :to and s.therapistId = :therapist
            order by s.startAt, s.id""")
    List<Appointment> appointments(Instant from, Instant to, UUID therapist);

    @Query("""
            select new org.tenderpoint.screening.PlannedSessionRepository$FirstModality(s.id, w.modality)
            from PlannedSession s join s.plan w where s.id in :sessions and index(w) = 0""")
    List<FirstModality> firstModalities(Collection<UUID> sessions);

    /** Those of these clients who have a session with the therapist from then on; cancelled ones do not count. */
    @Query("""
            select distinct s.clientId from PlannedSession s where s.therapistId = :therapist and s.clientId in :clients
            and s.startAt >= :since and s.state <> :calledOff""")
    Set<UUID> treated(UUID therapist, Collection<UUID> clients, Instant since, SessionState calledOff);

    record TookPlace(UUID client, long sessions, Instant last) {}

    @Query("""
            select new org.tenderpoint.screening.PlannedSessionRepository$TookPlace(s.clientId, count(s), max(s.startAt))
            from PlannedSession s where s.clientId in :clients and s.state in :over group by s.clientId""")
    List<TookPlace> tookPlace(Collection<UUID> clients, Set<SessionState> over);

    /** The therapists of a client's sessions, the latest first. */
    @Query("""
            select s.therapistId from PlannedSession s where s.clientId = :client and s.state <> :calledOff
            order by s.startAt desc, s.id""")
    List<UUID> therapists(UUID client, SessionState calledOff, Limit most);

    @Query("select s.clientId from PlannedSession s where s.id = :session")
    Optional<UUID> clientOf(UUID session);

    List<PlannedSession> findByClientIdOrderByStartAtDesc(UUID client);

    boolean existsByClientIdAndState(UUID client, SessionState state);

    List<PlannedSession> findByClientIdAndStateIn(UUID client, Collection<SessionState> states);

    Optional<PlannedSession> findFirstByClientIdAndStartAtBeforeAndStateInOrderByStartAtDesc(
            UUID client, Instant before, Collection<SessionState> states);

    /** The ends of sessions that were planned to start before this moment, latest first; only the end, for speed. */
    @Query("""
            select s.endedAt from PlannedSession s where s.clientId = :client and s.startAt < :before
            and s.state in :states order by s.startAt desc""")
    List<@Nullable Instant> ends(UUID client, Instant before, Collection<SessionState> states, Limit limit);

    List<PlannedSession> findByStateInAndStartAtAfter(Collection<SessionState> states, Instant from);

    List<PlannedSession> findByStateAndStartAtBetween(SessionState state, Instant from, Instant to);

    List<PlannedSession> findByStateAndEndAtBetween(SessionState state, Instant from, Instant to);

    /** Sessions that count as massages: finished, whether signed or not, and kept visits from before the program. */
    @Query("""
            select count(s) + (select count(v) from EarlierVisit v where v.clientId = :client
                and v.startedAt >= :from and v.startedAt < :to
                and v.state = KEPT)
            from PlannedSession s where s.clientId = :client and s.startAt >= :from and s.startAt < :to
            and s.state in (FINISHED, SIGNED)
            and s.brokenOff = false""")
    int finishedBetween(UUID client, Instant from, Instant to);

    /** Which of these clients came before the practice used the program. */
    @Query("select distinct v.clientId from EarlierVisit v where v.clientId in :clients and v.state = KEPT")
    Set<UUID> seenEarlier(Collection<UUID> clients);

    /** The client's visits from before the program, the newest first. */
    @Query("select v from EarlierVisit v where v.clientId = :client order by v.startedAt desc, v.id")
    List<EarlierVisit> earlierVisits(UUID client, Limit most);

    /** A session in the way of another. */
    record OtherSession(UUID id, Instant endAt) {}

    /** The therapist's other sessions that are not over and overlap this time, the last to end first. */
    @Query("""
            select new org.tenderpoint.screening.PlannedSessionRepository$OtherSession(s.id, s.endAt)
            from PlannedSession s where s.therapistId = :therapist and s.id <> :except and s.startAt < :end and s.endAt > :start and s.state in :states order by s.endAt desc""")
    List<OtherSession> ofTherapist(
            UUID therapist, Instant start, Instant end, UUID except, Collection<SessionState> states);

    /** The client's, likewise. */
    @Query("""
            select new org.tenderpoint.screening.PlannedSessionRepository$OtherSession(s.id, s.endAt)
            from PlannedSession s where s.clientId = :client and s.id <> :except and s.startAt < :end and s.endAt > :start and s.state in :states order by s.endAt desc""")
    List<OtherSession> ofClient(UUID client, Instant start, Instant end, UUID except, Collection<SessionState> states);
}
