package org.tenderpoint.audit;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.id.OrderedKeys;
import org.tenderpoint.platform.store.database.Portions;

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
        var sealed = sealed(rows.stream().filter(row -> !row.fresh()).map(TouchedRecord::id).toList());
        var due = new EnumMap<SealedKind, List<UUID>>(SealedKind.class);
        for (var row : rows) {
            SealedKind.in(row.table()).stream()
                    .filter(kind -> kind.renewed()
                            || !sealed.getOrDefault(row.id(), Set.of()).contains(kind.code()))
                    .forEach(kind -> due.computeIfAbsent(kind, _ -> new ArrayList<>()).add(row.id()));
        }
        var now = now();
        var made = new ArrayList<RecordSeal>();
        due.forEach((kind, ids) -> made.addAll(sealsOf(kind, ids, now, false)));
        store(made);
        return made;
    }

    /** A look through what was written before there was a chain. */
    EarlierRecords earlier() {
        return new EarlierRecords(jdbc, content);
    }

    /** Seals some of what was signed before; none if all is. */
    List<RecordSeal> older(EarlierRecords earlier) {
        var now = now();
        for (var kind : SealedKind.values()) {
            var made = sealsOf(kind, earlier.records(kind), now, true);
            if (!made.isEmpty()) {
                store(made);
                return made;
            }
        }
        return List.of();
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Of which kinds these records have seals. */
    private Map<UUID, Set<String>> sealed(List<UUID> records) {
        var sealed = new HashMap<UUID, Set<String>>();
        Portions.of(records).forEach(some -> JdbcClient.create(jdbc)
                .sql("select record_id, kind from record_seals where record_id in (:ids)")
                .param("ids", some)
                .query(row -> {
                    sealed.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>()).add(row.getString(2));
                }));
        return sealed;
    }

    private Map<UUID, @Nullable UUID> clients(SealedKind kind, List<UUID> records) {
        var clients = new HashMap<UUID, @Nullable UUID>();
        Portions.of(records).forEach(some -> JdbcClient.create(jdbc)
                .sql("select t." + kind.key() + ", " + kind.client() + " from " + kind.table() + " t where t."
                        + kind.key() + " in (:ids)")
                .param("ids", some)
                .query(row -> {
                    clients.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }));
        return clients;
    }

    private List<RecordSeal> sealsOf(SealedKind kind, List<UUID> records, Instant now, boolean afterwards) {
        var hashes = content.hashes(kind, records);
        var clients = clients(kind, records);
        return records.stream()
                .filter(hashes::containsKey)
                .map(id -> new RecordSeal(OrderedKeys.next(), kind.code(), id, clients.get(id),
                        requireNonNull(hashes.get(id)), now, afterwards))
                .toList();
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
