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
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.setup.SamplePractice.SampleErasure;

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
    void erase(SampleErasure leaving) {
        records.forEach(one -> one.erasing(leaving));
        var tables = tables();
        var owned = new OwnedKeys(leaving, tables);
        var files = new ArrayList<UUID>();
        for (var table : tables.reversed()) {
            table.owner().ifPresent(owner -> {
                var owners = owned.owners(owner);
                table.files().forEach(file -> leaving.keys(table.name(), file, owner.column(), owners).stream()
                        .filter(Objects::nonNull)
                        .forEach(files::add));
                leaving.delete(table.name(), owner.column(), owners);
            });
        }
        leaving.delete("document_parts", "document_id", files);
        leaving.delete("documents", "id", files);
    }

    private List<RecordTable> tables() {
        return records.stream().flatMap(one -> one.kinds().stream()).flatMap(kind -> kind.tables().stream()).toList();
    }

    /** The files of a client that rows of theirs name. */
    public List<UUID> files(ClientId client) {
        var leaving = new SampleErasure(jdbc, List.of(client.value()));
        var all = tables();
        var owned = new OwnedKeys(leaving, all);
        return all.stream()
                .filter(table -> !table.files().isEmpty())
                .flatMap(table -> table.owner().stream().flatMap(owner -> table.files().stream()
                        .flatMap(file -> leaving.keys(table.name(), file, owner.column(), owned.owners(owner))
                                .stream())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * What there is of a client, feature by feature, as far as an erasure takes it; those with nothing are left out.
     */
    public List<Part> parts(ClientId client) {
        var leaving = new SampleErasure(jdbc, List.of(client.value()));
        var all = tables();
        var owned = new OwnedKeys(leaving, all);
        var rows = new LinkedHashMap<String, Integer>();
        records.forEach(one -> one.kinds().stream().flatMap(kind -> kind.tables().stream())
                .forEach(table -> table.owner().ifPresent(owner -> rows.merge(one.about(),
                        leaving.count(table.name(), owner.column(), owned.owners(owner)), Integer::sum))));
        return rows.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> new Part(one.getKey(), one.getValue()))
                .toList();
    }

    /**
     * The keys that rows of these clients point to; each table's keys are looked up once, while its rows still exist.
     */
    private static final class OwnedKeys {

        private final SampleErasure leaving;
        private final Map<String, RecordTable> tables = new HashMap<>();
        private final Map<String, List<UUID>> keys = new HashMap<>();

        OwnedKeys(SampleErasure leaving, List<RecordTable> all) {
            this.leaving = leaving;
            all.forEach(table -> tables.put(table.name(), table));
        }

        List<UUID> owners(RecordTable.Owner owner) {
            return owner.table().map(this::keys).orElse(leaving.clients());
        }

        private List<UUID> keys(String name) {
            var known = keys.get(name);
            if (known == null) {
                var table = Objects.requireNonNull(tables.get(name), () -> "Nobody describes " + name);
                var owner = table.owner().orElseThrow();
                known = leaving.keys(name, table.key(), owner.column(), owners(owner));
                keys.put(name, known);
            }
            return known;
        }
    }

    /**
     * @param about what {@link RecordKinds#about} says
     * @param rows how many rows
     */
    public record Part(String about, int rows) {}

    /** Unfinished forms about clients: the name of each ends in the id of the record that it is about. */
    public static final class Drafts {

        private Drafts() {}

        public static void delete(JdbcClient jdbc, SampleErasure leaving) {
            var about = new HashSet<String>();
            leaving.clients().forEach(client -> about.add(client.toString()));
            RestrictedClients.tables().forEach(
                    table -> leaving.keys(table, "id").forEach(id -> about.add(id.toString())));
            jdbc.sql("select distinct form from drafts").query(String.class).list().stream()
                    .filter(form -> about.contains(form.substring(form.lastIndexOf(':') + 1)))
                    .forEach(form -> jdbc.sql("delete from drafts where form = ?").param(form).update());
        }
    }
}
