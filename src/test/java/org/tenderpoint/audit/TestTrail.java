package org.tenderpoint.audit;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.tenderpoint.vocabulary.say.Say;

/** What the trail says of a record, for tests. */
@TestComponent
public record TestTrail(EntityManager entries, TrailCheck check, SealCheck seals, AuditChain chain) {

    /** In a database that was emptied: a shorter chain than the program knows would be one whose end was cut off. */
    public void begin() {
        chain.begin();
    }

    /** What the check of the whole trail finds, in sentences. */
    public List<String> findings() {
        return Stream.concat(check.check(_ -> {}).findings().stream(), seals.check(_ -> {}).findings().stream())
                .map(CheckFinding::words)
                .map(Say::it)
                .toList();
    }

    /** Every entry about this record, oldest first; also those that are not yet committed. */
    public List<AuditRecord> about(UUID recordId) {
        return entries
                .createQuery("select e from AuditEntry e where e.recordId = :record order by e.happenedAt",
                        AuditEntry.class)
                .setParameter("record", recordId)
                .getResultList().stream()
                .map(AuditEntry::toRecord)
                .toList();
    }
}
