package org.tenderpoint.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.imports.OwnRecords.RecordLine;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.table.Csv;
import org.tenderpoint.vocabulary.Modality;

/**
 * Puts the tables of this program's own archive together again: they are as they are stored, so that an appointment
 * names its therapist by a key that stands in another table. Clients and appointments then go the way of any file.
 */
final class OwnTables {

    private static final List<String> APPOINTMENTS = List.of(
            "id", "client id", "start at", "minutes", "state", "therapist", "treatment", "local start");
    private static final List<String> VISITS = List.of(
            "id", "client id", "started at", "minutes", "state", "therapist", "treatment", "source key");
    private static final Set<Own> TOLD = Set.of(Own.CLIENTS, Own.SESSIONS, Own.VISITS, Own.INTAKES, Own.FEEDBACKS,
            Own.RECORDS);

    private final Map<Own, List<SourceTable>> own = new EnumMap<>(Own.class);
    private final Consumer<SourceRefused> refused;

    private OwnTables(Consumer<SourceRefused> refused) {
        this.refused = refused;
    }

    /** A table of which something comes back, known by headings that stand together in no other one. */
    enum Own {
        CLIENTS("clients", "id", "sort name", "preferred channel"),
        SESSIONS("sessions", "id", "client id", "therapist id", "local start"),
        VISITS("earlier_visits", "id", "client id", "started at", "source key"),
        RECORDS("earlier_records", "id", "client id", "told at", "words", "kind"),
        WORK("planned_work", "session id", "position", "modality", "pressure"),
        INTAKES("intake_versions", "id", "client id", "massages elsewhere", "told on"),
        ANSWERS("intake_answers", "version id", "condition code", "detail", "answer"),
        PREFERENCES("intake_preferences", "version id", "region", "pressure"),
        FEEDBACKS("feedbacks", "id", "client id", "answers", "sore hours"),
        STAFF("staff", "id", "name");

        private final String table;
        private final Set<String> headings;

        Own(String table, String... headings) {
            this.table = table;
            this.headings = Set.of(headings);
        }

        String table() {
            return table;
        }

        private static Optional<Own> of(SourceTable table) {
            var there = table.folded();
            return Arrays.stream(values())
                    .filter(one -> one == STAFF ? there.equals(List.of("id", "name")) : there.containsAll(one.headings))
                    .findFirst();
        }
    }

    /** Whether an archive's file is a table of which something comes back. */
    static boolean comes(String file) {
        return Arrays.stream(Own.values()).anyMatch(one -> file.equals("tables/" + one.table + ".csv"));
    }

    /** @param records of clients, as they were told before */
    record Together(List<SourceTable> tables, List<RecordLine> records) {}

    /** @param refused hears of each table that cannot be read */
    static Together of(List<SourceTable> dropped, Consumer<SourceRefused> refused) {
        var all = new OwnTables(refused);
        var others = dropped.stream().filter(table -> !all.takes(table)).toList();
        if (all.own.keySet().stream().noneMatch(TOLD::contains)) {
            return new Together(dropped, List.of());
        }
        return new Together(Stream.of(
                others.stream(), all.clients(), all.appointments(), all.visits()).flatMap(tables -> tables).toList(),
                new OwnRecords(all).lines());
    }

    private boolean takes(SourceTable table) {
        var kind = Own.of(table);
        kind.ifPresent(one -> own.computeIfAbsent(one, _ -> new ArrayList<>()).add(table));
        return kind.isPresent();
    }

    /**
     * A restriction is a decision of people; whoever was restricted there is named, and comes unrestricted. Whoever has
     * died is named too, and comes archived: nothing is sent to them.
     */
    private Stream<SourceTable> clients() {
        var noted = new HashMap<String, SourceTable>();
        each(Own.CLIENTS, row -> {
            if (row.get("restricted").equals("true")) {
                note(noted, row, NoteWhy.RESTRICTED_THERE);
            }
            if (row.died()) {
                note(noted, row, NoteWhy.DIED_THERE);
            }
        });
        return tables(Own.CLIENTS).stream().map(table -> noted.getOrDefault(table.id(), table))
                .map(table -> written(table, table.header(), OwnRow::withTheDeadArchived));
    }

    private static void note(Map<String, SourceTable> noted, OwnRow row, NoteWhy why) {
        noted.put(row.table().id(), noted.getOrDefault(row.table().id(), row.table()).saying(why, row.line()));
    }

    private Stream<SourceTable> appointments() {
        var names = new HashMap<String, String>();
        each(Own.STAFF, row -> names.put(row.get("id"), row.get("name")));
        var treatments = new HashMap<String, Set<String>>();
        each(Own.WORK, row -> Coded.of(Modality.class, row.get("modality")).ifPresent(modality -> treatments
                .computeIfAbsent(row.get("session id"), _ -> new HashSet<>())
                .add(Texts.storing(() -> Texts.label(modality)))));
        return tables(Own.SESSIONS).stream().map(table -> written(table, APPOINTMENTS, row -> Stream.concat(
                APPOINTMENTS.subList(0, 5).stream().map(row::get),
                Stream.of(names.getOrDefault(row.get("therapist id"), ""), words(treatments.get(row.get("id")))))
                .toList()));
    }

    private static String words(@Nullable Collection<String> treatments) {
        return treatments == null ? "" : treatments.stream().sorted().collect(Collectors.joining(", "));
    }

    private Stream<SourceTable> visits() {
        return tables(Own.VISITS).stream()
                .map(table -> written(table, VISITS, row -> VISITS.subList(0, 7).stream().map(row::get).toList()));
    }

    /** The same table with other columns. */
    private static SourceTable written(SourceTable table, List<String> header, Written cells) {
        return new SourceTable(table.id(), header, table.headerLine(),
                row -> table.each(one -> row.test(new Csv.Row(one.number(), cells.of(new OwnRow(table, one))))),
                table.said(), table.unread());
    }

    private interface Written {
        List<String> of(OwnRow row);
    }

    private List<SourceTable> tables(Own kind) {
        return own.getOrDefault(kind, List.of());
    }

    /** Reads all rows of a kind; a table that cannot be read is named, and the others go on. */
    void each(Own kind, Consumer<OwnRow> row) {
        for (var table : tables(kind)) {
            try {
                table.each(cells -> {
                    row.accept(new OwnRow(table, cells));
                    return true;
                });
            } catch (SourceRefused damaged) {
                refused.accept(damaged);
            }
        }
    }

    /** A row, by the names of its columns. */
    record OwnRow(SourceTable table, int line, Map<String, String> cells) {

        OwnRow(SourceTable table, Csv.Row row) {
            this(table, row.number(), named(table.folded(), row.cells()));
        }

        private static Map<String, String> named(List<String> header, List<String> cells) {
            var named = new LinkedHashMap<String, String>();
            for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
                named.put(header.get(i), cells.get(i));
            }
            return named;
        }

        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        boolean died() {
            return get("dead").equals("true");
        }

        List<String> withTheDeadArchived() {
            return cells.entrySet().stream()
                    .map(cell -> died() && cell.getKey().equals("archived") ? "true" : cell.getValue())
                    .toList();
        }
    }
}
