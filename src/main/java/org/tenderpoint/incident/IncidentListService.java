package org.tenderpoint.incident;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.MadeUpClients;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.practice.CurrentUser;

/** The book page by page: what waits for a reader by its day, what was looked at newest first. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class IncidentListService {

    private static final int MOST_OF_ONE = 10;

    private final EntityManager entities;
    private final MadeUpClients madeUp;
    private final RestrictedClients restricted;
    private final ClientService clients;
    private final CurrentUser user;
    private final Clock clock;

    IncidentListService(
            EntityManager entities, MadeUpClients madeUp, RestrictedClients restricted, ClientService clients,
            CurrentUser user, Clock clock) {
        this.entities = entities;
        this.madeUp = madeUp;
        this.restricted = restricted;
        this.clients = clients;
        this.user = user;
        this.clock = clock;
    }

    public enum IncidentFilter implements Coded {
        WAITING,
        REVIEWED,
        WITHDRAWN
    }

    /**
     * A line of the list.
     *
     * @param client whose session it was; empty without one
     * @param late nobody has looked at it in time
     * @param forMe the reader was not there, and may review it
     */
    public record IncidentRow(IncidentRecord incident, String client, boolean late, boolean forMe) {}

    /** A constant number of queries. */
    public List<IncidentRow> rows(IncidentFilter filter, int offset, int limit) {
        return rows(entities
                .createQuery("select i from Incident i" + whereClause(filter) + order(filter), Incident.class)
                .setFirstResult(offset)
                .setMaxResults(limit));
    }

    /** What the caller recorded and nobody has read yet, newest first: it may have been recorded wrongly. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public List<IncidentRow> recordedByMe() {
        return rows(entities
                .createQuery("select i from Incident i" + whereClause(IncidentFilter.WAITING)
                        + " and i.recordedBy = :me order by i.recordedAt desc, i.id", Incident.class)
                .setParameter("me", user.id().value())
                .setMaxResults(MOST_OF_ONE));
    }

    private List<IncidentRow> rows(TypedQuery<Incident> query) {
        var now = clock.instant();
        var me = user.id();
        var found = query.getResultList().stream().map(Incident::toRecord).toList();
        var names = clients.names(found.stream().flatMap(one -> one.client().stream()).collect(Collectors.toSet()));
        return found.stream()
                .map(one -> new IncidentRow(
                        one, one.client().map(client -> names.getOrDefault(client, "")).orElse(""),
                        one.waits() && one.due().isBefore(now), one.waits() && !one.wasThere(me)))
                .toList();
    }

    public int count(IncidentFilter filter) {
        return Math.toIntExact(entities.createQuery("select count(i) from Incident i" + whereClause(filter), Long.class)
                .getSingleResult());
    }

    /** How many wait for a reader, and the caller was not there. */
    public int forMe() {
        return Math.toIntExact(entities
                .createQuery("select count(i) from Incident i" + whereClause(IncidentFilter.WAITING)
                        + " and i.recordedBy <> :me and (i.therapistId is null or i.therapistId <> :me)", Long.class)
                .setParameter("me", user.id().value())
                .getSingleResult());
    }

    /** How many wait for a reader and are late; for managers. */
    @PreAuthorize("hasRole('MANAGER')")
    public int late() {
        return Math.toIntExact(entities
                .createQuery(
                        "select count(i) from Incident i" + whereClause(IncidentFilter.WAITING) + " and i.due < :now",
                        Long.class)
                .setParameter("now", clock.instant())
                .getSingleResult());
    }

    private String whereClause(IncidentFilter filter) {
        return " where " + switch (filter) {
            case WAITING -> "i.withdrawnAt is null and i.reviewedAt is null";
            case REVIEWED -> "i.withdrawnAt is null and i.reviewedAt is not null";
            case WITHDRAWN -> "i.withdrawnAt is not null";
        } + madeUp.condition("i.clientId") + restricted.condition("i.clientId");
    }

    private static String order(IncidentFilter filter) {
        return switch (filter) {
            case WAITING -> " order by i.due, i.id";
            case REVIEWED -> " order by i.reviewedAt desc, i.id";
            case WITHDRAWN -> " order by i.withdrawnAt desc, i.id";
        };
    }
}
