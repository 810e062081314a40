package org.tenderpoint.client.rights;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.Client;
import org.tenderpoint.client.ClientRepository;
import org.tenderpoint.client.ContactErased;
import org.tenderpoint.client.MergedClients;
import org.tenderpoint.client.MergedClients.PartOfAnother;
import org.tenderpoint.client.RecordErasure;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.RestrictionRecord;
import org.tenderpoint.client.TreatmentUnderWay;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.ClientsLeaving;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;

/**
 * Erases one real client in a transaction: what must be kept stays, restricted, with its day; once that is over,
 * everything goes.
 */
@Component
class ClientErasure {

    private final ClientRepository clients;
    private final NotSeen notSeen;
    private final ClientRightsService rights;
    private final PracticeTime time;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    ClientErasure(
            ClientRepository clients, NotSeen notSeen, ClientRightsService rights, PracticeTime time, CurrentUser user,
            ApplicationEventPublisher events, JdbcClient jdbc, EntityManager entities) {
        this.clients = clients;
        this.notSeen = notSeen;
        this.rights = rights;
        this.time = time;
        this.user = user;
        this.events = events;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * Whom it was about, for the receipt: afterwards nobody knows any more.
     *
     * @param keptUntil the first day on which the rest may go; empty if everything is gone
     */
    record ErasedClient(String name, Locale language, Optional<LocalDate> keptUntil) {}

    /** Whether the record, or what is part of it, is restricted for a reason that erasing it would defeat. */
    boolean disputed(ClientId client) {
        return Stream.concat(Stream.of(client), parts(client).stream())
                .flatMap(one -> rights.restriction(one).stream())
                .map(RestrictionRecord::reason).anyMatch(RestrictionReason.DISPUTE::equals);
    }

    /**
     * @throws IllegalArgumentException if there is no such client
     * @throws IllegalStateException if client and practice are in dispute, or it is restricted for its retention
     * already and that is not over
     * @throws PartOfAnother if it goes with the record of which it is part
     * @throws TreatmentUnderWay if a session with the client has begun and is not over
     */
    @Transactional
    public ErasedClient erase(ClientId id) {
        RecordErasure.lock(jdbc, List.of(id.value()));
        var client = clients.findById(id.value()).orElseThrow(() -> new NoSuch("client"));
        if (new MergedClients(jdbc).mergedInto(id).isPresent()) {
            throw new PartOfAnother();
        }
        if (disputed(id)) {
            throw new IllegalStateException("What is in dispute is not erased");
        }
        var name = client.details().name();
        var language = client.details().language();
        var until = notSeen.keptUntil(client);
        if (time.today().isBefore(until)) {
            keep(client, until);
            // their names, and how they could be reached, still stand there
            parts(id).stream().filter(this::mayBeKept)
                    .forEach(part -> keep(clients.findById(part.value()).orElseThrow(), until));
            return new ErasedClient(name, language, Optional.of(until));
        }
        remove(id);
        return new ErasedClient(name, language, Optional.empty());
    }

    /**
     * The same for somebody in the list of those whose time is over.
     *
     * @throws IllegalStateException if they are in it no more, such as after a visit, a booking or a wish since
     */
    @Transactional
    public void eraseOver(ClientId id) {
        RecordErasure.lock(jdbc, List.of(id.value()));
        if (!notSeen.includes(id)) {
            throw new IllegalStateException("The time of this client is not over");
        }
        erase(id);
    }

    private void keep(Client client, LocalDate until) {
        var id = client.id();
        rights.restriction(id).filter(one -> one.reason() == RestrictionReason.WISH).ifPresent(_ -> rights.lift(id));
        rights.restrict(id, RestrictionReason.RETENTION, Optional.of(until));
        forget(client, user.id());
    }

    /**
     * What nobody has to keep goes at once: how to write to the client, where that was done, whom to ring, and what
     * nobody has finished.
     */
    void forget(Client client, UserId by) {
        var id = client.id();
        client.keepOnlyWhatMust(by, time.now());
        clients.save(client);
        RecordErasure.deleteDrafts(jdbc, List.of(id.value()));
        events.publishEvent(new ContactErased(id));
        events.publishEvent(AuditEvent.of("erased_what_need_not_be_kept_of", "Client", id.value(), id));
    }

    private void remove(ClientId id) {
        events.publishEvent(AuditEvent.of("erased", "Client", id.value(), id));
        // flushed and forgotten because plain SQL deletes the rows
        entities.flush();
        entities.clear();
        var all = Stream.concat(Stream.of(id), parts(id).stream()).map(ClientId::value).toList();
        events.publishEvent(new ClientsLeaving(all, false));
    }

    /** Unless it is restricted already, for more than the client's wish. */
    private boolean mayBeKept(ClientId part) {
        return rights.restriction(part).filter(one -> one.reason() != RestrictionReason.WISH).isEmpty();
    }

    /** They are the same person's. */
    private List<ClientId> parts(ClientId id) {
        return new MergedClients(jdbc).parts(id);
    }
}
