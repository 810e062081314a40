package org.tenderpoint.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.audit.LookHistory;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;

/** A client's entries, for the copy of their data that they may have. */
@Component
record AuditHistory(AuditRepository entries) implements LookHistory {

    @Override
    public List<Entry> of(ClientId client) {
        return entries.ofClient(client.value()).stream()
                .map(line -> new Entry(
                        line.happenedAt(), Optional.ofNullable(line.userId()).map(UserId::new), line.action(),
                        line.recordType()))
                .toList();
    }
}
