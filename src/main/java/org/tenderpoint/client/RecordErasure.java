package org.tenderpoint.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.draft.DraftSubject;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * Erases clients with all data kept about them: the rows of every described table, last described first, so that no row
 * points to one that is gone.
 */
@Component
public class RecordErasure {

    private final List<RecordKinds> records;
    private final JdbcClient jdbc;

    RecordErasure(List<RecordKinds> records, JdbcClient jdbc) {
        this.records = List.copyOf(records);
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void erase(List<UUID> clients) {
        records.forEach(one -> one.erasing(clients));
        var rows = new ClientRows(jdbc, clients);
        var tables = tables();
        var owned = new OwnedKeys(rows, tables);
        var files = new ArrayList<UUID>();
        for (var table : tables.reversed()) {
            table.owner().ifPresent(owner -> {
                var owners = owned.owners(owner);
                table.files().forEach(file -> rows.keys(table.name(), file, owner.column(), owners).stream()
                        .filter(Objects::nonNull)
                        .forEach(files::add));
                rows.delete(table.name(), owner.column(), owners);
            });
        }
        rows.delete("document_parts", "document_id", files);
        rows.delete("documents", "id", files);
    }

    private List<RecordTable> tables() {
        return records.stream().flatMap(one -> one.kinds().stream()).flatMap(kind -> kind.tables().stream()).toList();
    }

    /** The files of a client that rows of theirs name. */
    public List<UUID> files(ClientId client) {
        var rows = new ClientRows(jdbc, List.of(client.value()));
        var all = tables();
        var owned = new OwnedKeys(rows, all);
        return all.stream()
                .filter(table -> !table.files().isEmpty())
                .flatMap(table -> table.owner().stream().flatMap(owner -> table.files().stream()
                        .flatMap(file -> rows.keys(table.name(), file, owner.column(), owned.owners(owner))
                                .stream())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * What there is of a client, feature by feature, as far as an erasure takes it; those with nothing are left out.
     */
    public List<Part> parts(ClientId client) {
        var rows = new ClientRows(jdbc, List.of(client.value()));
        var all = tables();
        var owned = new OwnedKeys(rows, all);
        var counts = new LinkedHashMap<String, Integer>();
        records.forEach(one -> one.kinds().stream().flatMap(kind -> kind.tables().stream())
                .forEach(table -> table.owner().ifPresent(owner -> counts.merge(one.about(),
                        rows.count(table.name(), owner.column(), owned.owners(owner)), Integer::sum))));
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> new Part(one.getKey(), one.getValue()))
                .toList();
    }

    /** From here to the end of the transaction nobody else saves about them. */
    public static void lock(JdbcClient jdbc, List<UUID> clients) {
        jdbc.sql("select id from clients where id in (:ids) order by id for update").param("ids", clients)
                .query(UUID.class).list();
    }

    /** Deletes unfinished forms about clients: the name of each has the id of the record that it is about. */
    public static void deleteDrafts(JdbcClient jdbc, List<UUID> clients) {
        var about = new HashSet<>(clients);
        var rows = new ClientRows(jdbc, clients);
        RestrictedClients.tables().forEach(table -> rows.keys(table, "id").forEach(about::add));
        jdbc.sql("select distinct form from drafts").query(String.class).list().stream()
                .filter(form -> DraftSubject.records(form).anyMatch(about::contains))
                .forEach(form -> jdbc.sql("delete from drafts where form = ?").param(form).update());
    }

    /**
     * The keys that rows of these clients point to; each table's keys are looked up once, while its rows still exist.
     */
    private static final class OwnedKeys {

        private final ClientRows rows;
        private final Map<String, RecordTable> tables = new HashMap<>();
        private final Map<String, List<UUID>> keys = new HashMap<>();

        OwnedKeys(ClientRows rows, List<RecordTable> all) {
            this.rows = rows;
            all.forEach(table -> tables.put(table.name(), table));
        }

        List<UUID> owners(RecordTable.Owner owner) {
            return owner.table().map(this::keys).orElse(rows.clients());
        }

        private List<UUID> keys(String name) {
            var known = keys.get(name);
            if (known == null) {
                var table = Objects.requireNonNull(tables.get(name), () -> "Nobody describes " + name);
                var owner = table.owner().orElseThrow();
                known = rows.keys(name, table.key(), owner.column(), owners(owner));
                keys.put(name, known);
            }
            return known;
        }
    }

    /**
     * @param about what {@link RecordKinds#about} says
     */
    public record Part(String about, int rows) {}
}
