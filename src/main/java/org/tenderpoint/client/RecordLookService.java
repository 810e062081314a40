package org.tenderpoint.client;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Reasons for looking into a record that is not open by default: giving one, and telling the managers and the client's
 * own therapist.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class RecordLookService {

    public static final int SHORTEST_REASON = RecordLook.SHORTEST_REASON;
    public static final int LONGEST_REASON = RecordLook.LONGEST_REASON;
    public static final int BREAK_GLASS_HOURS = RecordLook.BREAK_GLASS_HOURS;

    private static final int MOST_TOLD = 20;

    private final RecordLookRepository looks;
    private final ClientRepository clients;
    private final RecordGate gate;
    private final Treatments treatments;
    private final UserService users;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordLookService(
            RecordLookRepository looks, ClientRepository clients, RecordGate gate, Treatments treatments,
            UserService users,
            CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.looks = looks;
        this.clients = clients;
        this.gate = gate;
        this.treatments = treatments;
        this.users = users;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The caller's access to this client's record. */
    @Transactional(readOnly = true)
    public RecordDoor door(ClientId client) {
        if (gate.restricts(client)) {
            return RecordDoor.RESTRICTED;
        }
        if (gate.opens(client)) {
            return RecordDoor.OPEN;
        }
        if (user.has(Role.THERAPIST)) {
            return RecordDoor.BREAK_GLASS;
        }
        return user.has(Role.MANAGER) ? RecordDoor.REVIEW : RecordDoor.CLOSED;
    }

    /** Until when a reason that the caller gave keeps this record open; empty without one. */
    @Transactional(readOnly = true)
    public Optional<Instant> openUntil(ClientId client) {
        return looks.lasting(user.id().value(), Set.of(client.value()), clock.instant()).stream()
                .findFirst()
                .flatMap(RecordLook::endsAt);
    }

    /** Whether the caller may change contact data and schedule of this client. */
    @Transactional(readOnly = true)
    public boolean maySchedule(ClientId client) {
        return gate.schedules(client);
    }

    /**
     * Opens the record of somebody who is not the therapist's own client, for {@value #BREAK_GLASS_HOURS} hours. The
     * client's own therapist and the managers are told; the trail records each look with the reason.
     *
     * @param reason of {@value #SHORTEST_REASON} characters or more
     * @throws RecordClosed if there is no such client
     * @throws IllegalArgumentException if the reason is too short or too long
     */
    @PreAuthorize("hasRole('THERAPIST')")
    public void breakGlass(ClientId client, String reason) {
        keep(RecordLook.breakGlass(existing(client), user.id(), reason, clock.instant(), therapist(client)),
                "broke_glass");
    }

    /** The one who is assigned; without one, whoever had the latest session. */
    private Optional<UserId> therapist(ClientId client) {
        return clients.assigned(client.value())
                .map(UserId::new)
                .or(() -> treatments.latestTherapist(client))
                .filter(own -> !own.equals(user.id()));
    }

    /**
     * Records why a manager looks into a record; holds for this client until they sign out.
     *
     * @param reason of {@value #SHORTEST_REASON} characters or more
     * @throws RecordClosed if there is no such client
     * @throws IllegalArgumentException if the reason is too short or too long
     */
    @PreAuthorize("hasRole('MANAGER')")
    public void review(ClientId client, String reason) {
        keep(RecordLook.review(existing(client), user.id(), reason, clock.instant(), user.signIn()),
                "looks_with_a_reason");
    }

    /** Records that therapists have opened and no manager has acknowledged yet, newest first. */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional(readOnly = true)
    public List<OpenedRecord> toKnow() {
        return named(looks.findByKindAndSeenAtIsNullOrderByGivenAtDesc(
                RecordLook.Kind.BREAK_GLASS, Limit.of(MOST_TOLD)));
    }

    /** Records of the caller's own clients that others have opened and the caller has not acknowledged yet. */
    @PreAuthorize("hasRole('THERAPIST')")
    @Transactional(readOnly = true)
    public List<OpenedRecord> ofMyClients() {
        return named(looks.findByTherapistIdAndToldAtIsNullOrderByGivenAtDesc(
                user.id().value(), Limit.of(MOST_TOLD)));
    }

    /** Every record that a therapist has opened so, newest first. */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional(readOnly = true)
    public List<OpenedRecord> all(int offset, int limit) {
        return named(looks.newest(RecordLook.Kind.BREAK_GLASS, offset, limit));
    }

    @PreAuthorize("hasRole('MANAGER')")
    @Transactional(readOnly = true)
    public int count() {
        return looks.countByKind(RecordLook.Kind.BREAK_GLASS);
    }

    /** How many of them no manager has acknowledged yet. */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional(readOnly = true)
    public int countToKnow() {
        return looks.countByKindAndSeenAtIsNull(RecordLook.Kind.BREAK_GLASS);
    }

    private List<OpenedRecord> named(List<RecordLook> opened) {
        if (opened.isEmpty()) {
            return List.of();
        }
        var people = users.names(opened.stream()
                .flatMap(look -> Stream.concat(Stream.of(look.user()), look.seenBy().stream()))
                .collect(Collectors.toSet()));
        var names = clients.names(opened.stream().map(look -> look.client().value()).distinct().toList()).stream()
                .collect(Collectors.toMap(row -> new ClientId(row.getId()), ClientRepository.IdAndName::getName));
        return opened.stream()
                .map(look -> new OpenedRecord(
                        look.getId(), look.client(), names.getOrDefault(look.client(), ""),
                        people.getOrDefault(look.user(), ""), look.reason(), look.givenAt(),
                        look.seenAt(), look.seenBy().map(seen -> people.getOrDefault(seen, "")).orElse("")))
                .toList();
    }

    /** The manager acknowledges it; it is no longer shown. */
    @PreAuthorize("hasRole('MANAGER')")
    public void noted(UUID look) {
        var found = looks.findById(look).orElseThrow(RecordClosed::unnamed);
        found.acknowledgedByManager(user.id(), clock.instant());
        looks.save(found);
        events.publishEvent(AuditEvent.of("took_note", RecordLook.RECORD, look, found.client()));
    }

    /** The client's own therapist acknowledges it; it is no longer shown to them. */
    @PreAuthorize("hasRole('THERAPIST')")
    public void notedByTherapist(UUID look) {
        var found = looks.findById(look).filter(one -> one.concerns(user.id())).orElseThrow(RecordClosed::unnamed);
        found.acknowledgedByTherapist(user.id(), clock.instant());
        looks.save(found);
        events.publishEvent(AuditEvent.of("took_note", RecordLook.RECORD, look, found.client()));
    }

    private void keep(RecordLook look, String action) {
        looks.save(look);
        events.publishEvent(
                AuditEvent.of(action, RecordLook.RECORD, look.getId(), look.client())
                        .because(Phrase.typed(look.reason())));
    }

    private ClientId existing(ClientId client) {
        return clients.findById(client.value())
                .map(Client::id)
                .filter(one -> !gate.restricts(one))
                .orElseThrow(() -> RecordClosed.of(client));
    }
}
