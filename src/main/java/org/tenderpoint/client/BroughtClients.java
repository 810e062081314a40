package org.tenderpoint.client;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;

/** Clients who come from another program's files, and their way back while nobody has worked on them. */
@Component
public class BroughtClients {

    private final ClientRepository clients;
    private final List<RecordKinds> records;
    private final RecordErasure erasure;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final PracticeTime time;

    BroughtClients(
            ClientRepository clients, List<RecordKinds> records, RecordErasure erasure, JdbcClient jdbc,
            EntityManager entities, CurrentUser user, ApplicationEventPublisher events, PracticeTime time) {
        this.clients = clients;
        this.records = List.copyOf(records);
        this.erasure = erasure;
        this.jdbc = jdbc;
        this.entities = entities;
        this.user = user;
        this.events = events;
        this.time = time;
    }

    /** A client recorded there as dead or restricted is so here from the start. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClientId bring(ClientDetails details, BroughtStanding standing) {
        var now = time.now();
        var client = new Client(Id.random(ClientId::new), details, user.id(), now, time.today());
        client.broughtFrom(
                standing.lastVisit(), standing.archived(), standing.closed().isPresent(), standing.died().isPresent());
        clients.save(client);
        var id = client.id();
        events.publishEvent(AuditEvent.of("imported", "Client", id.value(), id));
        if (standing.died().isPresent() || standing.closed().isPresent()) {
            // the rows that follow point to it
            entities.flush();
        }
        standing.died().ifPresent(one -> {
            var death = new Death(id, one.day(), one.source(), user.id(), now);
            entities.persist(death);
            events.publishEvent(AuditEvent.of("recorded", Death.RECORD, death.getId(), id));
        });
        standing.closed().ifPresent(one -> {
            var restriction = new Restriction(
                    id, one.reason(), one.keptUntil(), Optional.of(user.id()), now);
            entities.persist(restriction);
            events.publishEvent(AuditEvent.of("restricted", Restriction.RECORD, restriction.getId(), id));
        });
        return id;
    }

    /** Writes them to the database, so that plain SQL of the same transaction may refer to them. */
    public void writeNow() {
        // plain SQL that follows refers to what entities hold
        entities.flush();
        entities.clear();
    }

    /**
     * Which of these clients somebody has worked on: there are rows about them in a table that no import writes. All
     * are locked.
     *
     * @param written the tables that imports write
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<ClientId> workedOn(List<ClientId> some, Set<String> written) {
        var ids = some.stream().map(ClientId::value).toList();
        RecordErasure.lock(jdbc, ids);
        var worked = new HashSet<ClientId>();
        records.stream().flatMap(one -> one.kinds().stream()).flatMap(kind -> kind.tables().stream())
                .filter(table -> !written.contains(table.name()))
                .flatMap(table -> table.owner().stream()
                        .filter(owner -> owner.table().isEmpty())
                        .map(owner -> "select distinct " + owner.column() + " from " + table.name() + " where "
                                + owner.column() + " in (:ids)"))
                .forEach(query -> jdbc.sql(query).param("ids", ids).query(UUID.class).list()
                        .forEach(id -> worked.add(new ClientId(id))));
        return worked;
    }

    /** Takes them away with everything that came with them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(List<ClientId> some) {
        some.forEach(id -> events.publishEvent(AuditEvent.of("import_undone", "Client", id.value(), id)));
        erasure.erase(some.stream().map(ClientId::value).toList());
    }
}
