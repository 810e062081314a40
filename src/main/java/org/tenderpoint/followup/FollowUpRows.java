package org.tenderpoint.followup;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.answers.ClientReportWords;
import org.tenderpoint.followup.assessment.ClientReportReader;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpPlan;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.UserService;

/** Makes the rows of the list of follow-ups, with only what its reader may see of each client. */
@Component
record FollowUpRows(ClientReportReader told, ClientService clients, ConsentService consents, RecordGate gate,
        UserService users, CurrentUser currentUser) {

    /** A constant number of queries. */
    List<WorklistRow.OfFollowUp> of(List<FollowUp> rows, Instant now) {
        var names = clients.names(rows.stream().map(FollowUp::client).collect(Collectors.toSet()));
        var people = users.namesNow(rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.owner()), row.takenBy(now).stream()))
                .collect(Collectors.toSet()));
        var unwanted = consents.contactRefusedAmong(names.keySet());
        var readable = gate.open(names.keySet()); // what was done is only for those who may read it
        var pressing = rows.stream()
                .filter(row -> row.alertOpen() || row.graveSoFar()
                        || row.nextKind().filter(kind -> kind == ContactKind.READ).isPresent())
                .collect(Collectors.toMap(FollowUp::id, FollowUp::client));
        var told = this.told.of(pressing.keySet(), id -> readable.contains(pressing.get(id)));
        return rows.stream()
                .map(row -> new WorklistRow.OfFollowUp(
                        row.id(),
                        row.client(),
                        names.getOrDefault(row.client(), ""),
                        people.getOrDefault(row.owner(), ""),
                        row.modality()
                                .filter(_ -> readable.contains(row.client())),
                        row.sessionEnd(),
                        row.tries(),
                        row.lastOutcome(),
                        row.gravest(),
                        ClientReportWords.gravest(told.getOrDefault(row.id(), List.of())),
                        row.nextDue(),
                        row.nextKind(),
                        WorklistGroup.of(row.urgency(), row.overdue(now)),
                        row.overdue(now),
                        row.alertOpen(),
                        unwanted.contains(row.client()),
                        row.managersToldAt(),
                        row.takenBy(now).filter(taker -> !taker.equals(currentUser.id())).map(people::get),
                        row.mayBeTakenOver(now)))
                .toList();
    }

    /** What will happen with it. */
    FollowUpPlan plan(FollowUp followUp) {
        return FollowUpPlan.of(followUp, consents.contactRefused(followUp.client()));
    }
}
