package org.tenderpoint.followup;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.record.RecordOwner;
import org.tenderpoint.followup.AlertRow.ContactMade;
import org.tenderpoint.followup.alert.Alert;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.alert.AlertRepository;
import org.tenderpoint.followup.alert.Alerts;
import org.tenderpoint.followup.alert.OpenAlerts;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.contact.FollowUpText;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.AlertId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Urgent or emergency results, and words that may mean danger, that somebody must act on. Everyone who is signed in
 * sees them, by name and level, until somebody has recorded whom they spoke to and the outcome.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class AlertService {

    private final AlertRepository kept;
    private final OpenAlerts open;
    private final AlertReader reader;
    private final Alerts alerts;
    private final ObjectProvider<RecordOwner> owners;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AlertService(
            AlertRepository kept,
            OpenAlerts open,
            AlertReader reader,
            Alerts alerts,
            ObjectProvider<RecordOwner> owners,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.kept = kept;
        this.open = open;
        this.reader = reader;
        this.alerts = alerts;
        this.owners = owners;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Open alerts, worst and oldest first, for the strip above every page; does not count as looking at a record. */
    @Transactional(readOnly = true)
    public List<OpenAlert> headings() {
        return reader.headings(open.listedAlerts());
    }

    /**
     * Open alerts of one client, for the top of every page about them, given the client's id or that of one of their
     * records. Empty for any other id.
     */
    @Transactional(readOnly = true)
    public List<OpenAlert> about(UUID shown) {
        var live = open.all();
        if (live.isEmpty()) {
            return List.of();
        }
        var client = owners.orderedStream()
                .flatMap(feature -> feature.ownerOf(shown).stream())
                .findFirst()
                .orElseGet(() -> new ClientId(shown));
        return reader.headings(live.stream().filter(alert -> alert.client().equals(client)).toList());
    }

    /** The gravest open alert of each of these clients; clients without one are left out. */
    @Transactional(readOnly = true)
    public Map<ClientId, OpenAlert> among(Collection<ClientId> shown) {
        return reader.headings(open.all().stream().filter(alert -> shown.contains(alert.client())).toList()).stream()
                .collect(Collectors.toMap(OpenAlert::client, Function.identity(), (worst, milder) -> worst));
    }

    /** Open alerts with whom to ring; counts as a look at the client's contact. */
    public List<AlertRow> open() {
        return reader.rows(open.listedAlerts());
    }

    /** Marks that the signed-in person is dealing with it. The alert stays open. */
    public void acknowledge(AlertId id) {
        var alert = require(id);
        alert.acknowledge(currentUser.id(), clock.instant());
        kept.save(alert);
        events.publishEvent(AuditEvent.of("acknowledged", "Alert", id.value(), alert.client()));
    }

    /**
     * Records a contact about it. All outcomes except {@link AlertOutcome#NOT_REACHED} close the alert.
     *
     * @param spokenTo may be empty only if nobody was reached
     * @param words what was said, in a sentence; never empty
     */
    public void contacted(AlertId id, AlertOutcome outcome, String spokenTo, String words) {
        var alert = require(id);
        var whom = FollowUpText.line(spokenTo, Quote.BY_LENGTH);
        var said = FollowUpText.required(words);
        if (outcome.closes() && whom.isEmpty()) {
            throw new IllegalArgumentException("A contact names whom one spoke to");
        }
        alerts.contacted(alert, outcome, whom, said, currentUser.id(), clock.instant());
        events.publishEvent(
                AuditEvent.of("contacted", "Alert", id.value(), alert.client())
                        .because(Phrase.of("audit.why." + outcome.code())));
    }

    /** What was done about the alerts of this session, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public List<ContactMade> contacts(FollowUpId id) {
        return kept.findByFollowUpIdOrderByRaisedAtDesc(id.value()).stream().findFirst().map(reader::contacts)
                .orElse(List.of());
    }

    /** Takes back that somebody was reached about it, recorded by mistake. It is kept, and the alert is open again. */
    public void takeBack(AlertId id) {
        alerts.takeBack(require(id), clock.instant());
    }

    private Alert require(AlertId id) {
        return kept.findById(id.value()).orElseThrow(() -> new NoSuch("alert"));
    }
}
