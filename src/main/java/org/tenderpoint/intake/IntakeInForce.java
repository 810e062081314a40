package org.tenderpoint.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.audit.AuditEvent.SignedMoved;

/**
 * What is in force of a client's versions: the newest, and, if two records were made one since it was confirmed, the
 * more careful answer of this and of the other's newest.
 */
@Component
record IntakeInForce(IntakeVersionRepository versions, JdbcClient jdbc, ApplicationEventPublisher events) {

    /** The newest version as it counts, without its changes. */
    IntakeVersionRecord of(IntakeVersion newest) {
        return over(newest.toRecord(newest.answers()), newest);
    }

    /** @param record of this version */
    IntakeVersionRecord over(IntakeVersionRecord record, IntakeVersion newest) {
        var counts = record;
        var seen = new HashSet<UUID>(Set.of(newest.id().value()));
        var next = newest.mergedWith();
        while (next.isPresent() && seen.add(next.get())) {
            var other = versions.findById(next.get());
            if (other.isEmpty()) {
                break;
            }
            counts = CarefulAnswers.of(counts, other.get().toRecord(other.get().answers()));
            next = other.get().mergedWith();
        }
        return counts;
    }

    /** Two records were made one: the newest of all leads on to the newest of the other. */
    void join(UUID kept, Collection<UUID> keptRows, Collection<UUID> movedRows) {
        var own = newest(kept, keptRows);
        var theirs = newest(kept, movedRows);
        if (own.isEmpty() || theirs.isEmpty()) {
            return;
        }
        var first = newest(kept, List.of(own.get(), theirs.get())).orElseThrow();
        var second = first.equals(own.get()) ? theirs.get() : own.get();
        mark(end(first), Optional.of(second));
    }

    /** They are two again: nothing leads from one to the other. */
    void part(Collection<UUID> movedRows) {
        if (movedRows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                select id, merged_with from intake_versions where merged_with is not null
                and (id in (:moved) or merged_with in (:moved))""")
                .param("moved", movedRows)
                .query((row, _) -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .filter(link -> movedRows.contains(link.getFirst()) != movedRows.contains(link.getLast()))
                .forEach(link -> mark(link.getFirst(), Optional.empty()));
    }

    private Optional<UUID> newest(UUID client, Collection<UUID> among) {
        return among.isEmpty()
                ? Optional.empty()
                : jdbc.sql("select id from intake_versions where client_id = :client and id in (:among)"
                        + " order by number desc limit 1")
                        .param("client", client).param("among", among).query(UUID.class).optional();
    }

    /** The last to which this one leads on. */
    private UUID end(UUID version) {
        var seen = new HashSet<UUID>();
        var last = version;
        while (seen.add(last)) {
            var next = jdbc.sql("select merged_with from intake_versions where id = :id").param("id", last)
                    .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class))).single();
            if (next.isEmpty()) {
                break;
            }
            last = Objects.requireNonNull(next.get());
        }
        return last;
    }

    private void mark(UUID version, Optional<UUID> other) {
        other.ifPresentOrElse(
                id -> jdbc.sql("update intake_versions set merged_with = :other where id = :id")
                        .param("other", id).param("id", version).update(),
                () -> jdbc.sql("update intake_versions set merged_with = null where id = :id")
                        .param("id", version).update());
        // its seal holds that too
        events.publishEvent(new SignedMoved("intake_versions", List.of(version)));
    }
}
