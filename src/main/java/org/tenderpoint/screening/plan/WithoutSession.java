package org.tenderpoint.screening.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.DeadClients;
import org.tenderpoint.client.MadeUpClients;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.screening.PlannedSession;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.hold.Hold;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Work about clients who have no session ahead, and are neither archived nor dead. Not for screens: the caller checks
 * who may read it.
 */
@Component
public class WithoutSession {

    /** An upper bound for each kind: nobody works through a longer list. */
    private static final int MOST = 500;
    private static final Set<SessionState> AHEAD = Set.of(
            SessionState.PLANNED, SessionState.ARRIVED, SessionState.SCREENED, SessionState.IN_PROGRESS);

    private final EntityManager entities;
    private final MadeUpClients madeUp;
    private final RestrictedClients restricted;

    WithoutSession(EntityManager entities, MadeUpClients madeUp, RestrictedClients restricted) {
        this.entities = entities;
        this.madeUp = madeUp;
        this.restricted = restricted;
    }

    /**
     * Open holds, without the rests that end later than this.
     *
     * @param condition on the hold {@code o}
     */
    public List<HoldRecord> holds(Set<HoldKind> kinds, Instant now, Duration within, String condition) {
        return query(Hold.class, "select o from Hold o where o.liftedAt is null and o.kind in :kinds"
                + " and (o.untilAt is null or o.untilAt < :soon) and" + condition, "o.openedAt", now)
                .setParameter("kinds", kinds)
                .setParameter("soon", now.plus(within))
                .getResultList().stream().map(Hold::toRecord).toList();
    }

    /**
     * Sessions deferred since then, or until a day since then, where the client has come to none later. One that nobody
     * has called off is none to which they came.
     */
    public List<PostponedSession> postponed(Instant now, ZoneId zone, Duration back) {
        var since = now.minus(back);
        return query(PlannedSession.class, "select o from PlannedSession o where o.state = :put"
                + " and (o.startAt >= :since or o.notBefore >= :day) and not exists (select l from PlannedSession l"
                + " where l.clientId = o.clientId and l.startAt > o.startAt and (l.state = :put or l.state in :came))",
                "o.startAt", now)
                .setParameter("put", SessionState.DEFERRED)
                .setParameter("came", SessionState.CAME)
                .setParameter("since", since)
                .setParameter("day", LocalDate.ofInstant(since, zone))
                .getResultList().stream()
                .map(one -> new PostponedSession(
                        one.toRecord().client(), one.toRecord().start(), one.notBefore(), one.stateReason()))
                .toList();
    }

    /**
     * When clients were sent to a doctor instead of a session since then.
     *
     * @param unheard a condition on the session {@code o}: nobody knows what came of it
     */
    public List<PostponedSession> sentToDoctor(Instant now, Duration back, String unheard) {
        return query(PlannedSession.class, "select o from PlannedSession o where o.sentToDoctorAt >= :since and"
                + unheard, "o.sentToDoctorAt", now)
                .setParameter("since", now.minus(back))
                .getResultList().stream()
                .flatMap(one -> one.sentToDoctorAt().stream().map(
                        at -> new PostponedSession(one.client(), at, Optional.empty(), one.stateReason())))
                .toList();
    }

    /**
     * @param start of the session, or when the client was sent to a doctor instead
     * @param notBefore from when they may come again; empty if nobody knows it
     * @param because why it was put off, as typed: only for those who may read the record
     */
    public record PostponedSession(ClientId client, Instant start, Optional<LocalDate> notBefore, Phrase because) {}

    /** Records of another feature, each with a client. */
    public <T> List<T> open(Class<T> type, String condition, String order, Instant now) {
        return query(type, "select o from " + type.getSimpleName() + " o where " + condition, order, now)
                .getResultList();
    }

    /** The place of each client's last visit or appointment; clients without one are left out. */
    public Map<ClientId, PracticePlaceId> lastPlaces(Set<ClientId> clients) {
        return entities.createQuery("select s from PlannedSession s where s.clientId in :clients and s.startAt ="
                + " (select max(l.startAt) from PlannedSession l where l.clientId = s.clientId)", PlannedSession.class)
                .setParameter("clients", clients.stream().map(ClientId::value).toList())
                .getResultList().stream()
                .collect(Collectors.toMap(PlannedSession::client, PlannedSession::place, (one, other) -> one));
    }

    private <T> TypedQuery<T> query(Class<T> type, String words, String order, Instant now) {
        return entities.createQuery(
                words + madeUp.condition("o.clientId") + restricted.condition("o.clientId")
                        + DeadClients.condition("o.clientId")
                        + " and not exists (select a from PlannedSession a where a.clientId = o.clientId"
                        + " and a.startAt >= :now and a.state in :ahead)"
                        + " and not exists (select c from Client c where c.id = o.clientId and c.archived = true)"
                        + " order by " + order + ", o.id",
                type)
                .setParameter("now", now)
                .setParameter("ahead", AHEAD)
                .setMaxResults(MOST);
    }
}
