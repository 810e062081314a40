package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientDetails.EmergencyContact;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ClientService.ClientContact;
import org.tenderpoint.client.MadeUpClients;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.RecordOwner;
import org.tenderpoint.followup.alert.Alert;
import org.tenderpoint.followup.alert.AlertContact;
import org.tenderpoint.followup.alert.AlertContactRepository;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.alert.AlertRepository;
import org.tenderpoint.followup.alert.AlertState;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.answers.ClientReportWords;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.ClientReportReader;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpText;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.message.MessageOrigin.MessageTrouble;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.AlertId;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.UserService;

/**
 * Urgent or emergency results that somebody must act on. Everyone who is signed in sees them, by name and level, until
 * somebody has recorded whom they spoke to and the outcome.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class AlertService {

    private static final Set<AlertState> LIVE = Set.of(AlertState.OPEN, AlertState.ACKNOWLEDGED);

    private final AlertRepository alerts;
    private final AlertContactRepository contactsMade;
    private final FollowUpRepository followUps;
    private final ClientReportReader told;
    private final ObjectProvider<RecordOwner> owners;
    private final RecordGate gate;
    private final Contacts contacts;
    private final FollowUpTimes times;
    private final ClientService clients;
    private final MadeUpClients madeUp;
    private final UserService users;
    private final Outbox outbox;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AlertService(
            AlertRepository alerts,
            AlertContactRepository contactsMade,
            FollowUpRepository followUps,
            ClientReportReader told,
            ObjectProvider<RecordOwner> owners,
            RecordGate gate,
            Contacts contacts,
            FollowUpTimes times,
            ClientService clients,
            MadeUpClients madeUp,
            UserService users,
            Outbox outbox,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.alerts = alerts;
        this.contactsMade = contactsMade;
        this.followUps = followUps;
        this.told = told;
        this.owners = owners;
        this.gate = gate;
        this.contacts = contacts;
        this.times = times;
        this.clients = clients;
        this.madeUp = madeUp;
        this.users = users;
        this.outbox = outbox;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Open alerts, worst and oldest first, for the strip above every page; does not count as looking at a record. */
    @Transactional(readOnly = true)
    public List<OpenAlert> headings() {
        return headings(listed());
    }

    /**
     * Open alerts of one client, for the top of every page about them, given the client's id or that of one of their
     * records. Empty for any other id.
     */
    @Transactional(readOnly = true)
    public List<OpenAlert> about(UUID shown) {
        var live = live();
        if (live.isEmpty()) {
            return List.of();
        }
        var client = owners.orderedStream()
                .flatMap(feature -> feature.ownerOf(shown).stream())
                .findFirst()
                .orElseGet(() -> new ClientId(shown));
        return headings(live.stream().filter(alert -> alert.client().equals(client)).toList());
    }

    /** The gravest open alert of each of these clients; clients without one are left out. */
    @Transactional(readOnly = true)
    public Map<ClientId, OpenAlert> among(Collection<ClientId> shown) {
        return headings(live().stream().filter(alert -> shown.contains(alert.client())).toList()).stream()
                .collect(Collectors.toMap(OpenAlert::client, Function.identity(), (worst, milder) -> worst));
    }

    private List<OpenAlert> headings(List<Alert> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var names = clients.names(whose(shown));
        var people = inHand(shown);
        var told = told(shown, gate.open(names.keySet()));
        var now = clock.instant();
        return shown.stream()
                .map(alert -> new OpenAlert(
                        alert.client(), names.getOrDefault(alert.client(), ""), alert.level(),
                        ClientReportWords.behind(told.getOrDefault(alert.followUp(), List.of()))
                                .map(one -> ClientReportWords.line(one, times.zone(), now))
                                .orElse(""),
                        alert.acknowledgedBy().map(people::get)))
                .toList();
    }

    private Map<FollowUpId, List<ClientReport>> told(List<Alert> shown, Set<ClientId> readable) {
        var whose = shown.stream().collect(Collectors.toMap(Alert::followUp, Alert::client));
        return this.told.of(whose.keySet(), followUp -> readable.contains(whose.get(followUp)));
    }

    /** Open alerts with whom to ring; counts as a look at the client's contact. */
    @Transactional
    public List<AlertRow> open() {
        var live = listed();
        var reach = clients.contacts(whose(live));
        var people = inHand(live);
        var readable = gate.open(reach.keySet());
        var told = told(live, readable);
        return live.stream()
                .map(alert -> row(
                        alert, Objects.requireNonNull(reach.get(alert.client())),
                        alert.acknowledgedBy().map(people::get),
                        readable.contains(alert.client()), told.getOrDefault(alert.followUp(), List.of())))
                .toList();
    }

    private List<Alert> listed() {
        var listed = madeUp.listed();
        return live().stream().filter(alert -> listed.test(alert.client())).toList();
    }

    private List<Alert> live() {
        return alerts.findByStateIn(LIVE).stream()
                .sorted(Comparator.comparing(Alert::level).reversed().thenComparing(Alert::raisedAt))
                .toList();
    }

    private static Set<ClientId> whose(List<Alert> live) {
        return live.stream().map(Alert::client).collect(Collectors.toSet());
    }

    private Map<UserId, String> inHand(List<Alert> live) {
        return users.names(live.stream().flatMap(alert -> alert.acknowledgedBy().stream()).collect(Collectors.toSet()));
    }

    private static AlertRow row(
            Alert alert, ClientContact contact, Optional<String> inHand, boolean readable, List<ClientReport> told) {
        return new AlertRow(
                alert.id(),
                alert.followUp(),
                alert.client(),
                contact.name(),
                contact.phone(),
                Optional.of(contact.emergencyContact()).filter(EmergencyContact::mayBeRung),
                alert.level(),
                alert.state(),
                alert.raisedAt(),
                alert.escalatedAt(),
                inHand,
                alert.assessment().filter(_ -> readable),
                told);
    }

    /** Marks that the signed-in person is dealing with it. The alert stays open. */
    @Transactional
    public void acknowledge(AlertId id) {
        var alert = require(id);
        alert.acknowledge(currentUser.id(), clock.instant());
        alerts.save(alert);
        events.publishEvent(AuditEvent.of("acknowledged", "Alert", id.value(), alert.client()));
    }

    /**
     * Records a contact about it. All outcomes except {@link AlertOutcome#NOT_REACHED} close the alert.
     *
     * @param spokenTo may be empty only if nobody was reached
     * @param words what was said, in a sentence; never empty
     */
    @Transactional
    public void contacted(AlertId id, AlertOutcome outcome, String spokenTo, String words) {
        var now = clock.instant();
        var alert = require(id);
        var by = currentUser.id();
        var whom = FollowUpText.line(spokenTo, Quote.BY_LENGTH);
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
                followUp.alertOver();
                // the pressing contacts are done; the doctor's answer, and next morning whether a doctor was seen, must
                // still be asked for
                contacts.open(followUp).stream()
                        .filter(contact -> contact.kind().presses(contact.due(), now, times.zone())
                                || contact.kind() == ContactKind.SAFETY_CALL && outcome.settled())
                        .forEach(contact -> contact.dropped("", now));
                contacts.refresh(followUp, now);
            });
        }
        alerts.save(alert);
        events.publishEvent(
                AuditEvent.of("contacted", "Alert", id.value(), alert.client()).because(outcome.code()));
    }

    private Alert require(AlertId id) {
        return alerts.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("No such alert"));
    }

    /**
     * An alert as everybody who is signed in may see it: a name and a level.
     *
     * @param assessment only for those who may read it
     * @param emergencyContact whom to ring if the client does not answer; only if the client has agreed
     * @param escalatedAt when the managers were notified that nobody was dealing with it
     * @param told feedback on the session so far, latest first; without the answers for those who may not read them
     * @param acknowledgedBy the name of the person dealing with it
     */
    public record AlertRow(
            AlertId id,
            FollowUpId followUp,
            ClientId client,
            String clientName,
            String phone,
            Optional<EmergencyContact> emergencyContact,
            TriageLevel level,
            AlertState state,
            Instant raisedAt,
            Optional<Instant> escalatedAt,
            Optional<String> acknowledgedBy,
            Optional<AssessmentId> assessment,
            List<ClientReport> told) {

        public AlertRow {
            told = List.copyOf(told);
        }
    }

    /**
     * An alert in one line.
     *
     * @param told when and how it came, what the client asked for and, for those who may read it, what was said; may be
     * empty
     * @param acknowledgedBy the name of the person dealing with it
     */
    public record OpenAlert(
            ClientId client, String clientName, TriageLevel level, String told, Optional<String> acknowledgedBy) {}
}
