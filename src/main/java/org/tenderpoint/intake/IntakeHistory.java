package org.tenderpoint.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.RecordOwner;
import org.tenderpoint.platform.id.Id.ClientId;

/** A client's versions, each with what it changed. Leaves no entry in the audit trail: the caller does. */
@Component
record IntakeHistory(IntakeVersionRepository versions) implements RecordOwner {

    /** Newest first. */
    List<IntakeVersionRecord> of(ClientId client) {
        var records = new ArrayList<IntakeVersionRecord>();
        var before = IntakeAnswers.empty();
        for (var version : versions.findByClientIdOrderByNumber(client.value())) {
            var record = version.toRecord(before);
            records.addFirst(record);
            before = record.answers();
        }
        return records;
    }

    @Override
    public Optional<ClientId> ownerOf(UUID record) {
        return versions.findById(record).map(IntakeVersion::client);
    }
}
