package org.tenderpoint.client;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
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
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.setup.SamplePractice.SampleErasure;

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
    private final Clock clock;

    BroughtClients(
            ClientRepository clients, List<RecordKinds> records, RecordErasure erasure, JdbcClient jdbc,
            EntityManager entities, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.clients = clients;
        this.records = List.copyOf(records);
        this.erasure = erasure;
        this.jdbc = jdbc;
        this.entities = entities;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** @param lastVisit elsewhere; empty if none is known */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClientId bring(ClientDetails details, Optional<LocalDate> lastVisit, boolean archived) {
        var client = new Client(ClientId.random(), details, user.id(), clock.instant());
        client.broughtFrom(lastVisit, archived);
        clients.save(client);
        events.publishEvent(AuditEvent.of("imported", "Client", client.id().value(), client.id()));
        return client.id();
    }

    /** Plain SQL of the same transaction may point to them from now on. */
    public void written() {
        // plain SQL that follows refers to what entities hold
        entities.flush();
        entities.clear();
    }

    /**
     * Which of these clients somebody has worked on: there are rows about them in a table that no import writes.
     *
     * @param written the tables that imports write
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<ClientId> workedOn(List<ClientId> some, Set<String> written) {
        var ids = some.stream().map(ClientId::value).toList();
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
        erasure.erase(new SampleErasure(jdbc, some.stream().map(ClientId::value).toList()));
    }
}
