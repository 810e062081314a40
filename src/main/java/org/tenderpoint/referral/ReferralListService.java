package org.tenderpoint.referral;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.DeadClients;
import org.tenderpoint.client.MadeUpClients;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.referral.PartnerSays.PartnerAnswerState;
import org.tenderpoint.vocabulary.Discipline;

/**
 * The list of referrals. Managers see what was offered, therapists only for clients whose record is open to them, front
 * desk only the state.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional(readOnly = true)
public class ReferralListService {

    /** Nothing is asked of somebody who has died. */
    private static final String WAITS = " r.nextDue is not null" + DeadClients.condition("r.clientId");

    private final EntityManager entities;
    private final MadeUpClients madeUp;
    private final RestrictedClients restricted;
    private final RecordGate gate;
    private final ClientService clients;
    private final CurrentUser currentUser;
    private final Clock clock;

    ReferralListService(
            EntityManager entities, MadeUpClients madeUp, RestrictedClients restricted, RecordGate gate,
            ClientService clients, CurrentUser currentUser, Clock clock) {
        this.entities = entities;
        this.madeUp = madeUp;
        this.restricted = restricted;
        this.gate = gate;
        this.clients = clients;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The list, overdue first; a constant number of queries. */
    public List<ReferralRow> rows(ReferralScope scope, int offset, int limit) {
        var rows = read(scope, offset, limit);
        var names = clients.names(rows.stream().map(Referral::client).collect(Collectors.toSet()));
        // managers see every referral; therapists those of clients whose record is open to them; front desk only the
        // state
        var named = currentUser.has(Role.MANAGER)
                ? names.keySet()
                : gate.open(names.keySet());
        var answered = answered(rows);
        var waiting = waiting(rows);
        return rows.stream()
                .map(row -> new ReferralRow(
                        row.id(),
                        row.client(),
                        names.getOrDefault(row.client(), ""),
                        Optional.of(row.discipline()).filter(_ -> named.contains(row.client())),
                        row.state(),
                        row.stateAt(),
                        row.nextStep().filter(_ -> waiting.contains(row.id().value())),
                        answered.contains(row.id().value())))
                .toList();
    }

    private Set<UUID> answered(List<Referral> rows) {
        return Set.copyOf(entities
                .createQuery("select distinct a.referralId from PartnerAnswer a"
                        + " where a.referralId in :referrals and a.state = :waiting", UUID.class)
                .setParameter("referrals", rows.stream().map(row -> row.id().value()).toList())
                .setParameter("waiting", PartnerAnswerState.WAITING)
                .getResultList());
    }

    private Set<UUID> waiting(List<Referral> rows) {
        return Set.copyOf(entities
                .createQuery("select r.id from Referral r where r.id in :referrals and" + WAITS, UUID.class)
                .setParameter("referrals", rows.stream().map(row -> row.id().value()).toList())
                .getResultList());
    }

    public int count(ReferralScope scope) {
        return Math.toIntExact(entities.createQuery("select count(r) from Referral r" + whereClause(scope), Long.class)
                .getSingleResult());
    }

    /** How many open referrals are in each state, in one statement; counts without names. */
    public LoopCounts counts() {
        var byState = new EnumMap<ReferralState, Integer>(ReferralState.class);
        long overdue = 0;
        var rows = entities
                .createQuery("""
                        select r.state, count(r), sum(case when r.dueBy < :now then 1 else 0 end)
                        from Referral r""" + whereClause(ReferralScope.OPEN) + " group by r.state", Object[].class)
                .setParameter("now", clock.instant())
                .getResultList();
        for (var row : rows) {
            byState.put((ReferralState) row[0], ((Number) row[1]).intValue());
            overdue += ((Number) row[2]).longValue();
        }
        return new LoopCounts(byState, Math.toIntExact(overdue));
    }

    /** Open ones by the due date of their next step, so that overdue ones come first; ended ones newest first. */
    private List<Referral> read(ReferralScope scope, int offset, int limit) {
        return entities.createQuery("select r from Referral r" + whereClause(scope) + order(scope), Referral.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    private String whereClause(ReferralScope scope) {
        return switch (scope) {
            case OPEN -> " where" + WAITS;
            case CLOSED -> " where not (" + WAITS + ")";
            case ALL -> " where 1 = 1";
        } + listedCondition();
    }

    private String listedCondition() {
        return madeUp.condition("r.clientId") + restricted.condition("r.clientId");
    }

    private static String order(ReferralScope scope) {
        return scope == ReferralScope.OPEN ? " order by r.dueBy, r.id" : " order by r.stateAt desc, r.id";
    }

    /**
     * How many referrals are in each state.
     *
     * @param overdue those whose next step is past its due date
     */
    public record LoopCounts(Map<ReferralState, Integer> byState, int overdue) {

        public LoopCounts {
            byState = Map.copyOf(byState);
        }

        public int of(ReferralState state) {
            return byState.getOrDefault(state, 0);
        }
    }

    /**
     * A line of the list.
     *
     * @param discipline empty for front desk, who see only the state
     * @param next the next step; empty at the end
     * @param answered whether an answer of its partner waits for a therapist
     */
    public record ReferralRow(
            ReferralId id,
            ClientId client,
            String clientName,
            Optional<Discipline> discipline,
            ReferralState state,
            Instant since,
            Optional<NextStep> next,
            boolean answered) {}

    public enum ReferralScope implements Coded {
        /** There is still something to do. */
        OPEN,
        CLOSED,
        ALL
    }
}
