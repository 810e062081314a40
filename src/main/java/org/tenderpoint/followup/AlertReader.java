package org.tenderpoint.followup;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientContact;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.AlertRow.ContactMade;
import org.tenderpoint.followup.alert.Alert;
import org.tenderpoint.followup.alert.AlertContact;
import org.tenderpoint.followup.alert.AlertContactRepository;
import org.tenderpoint.followup.alert.AlertContactRepository.ContactOf;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.answers.ClientReportWords;
import org.tenderpoint.followup.assessment.ClientReportReader;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.account.UserService;

/** Makes the rows of the list of alerts, with only what its reader may see of each client. */
@Component
record AlertReader(ClientReportReader told, AlertContactRepository contacts, RecordGate gate, FollowUpTimes times,
        ClientService clients,
        UserService users, Clock clock) {

    /** As everybody who is signed in may see them; does not count as looking at a record. */
    List<OpenAlert> headings(List<Alert> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var names = clients.names(clientsOf(shown));
        var people = inHand(shown);
        var readable = gate.open(names.keySet());
        var told = reports(shown, readable);
        var now = clock.instant();
        return shown.stream()
                .map(alert -> new OpenAlert(
                        alert.followUp(), alert.client(), names.getOrDefault(alert.client(), ""), alert.level(),
                        ClientReportWords.gravest(told.getOrDefault(alert.followUp(), List.of()))
                                .map(one -> ClientReportWords.reasonAndWhen(one, times.zone(), now))
                                .orElse(""),
                        alert.acknowledgedBy().map(people::get),
                        alert.assessment().filter(_ -> readable.contains(alert.client()))))
                .toList();
    }

    /** With the contact to call; counts as a look at the clients' contacts. */
    List<AlertRow> rows(List<Alert> live) {
        var reach = clients.contacts(clientsOf(live));
        var people = inHand(live);
        var readable = gate.open(reach.keySet());
        var told = reports(live, readable);
        var made = contacts.of(live.stream().map(alert -> alert.followUp().value()).toList()).stream()
                .collect(groupingBy(ContactOf::followUp));
        var rang = rang(made.values().stream().flatMap(List::stream));
        return live.stream()
                .map(alert -> row(
                        alert, Objects.requireNonNull(reach.get(alert.client())),
                        alert.acknowledgedBy().map(people::get),
                        readable.contains(alert.client()), told.getOrDefault(alert.followUp(), List.of()),
                        made.getOrDefault(alert.followUp().value(), List.of()).stream()
                                .map(one -> made(one, rang, readable.contains(alert.client())))
                                .toList()))
                .toList();
    }

    /** What was done about this alert and others of its session; nothing for who may not read the client's record. */
    List<ContactMade> contacts(Alert alert) {
        if (!gate.opens(alert.client())) {
            return List.of();
        }
        var made = contacts.of(List.of(alert.followUp().value()));
        var rang = rang(made.stream());
        return made.stream().map(one -> made(one, rang, true)).toList();
    }

    private Map<UserId, String> rang(Stream<ContactOf> made) {
        return users.names(made.map(ContactOf::contact).map(AlertContact::madeBy).collect(Collectors.toSet()));
    }

    private static ContactMade made(ContactOf one, Map<UserId, String> rang, boolean readable) {
        var contact = one.contact();
        return new ContactMade(
                contact.alert(), contact.madeAt(), rang.getOrDefault(contact.madeBy(), ""), contact.outcome(),
                contact.spokenTo(), readable ? contact.words() : "",
                one.ended() == AlertOutcome.MISTAKE && contact.outcome().closes());
    }

    private Map<FollowUpId, List<ClientReport>> reports(List<Alert> shown, Set<ClientId> readable) {
        var whose = shown.stream().collect(Collectors.toMap(Alert::followUp, Alert::client));
        return this.told.of(whose.keySet(), followUp -> readable.contains(whose.get(followUp)));
    }

    private static Set<ClientId> clientsOf(List<Alert> live) {
        return live.stream().map(Alert::client).collect(Collectors.toSet());
    }

    private Map<UserId, String> inHand(List<Alert> live) {
        return users.names(live.stream().flatMap(alert -> alert.acknowledgedBy().stream()).collect(Collectors.toSet()));
    }

    private static AlertRow row(
            Alert alert, ClientContact contact, Optional<String> inHand, boolean readable, List<ClientReport> told,
            List<ContactMade> contacts) {
        return new AlertRow(
                alert.id(),
                alert.followUp(),
                contact.name(),
                contact.phone(),
                contact.guardian(),
                Optional.of(contact.emergencyContact()).filter(EmergencyContact::mayBeRung),
                alert.level(),
                alert.state(),
                alert.raisedAt(),
                alert.escalatedAt(),
                inHand,
                alert.assessment().filter(_ -> readable),
                told,
                contacts);
    }
}
