package org.tenderpoint.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.tenderpoint.audit.AuditService.AuditRecord;

/** What the trail says of a record, for tests. */
@TestComponent
public class TestTrail {

    private final AuditRepository entries;

    TestTrail(AuditRepository entries) {
        this.entries = entries;
    }

    /** Every entry about this record, oldest first; also those that are not yet committed. */
    public List<AuditRecord> about(UUID recordId) {
        return entries.findByRecordIdOrderByHappenedAt(recordId).stream().map(AuditEntry::toRecord).toList();
    }
}
