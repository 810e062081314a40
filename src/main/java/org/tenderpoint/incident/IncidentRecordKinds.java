package org.tenderpoint.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordOwner;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;

/** What went wrong with a client, or nearly did. */
@Component
@Order(28)
record IncidentRecordKinds(IncidentRepository incidents) implements RecordKinds, RecordOwner {

    @Override
    public Optional<ClientId> ownerOf(UUID record) {
        return incidents.findById(record).flatMap(Incident::client);
    }

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(RecordTable.of("incidents")
                        .leavesOut("id client_id screening_id therapist_id version", RecordTable.OWN_KEYS)
                        .leavesOut("rule_set", "stands with the screening")
                        .leavesOut("due", "follows from when it was recorded")
                        .leavesOut("lesson", "names nobody")),
                CopyPart.in("incidents", client -> incidents.findByClientIdOrderByRecordedAt(client.value()).stream()
                        .map(Incident::copy).toList()),
                TimelinePart.in(TimelineEntry.Tab.SESSIONS, this::timeline)));
    }

    private List<TimelineEntry> timeline(ClientId client, int most) {
        return incidents.newest(client.value(), Limit.of(most)).stream()
                .map(Incident::toRecord)
                .map(one -> new TimelineEntry(
                        one.recordedAt(), Texts.of("incident.timeline", Texts.label(one.what().kind())),
                        one.what().happened(), Optional.of("incidents/" + one.id()), "warning"))
                .toList();
    }
}
