package org.tenderpoint.followup;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.UserService;
import org.tenderpoint.shared.audit.AuditEvent;
import org.tenderpoint.shared.id.AlertId;

/**
 * Results of urgent or emergency that somebody must act on. They are shown to everyone who is signed in, by name and
 * level, and stay until somebody has recorded whom they spoke to and what came of it.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class AlertService {

    private static final Set<AlertState> LIVE = Set.of(AlertState.OPEN, AlertState.ACKNOWLEDGED);

    private final AlertRepository alerts;
    private final AlertContactRepository contactsMade;
    private final FollowUpRepository followUps;
    private final RecordGate gate;
    private final Contacts contacts;
    private final ClientService clients;
    private final UserService users;
    private final Outbox outbox;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AlertService(
            AlertRepository alerts,
            AlertContactRepository contactsMade,
            FollowUpRepository followUps,
            RecordGate gate,
            Contacts contacts,
            ClientService clients,
            UserService users,
            Outbox outbox,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.alerts = alerts;
        this.contactsMade = contactsMade;
        this.followUps = followUps;
        this.gate = gate;
        this.contacts = contacts;
        this.clients = clients;
        this.users = users;
        this.outbox = outbox;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Those that nobody has closed, the worst and oldest first. */
    @Transactional(readOnly = true)
    public List<AlertRow> open() {
        var live = alerts.findByStateIn(LIVE);
        var names = clients.names(live.stream().map(Alert::client).collect(Collectors.toSet()));
        var people = users.names(live.stream()
                .flatMap(alert -> alert.acknowledgedBy().stream())
                .collect(Collectors.toSet()));
        var readable = gate.open(names.keySet());
        return live.stream()
                .sorted(Comparator.comparing(Alert::level).reversed().thenComparing(Alert::raisedAt))
                .map(alert -> row(
                        alert, names.getOrDefault(alert.client(), ""), alert.acknowledgedBy().map(people::get),
                        readable.contains(alert.client())))
                .toList();
    }

    private AlertRow row(Alert alert, String name, Optional<String> inHand, boolean readable) {
        var contact = clients.contact(alert.client());
        return new AlertRow(
                alert.id(),
                alert.followUp(),
                alert.client(),
                name,
                contact.phone(),
                Optional.of(contact.emergencyContact()).filter(EmergencyContact::mayBeRung),
                alert.level(),
                alert.state(),
                alert.raisedAt(),
                alert.escalatedAt(),
                inHand,
                alert.assessment().filter(_ -> readable));
    }

    /** Says that the signed-in person has it in hand. Nothing ends with it. */
    @Transactional
    public void acknowledge(AlertId id) {
        var alert = require(id);
        alert.acknowledge(currentUser.id(), clock.instant());
        alerts.saveAndFlush(alert);
        events.publishEvent(AuditEvent.of("acknowledged", "Alert", id.value(), alert.client()));
    }

    /**
     * Records a contact about it. All outcomes but {@link AlertOutcome#NOT_REACHED} close the alert.
     *
     * @param spokenTo whom; may be empty only if nobody was reached
     * @param words what was said, in a sentence; never empty
     */
    @Transactional
    public void contacted(AlertId id, AlertOutcome outcome, String spokenTo, String words) {
        var now = clock.instant();
        var alert = require(id);
        var by = currentUser.id();
        var whom = FollowUpText.line(spokenTo, SaidAnswer.BY_LENGTH);
        var said = FollowUpText.required(words);
        if (outcome.closes() && whom.isEmpty()) {
            throw new IllegalArgumentException("A contact names whom one spoke to");
        }
        contactsMade.save(AlertContact.of(id, outcome, whom, said, by, now));
        alert.acknowledge(by, now);
        if (outcome.closes()) {
            alert.close(outcome, whom, said, by, now);
            outbox.withhold(id.value(), MessageTrouble.NOT_NEEDED);
            followUps.findById(alert.followUp().value()).ifPresent(followUp -> {
                followUp.alerted(false, now);
                // what pressed is done; the doctor's answer is still to be asked for
                contacts.open(followUp).stream()
                        .filter(contact -> contact.kind() == ContactKind.SAFETY_CALL
                                || contact.kind() == ContactKind.EMERGENCY_CONTACT)
                        .forEach(contact -> contact.dropped("", now));
                contacts.refresh(followUp, now);
            });
        }
        alerts.saveAndFlush(alert);
        events.publishEvent(
                AuditEvent.of("contacted", "Alert", id.value(), alert.client()).because(outcome.code()));
    }

    private Alert require(AlertId id) {
        return alerts.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("No such alert"));
    }
}
