package org.tenderpoint.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.id.OrderedKeys;

/** Seals what people sign, in their transaction, and what was signed before there were seals. */
@Component
record RecordSeals(JdbcTemplate jdbc, SealedContent content, Clock clock) {

    /**
     * A row of a table with sealed records that was written.
     *
     * @param fresh it was not there before
     */
    record TouchedRecord(String table, UUID id, boolean fresh) {}

    /** Stores the seals that these rows need now. */
    List<RecordSeal> seal(Collection<TouchedRecord> rows) {
        var made = new ArrayList<RecordSeal>();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var row : rows) {
            var sealed = row.fresh() ? Set.<String>of() : sealed(row.id());
            SealedKind.in(row.table()).stream()
                    .filter(kind -> kind.renewed() || !sealed.contains(kind.code()))
                    .forEach(kind -> sealOf(kind, row.id(), now, false).ifPresent(made::add));
        }
        store(made);
        return made;
    }

    /** A look through what was written before there was a chain. */
    EarlierRecords earlier() {
        return new EarlierRecords(jdbc, content);
    }

    /** Seals some of what was signed before; none if all is. */
    List<RecordSeal> older(EarlierRecords earlier) {
        var made = new ArrayList<RecordSeal>();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var kind : SealedKind.values()) {
            for (var id : earlier.records(kind)) {
                sealOf(kind, id, now, true).ifPresent(made::add);
            }
            if (!made.isEmpty()) {
                break;
            }
        }
        store(made);
        return made;
    }

    /** The seals of made-up clients' records. */
    List<UUID> of(List<UUID> clients) {
        return JdbcClient.create(jdbc).sql("select id from record_seals where client_id in (:clients)")
                .param("clients", clients)
                .query(UUID.class)
                .list();
    }

    void forget() {
        jdbc.update("delete from record_seals");
    }

    private Set<String> sealed(UUID record) {
        return new HashSet<>(
                jdbc.query("select kind from record_seals where record_id = ?", (row, _) -> row.getString(1), record));
    }

    private @Nullable UUID client(SealedKind kind, UUID id) {
        var found = jdbc.query(
                "select " + kind.client() + " from " + kind.table() + " t where t." + kind.key() + " = ?",
                (row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)), id);
        return found.isEmpty() ? null : found.getFirst().orElse(null);
    }

    private Optional<RecordSeal> sealOf(SealedKind kind, UUID id, Instant now, boolean afterwards) {
        return content.hash(kind, id).map(hash -> new RecordSeal(
                OrderedKeys.next(), kind.code(), id, client(kind, id), hash, now, afterwards));
    }

    private void store(List<RecordSeal> made) {
        jdbc.batchUpdate("""
                insert into record_seals (id, kind, record_id, client_id, seal, sealed_at, afterwards)
                values (?, ?, ?, ?, ?, ?, ?)""",
                made.stream()
                        .map(seal -> new Object[]{seal.id(), seal.kind(), seal.recordId(), seal.client(), seal.seal(),
                                Moments.utc(seal.at()), seal.afterwards()})
                        .toList());
    }
}
