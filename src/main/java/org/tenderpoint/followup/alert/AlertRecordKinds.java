package org.tenderpoint.followup.alert;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.id.Id.ClientId;

/** What was urgent, and who was reached about it. */
@Component
@Order(64)
record AlertRecordKinds(AlertRepository alerts, AlertContactRepository contacts) implements RecordKinds {

    @Override
    public List<RecordKind> kinds() {
        return List.of(new RecordKind(
                List.of(
                        RecordTable.of("alerts")
                                .leavesOut("id assessment_id client_id open_for version", RecordTable.OWN_KEYS),
                        RecordTable.under("alerts", "alert_contacts", "alert_id").leavesOut("id alert_id",
                                RecordTable.OWN_KEYS)),
                CopyPart.in("alerts", this::copies),
                TimelinePart.not("told with the follow-up that it came from")));
    }

    private List<CopyRow> copies(ClientId client) {
        var tried = CopyRow.below(contacts.ofClient(client.value()), AlertContact::alert, AlertContact::copy);
        return alerts.findByClientIdOrderByRaisedAt(client.value()).stream()
                .map(one -> one.copy(tried.apply(one.id())))
                .toList();
    }
}
