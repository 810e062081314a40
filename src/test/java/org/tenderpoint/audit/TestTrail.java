package org.tenderpoint.audit;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.tenderpoint.audit.AuditService.AuditRecord;

/** What the trail says of a record, for tests. */
@TestComponent
public class TestTrail {

    private final AuditRepository entries;

    private final TrailCheck check;
    private final SealCheck seals;

    TestTrail(AuditRepository entries, TrailCheck check, SealCheck seals) {
        this.entries = entries;
        this.check = check;
        this.seals = seals;
    }

    /** What the check of the whole trail finds, in sentences. */
    public List<String> findings() {
        return Stream.concat(check.check(_ -> {}).findings().stream(), seals.check(_ -> {}).findings().stream())
                .map(CheckFinding::words)
                .toList();
    }

    /** Every entry about this record, oldest first; also those that are not yet committed. */
    public List<AuditRecord> about(UUID recordId) {
        return entries.findByRecordIdOrderByHappenedAt(recordId).stream().map(AuditEntry::toRecord).toList();
    }
}
