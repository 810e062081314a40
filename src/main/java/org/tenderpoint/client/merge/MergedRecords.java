package org.tenderpoint.client.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.audit.AuditEvent.SignedBeforeMove;
import org.tenderpoint.platform.audit.AuditEvent.SignedMoved;

/**
 * Gives the rows of one client to another, and back: those of every described table that names a client. Nothing in a
 * row changes but whose it is, and its number where rows are counted.
 */
@Component
class MergedRecords {

    /**
     * What a row that was added since belongs to: it goes where that goes. The first of these columns that a row has
     * says it; a screening or an intake that it read says nothing.
     */
    private static final List<String> BELONGS = List.of("session_id", "follow_up_id", "assessment_id", "aim_id",
            "link_id", "about", "origin");

    private final List<RecordKinds> records;
    private final LackedDetails lacked;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MergedRecords(
            List<RecordKinds> records, LackedDetails lacked, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.records = List.copyOf(records);
        this.lacked = lacked;
        this.jdbc = jdbc;
        this.events = events;
    }

    private record Row(UUID id, @Nullable Integer number) {}

    private record MovableRow(UUID id, boolean moved, @Nullable Integer number) {}

    /** The tables whose rows go along. */
    Stream<RecordTable> moving() {
        return records.stream().flatMap(one -> one.kinds().stream()).flatMap(kind -> kind.tables().stream())
                .filter(RecordTable::moves);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void move(UUID merge, UUID kept, UUID merged) {
        var before = new HashSet<UUID>();
        var moved = new HashSet<UUID>();
        moving().forEach(table -> {
            var theirs = rows(table, merged);
            var own = rows(table, kept);
            own.forEach(row -> before.add(row.id()));
            theirs.forEach(row -> moved.add(row.id()));
            note(merge, table, own, false);
            note(merge, table, theirs, true);
            if (!theirs.isEmpty()) {
                var touched = Stream.concat(theirs.stream(), table.number().isEmpty() ? Stream.of() : own.stream())
                        .map(Row::id).toList();
                changing(table, touched, () -> {
                    free(table, touched);
                    give(table, theirs.stream().map(Row::id).toList(), merged, kept);
                    count(table, touched);
                });
            }
        });
        lacked.takeOver(merge, kept, merged);
        records.forEach(one -> one.merged(kept, before, moved));
    }

    /** @return how many rows were added since and stay with the record that is kept, by table */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<String, Integer> moveBack(UUID merge, UUID kept, UUID merged) {
        var known = mergedRows(merge);
        var back = new HashSet<UUID>();
        var there = new HashMap<UUID, MovableRow>();
        known.forEach(row -> there.put(row.id(), row));
        known.stream().filter(MovableRow::moved).forEach(row -> back.add(row.id()));
        var added = added(kept, there.keySet());
        follow(added, back);
        var stay = new LinkedHashMap<String, Integer>();
        var moved = new HashSet<UUID>(back);
        moving().forEach(table -> {
            var all = rows(table, kept);
            var go = all.stream().map(Row::id).filter(back::contains).toList();
            int left = (int) all.stream().filter(row -> !there.containsKey(row.id()) && !back.contains(row.id()))
                    .count();
            if (left > 0) {
                stay.put(table.name(), left);
            }
            if (!go.isEmpty()) {
                var touched = table.number().isEmpty() ? go : all.stream().map(Row::id).toList();
                changing(table, touched, () -> {
                    free(table, touched);
                    give(table, go, kept, merged);
                    countAsBefore(table, touched, there);
                });
            }
        });
        lacked.takeOut(merge, kept, merged);
        records.forEach(one -> one.unmerged(moved));
        return stay;
    }

    private void changing(RecordTable table, Collection<UUID> ids, Runnable change) {
        events.publishEvent(new SignedBeforeMove(table.name(), ids));
        change.run();
        events.publishEvent(new SignedMoved(table.name(), ids));
    }

    private List<Row> rows(RecordTable table, UUID client) {
        var number = table.number().isEmpty() ? "cast(null as integer)" : table.number();
        return jdbc.sql("select " + table.key() + ", " + number + " from " + table + " where client_id = :client")
                .param("client", client)
                .query((row, _) -> new Row(row.getObject(1, UUID.class), row.getObject(2, Integer.class)))
                .list();
    }

    private void note(UUID merge, RecordTable table, List<Row> rows, boolean moved) {
        rows.forEach(row -> jdbc.sql("""
                insert into merged_rows (merge_id, table_name, row_id, moved, number)
                values (:merge, :table, :id, :moved, :number)""")
                .param("merge", merge)
                .param("table", table.name())
                .param("id", row.id())
                .param("moved", moved)
                .param("number", row.number(), java.sql.Types.INTEGER)
                .update());
    }

    private List<MovableRow> mergedRows(UUID merge) {
        return jdbc.sql("select row_id, moved, number from merged_rows where merge_id = :merge")
                .param("merge", merge)
                .query((row, _) -> new MovableRow(
                        row.getObject(1, UUID.class), row.getBoolean(2), row.getObject(3, Integer.class)))
                .list();
    }

    private void give(RecordTable table, List<UUID> ids, UUID from, UUID to) {
        jdbc.sql("update " + table + " set client_id = :to where " + table.key() + " in (:ids)")
                .param("to", to).param("ids", ids).update();
        if (!table.openFor().isEmpty()) {
            open(table, ids, from, to);
        }
    }

    /** There may be one of each; then the other keeps the id of its own client. */
    private void open(RecordTable table, List<UUID> ids, UUID from, UUID to) {
        record Open(UUID id, Object now) {}
        var column = table.openFor();
        jdbc.sql("select " + table.key() + ", " + column + " from " + table + " where " + column + " is not null and "
                + table.key() + " in (:ids)")
                .param("ids", ids)
                .query((row, _) -> new Open(row.getObject(1, UUID.class), row.getObject(2)))
                .list()
                .forEach(one -> {
                    var text = one.now().toString().replace(from.toString(), to.toString());
                    var next = one.now() instanceof UUID ? UUID.fromString(text) : text;
                    jdbc.sql("update " + table + " set " + column + " = :next where " + table.key() + " = :id"
                            + " and not exists (select 1 from " + table + " other where other." + column + " = :next)")
                            .param("next", next).param("id", one.id()).update();
                });
    }

    /** Numbers that nobody else has, as long as rows are on their way. */
    private void free(RecordTable table, Collection<UUID> ids) {
        if (!table.number().isEmpty()) {
            int next = -1_000_000;
            for (var id : ids) {
                number(table, id, next++);
            }
        }
    }

    /** All in the order in which they were made, from 1. */
    private void count(RecordTable table, Collection<UUID> ids) {
        if (!table.number().isEmpty()) {
            int next = 1;
            for (var id : inOrder(table, ids)) {
                number(table, id, next++);
            }
        }
    }

    /** As it was; what was added since comes after that. */
    private void countAsBefore(RecordTable table, Collection<UUID> ids, Map<UUID, MovableRow> before) {
        if (table.number().isEmpty()) {
            return;
        }
        int last = 0;
        for (var id : ids) {
            var known = before.get(id);
            if (known != null && known.number() != null) {
                number(table, id, known.number());
                last = known.moved() ? last : Math.max(last, known.number());
            }
        }
        for (var id : inOrder(table, ids)) {
            if (!before.containsKey(id)) {
                number(table, id, ++last);
            }
        }
    }

    private List<UUID> inOrder(RecordTable table, Collection<UUID> ids) {
        return jdbc.sql("select " + table.key() + " from " + table + " where " + table.key() + " in (:ids) order by "
                + table.at() + ", " + table.key())
                .param("ids", ids)
                .query(UUID.class)
                .list();
    }

    private void number(RecordTable table, UUID id, int number) {
        jdbc.sql("update " + table + " set " + table.number() + " = :number where " + table.key() + " = :id")
                .param("number", number).param("id", id).update();
    }

    /** Rows that were not there when the records were made one, each with what it belongs to. */
    private Map<UUID, UUID> added(UUID kept, Set<UUID> known) {
        var added = new LinkedHashMap<UUID, UUID>();
        moving().forEach(table -> jdbc.sql("select * from " + table + " where client_id = :client")
                .param("client", kept)
                .query()
                .listOfRows()
                .forEach(row -> {
                    var id = (UUID) row.get(table.key());
                    if (id != null && !known.contains(id)) {
                        BELONGS.stream()
                                .filter(column -> !column.equals(table.key()) || table.key().equals("session_id"))
                                .map(row::get)
                                .filter(UUID.class::isInstance)
                                .findFirst()
                                .ifPresent(to -> added.put(id, (UUID) to));
                    }
                }));
        return added;
    }

    private static void follow(Map<UUID, UUID> added, Set<UUID> back) {
        var waiting = new ArrayList<>(added.entrySet());
        while (waiting.removeIf(one -> back.contains(one.getValue()) && back.add(one.getKey())
                || Objects.equals(one.getKey(), one.getValue()) && back.contains(one.getKey()))) {
            // each round finds what belongs to what the last one found
        }
    }
}
