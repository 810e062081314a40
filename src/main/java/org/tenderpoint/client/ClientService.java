package org.tenderpoint.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.MergedClients.PartOfAnother;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.OrderedKeys;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;

/** Contact data of clients: find, read, create, change, archive. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class ClientService {

    private static final int MOST_ROWS = 200;
    private static final int MOST_DUPLICATES = 3;

    private final ClientRepository clients;
    private final ClientSearch search;
    private final MergedClients merged;
    private final RecordGate gate;
    private final CurrentUser user;
    private final PracticeService practice;
    private final ApplicationEventPublisher events;
    private final PracticeTime time;

    ClientService(
            ClientRepository clients, ClientSearch search, MergedClients merged, RecordGate gate, CurrentUser user,
            PracticeService practice, ApplicationEventPublisher events, PracticeTime time) {
        this.clients = clients;
        this.search = search;
        this.merged = merged;
        this.gate = gate;
        this.user = user;
        this.practice = practice;
        this.events = events;
        this.time = time;
    }

    /**
     * Clients who are not archived, found by the start of any word of the name, of the e-mail address, or by the first
     * or last digits of the phone number; all of them for an empty text. Ordered by name.
     */
    @Transactional(readOnly = true)
    public List<ClientRow> search(String text, int offset, int limit) {
        return search.rows(text, false, offset, Math.min(limit, MOST_ROWS));
    }

    /** How many {@link #search} finds. */
    @Transactional(readOnly = true)
    public int count(String text) {
        return search.count(text, false);
    }

    /** As {@link #search}, among the archived ones. */
    @Transactional(readOnly = true)
    public List<ClientRow> searchArchived(String text, int offset, int limit) {
        return search.rows(text, true, offset, Math.min(limit, MOST_ROWS));
    }

    @Transactional(readOnly = true)
    public int countArchived(String text) {
        return search.count(text, true);
    }

    /** Clients who may be the same person: the same phone number, or the same name without a different birth date. */
    @Transactional(readOnly = true)
    public List<ClientRow> similar(String name, String phone, Optional<LocalDate> birthDate) {
        var byPhone = PhoneNumber.isValid(phone)
                ? search.rows(phone, false, 0, MOST_DUPLICATES).stream()
                        .filter(row -> PhoneNumber.digits(row.phone()).equals(PhoneNumber.digits(phone)))
                        .toList()
                : List.<ClientRow>of();
        var folded = SearchWords.name(name);
        var byName = folded.isEmpty()
                ? List.<ClientRow>of()
                : search.rows(name, false, 0, MOST_ROWS).stream()
                        .filter(row -> SearchWords.name(row.name()).equals(folded))
                        .filter(row -> row.birthDate().isEmpty() || birthDate.isEmpty()
                                || row.birthDate().equals(birthDate))
                        .toList();
        return Stream.concat(byPhone.stream(), byName.stream())
                .distinct()
                .limit(MOST_DUPLICATES)
                .toList();
    }

    /** @throws IllegalArgumentException if the birth date is not possible */
    public ClientId create(ClientDetails details) {
        var now = time.now();
        checkBirth(details, now);
        var client = clients.save(new Client(new ClientId(OrderedKeys.next()), details, user.id(), now, time.today()));
        events.publishEvent(AuditEvent.of("created", Client.RECORD, client.id().value(), client.id()));
        return client.id();
    }

    /** One client, as looked at by a person; empty if there is none. */
    public Optional<ClientRecord> open(ClientId id) {
        var client = clients.findById(id.value());
        client.ifPresent(found -> events.publishEvent(AuditEvent.opened(Client.RECORD, id.value(), id)));
        return client.map(Client::toRecord);
    }

    /**
     * Replaces the contact data.
     *
     * @param version of the record that the form was filled from
     * @throws EditedByOther if somebody saved since then; nothing is changed
     * @throws IllegalArgumentException if there is no such client, or the birth date is not possible
     * @throws RecordClosed if the caller may not write it
     */
    public ClientRecord update(ClientId id, int version, ClientDetails details) {
        gate.requireToSchedule(id);
        var now = time.now();
        checkBirth(details, now);
        var client = require(id);
        var born = client.birthDate();
        client.edit(version, details, user.id(), now);
        events.publishEvent(AuditEvent.of("changed", Client.RECORD, id.value(), id));
        // flushed because the record carries the version
        var changed = clients.saveAndFlush(client).toRecord();
        if (!born.equals(details.birthDate())) {
            events.publishEvent(new BirthDateChanged(id, now));
        }
        return changed;
    }

    /** Takes the client off the lists; nothing is lost. Idempotent. */
    public void archive(ClientId id) {
        gate.requireToSchedule(id);
        var client = require(id);
        if (!client.archived()) {
            client.archive(user.id(), time.now());
            events.publishEvent(AuditEvent.of("archived", Client.RECORD, id.value(), id));
        }
    }

    /** Puts an archived client back on the lists. @throws PartOfAnother if the record was made part of another */
    public void restore(ClientId id) {
        gate.requireToSchedule(id);
        var client = require(id);
        if (client.archived() && merged.mergedInto(id).isPresent()) {
            throw new PartOfAnother();
        }
        if (client.archived()) {
            client.restore(user.id(), time.now());
            events.publishEvent(AuditEvent.of("restored", Client.RECORD, id.value(), id));
        }
    }

    /**
     * Names for lists; ids without a client are left out. Of a restricted record, only managers learn whose it is; the
     * others learn that there is one, since its session still takes the room.
     */
    @Transactional(readOnly = true)
    public Map<ClientId, String> names(Collection<ClientId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        boolean hides = gate.hidesRestricted();
        return clients.names(ids.stream().map(ClientId::value).distinct().toList()).stream()
                .collect(Collectors.toMap(
                        row -> new ClientId(row.getId()),
                        row -> hides && row.getRestricted() ? Texts.of("client.restricted.name") : row.getName()));
    }

    /**
     * What is needed to call or write to a client. Counts as a look like any other.
     *
     * @throws IllegalArgumentException if there is no such client
     */
    public ClientContact contact(ClientId id) {
        var contact = require(id).toContact();
        events.publishEvent(AuditEvent.opened("ClientContact", id.value(), id));
        return contact;
    }

    /** The same for several; each counts as a look. Unknown clients, and those hidden from the caller, are left out. */
    public Map<ClientId, ClientContact> contacts(Collection<ClientId> ids) {
        boolean hides = gate.hidesRestricted();
        var found = clients.findByIdIn(ids.stream().map(ClientId::value).toList()).stream()
                .filter(client -> !hides || !client.restricted())
                .toList();
        found.forEach(
                client -> events.publishEvent(AuditEvent.opened("ClientContact", client.id().value(), client.id())));
        return found.stream().collect(Collectors.toMap(Client::id, Client::toContact));
    }

    /** The birth date, for facts that depend on age. Not shown on its own, so it does not count as a look. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER', 'CHECK_IN')")
    public Optional<LocalDate> birthDate(ClientId id) {
        return clients.findById(id.value()).flatMap(Client::birthDate);
    }

    /** Whether the record was made part of another. It shows nothing, so it does not count as a look. */
    @Transactional(readOnly = true)
    public boolean partOfAnother(ClientId id) {
        return merged.mergedInto(id).isPresent();
    }

    /** Whether the client is off the lists. The program asks before it plans, so it does not count as a look. */
    @Transactional(readOnly = true)
    public boolean archived(ClientId id) {
        return require(id).archived();
    }

    /** Whether the client has died. The program asks before it plans or sends, so it does not count as a look. */
    @Transactional(readOnly = true)
    public boolean dead(ClientId id) {
        return require(id).dead();
    }

    /** Whether there is such a client; reveals nothing else, so it does not count as a look. */
    @Transactional(readOnly = true)
    public boolean exists(ClientId id) {
        return clients.existsById(id.value());
    }

    private Client require(ClientId id) {
        return clients.findById(id.value()).orElseThrow(() -> new NoSuch("client"));
    }

    private void checkBirth(ClientDetails details, Instant now) {
        var today = LocalDate.ofInstant(now, practice.zone());
        details.birthDate().ifPresent(day -> {
            if (!ClientDetails.isPossibleBirth(day, today)) {
                throw new IllegalArgumentException("Nobody in the practice was born on that day");
            }
        });
    }
}
