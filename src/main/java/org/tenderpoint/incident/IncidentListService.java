package org.tenderpoint.incident;

import jakarta.persistence.EntityManager;
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

    /** What the list shows. */
    public enum IncidentFilter implements Coded {
        WAITING,
        REVIEWED
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
        var now = clock.instant();
        var me = user.id();
        var found = entities
                .createQuery("select i from Incident i" + which(filter) + order(filter), Incident.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Incident::toRecord)
                .toList();
        var names = clients.names(found.stream().flatMap(one -> one.client().stream()).collect(Collectors.toSet()));
        return found.stream()
                .map(one -> new IncidentRow(
                        one, one.client().map(client -> names.getOrDefault(client, "")).orElse(""),
                        one.review().isEmpty() && one.due().isBefore(now),
                        one.review().isEmpty() && !one.wasThere(me)))
                .toList();
    }

    public int count(IncidentFilter filter) {
        return Math.toIntExact(entities.createQuery("select count(i) from Incident i" + which(filter), Long.class)
                .getSingleResult());
    }

    /** How many wait for a reader, and the caller was not there. */
    public int forMe() {
        return Math.toIntExact(entities
                .createQuery("select count(i) from Incident i" + which(IncidentFilter.WAITING)
                        + " and i.recordedBy <> :me and (i.therapistId is null or i.therapistId <> :me)", Long.class)
                .setParameter("me", user.id().value())
                .getSingleResult());
    }

    /** How many wait for a reader and are late; for managers. */
    @PreAuthorize("hasRole('MANAGER')")
    public int late() {
        return Math.toIntExact(entities
                .createQuery("select count(i) from Incident i" + which(IncidentFilter.WAITING) + " and i.due < :now",
                        Long.class)
                .setParameter("now", clock.instant())
                .getSingleResult());
    }

    private String which(IncidentFilter filter) {
        return " where i.reviewedAt is " + (filter == IncidentFilter.WAITING ? "null" : "not null")
                + madeUp.condition("i.clientId") + restricted.condition("i.clientId");
    }

    private static String order(IncidentFilter filter) {
        return filter == IncidentFilter.WAITING
                ? " order by i.due, i.id"
                : " order by i.reviewedAt desc, i.id";
    }
}
