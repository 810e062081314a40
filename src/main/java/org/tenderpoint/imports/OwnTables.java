package org.tenderpoint.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.BroughtClients.Standing.BroughtDeath;
import org.tenderpoint.client.BroughtClients.Standing.BroughtRestriction;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.RestrictionReason;
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
    private static final Set<OwnTable> TOLD = Set.of(OwnTable.CLIENTS, OwnTable.SESSIONS, OwnTable.VISITS,
            OwnTable.INTAKES, OwnTable.FEEDBACKS,
            OwnTable.RECORDS);

    private final Map<OwnTable, List<SourceTable>> own = new EnumMap<>(OwnTable.class);
    private final Consumer<SourceRefused> refused;

    private OwnTables(Consumer<SourceRefused> refused) {
        this.refused = refused;
    }

    /** A table of which something comes back, known by headings that stand together in no other one. */
    enum OwnTable {
        CLIENTS("clients", "id", "sort name", "preferred channel"),
        DEATHS("client_deaths", "client id", "died on", "source", "taken back at"),
        RESTRICTIONS("client_restrictions", "client id", "reason", "kept until", "lifted at"),
        SESSIONS("sessions", "id", "client id", "therapist id", "local start"),
        VISITS("earlier_visits", "id", "client id", "started at", "source key"),
        RECORDS("earlier_records", "id", "client id", "told at", "words", "kind"),
        WORK("planned_work", "session id", "position", "modality", "pressure"),
        INTAKES("intake_versions", "id", "client id", "massages elsewhere", "told on"),
        ANSWERS("intake_answers", "version id", "condition code", "detail", "answer"),
        PREFERENCES("intake_preferences", "version id", "region", "pressure"),
        OWN_ANSWERS("intake_own_answers", "version id", "question key", "choices", "answer"),
        FEEDBACKS("feedbacks", "id", "client id", "answers", "sore hours"),
        STAFF("staff", "id", "name");

        private final String table;
        private final Set<String> headings;

        OwnTable(String table, String... headings) {
            this.table = table;
            this.headings = Set.of(headings);
        }

        String table() {
            return table;
        }

        private static Optional<OwnTable> of(SourceTable table) {
            var there = table.foldedHeader();
            return Arrays.stream(values())
                    .filter(one -> one == STAFF ? there.equals(List.of("id", "name")) : there.containsAll(one.headings))
                    .findFirst();
        }
    }

    /** Whether an archive's file is a table of which something comes back. */
    static boolean comes(String file) {
        return Arrays.stream(OwnTable.values()).anyMatch(one -> file.equals("tables/" + one.table + ".csv"));
    }

    /**
     * @param records of clients, as they were told before
     * @param standings by the keys of clients who have died or whose records were restricted
     */
    record ReadTables(List<SourceTable> tables, List<RecordLine> records, Map<String, OwnStanding> standings) {}

    record OwnStanding(Optional<BroughtDeath> died, Optional<BroughtRestriction> closed) {

        OwnStanding or(OwnStanding other) {
            return new OwnStanding(died.or(other::died), closed.or(other::closed));
        }
    }

    /** @param refused hears of each table that cannot be read */
    static ReadTables of(List<SourceTable> dropped, Consumer<SourceRefused> refused) {
        var all = new OwnTables(refused);
        var others = dropped.stream().filter(table -> !all.takes(table)).toList();
        if (all.own.keySet().stream().noneMatch(TOLD::contains)) {
            return new ReadTables(dropped, List.of(), Map.of());
        }
        return new ReadTables(Stream.of(
                others.stream(), all.tables(OwnTable.CLIENTS).stream(), all.appointments(), all.visits())
                .flatMap(tables -> tables).toList(),
                new OwnRecords(all).lines(), all.standings());
    }

    private boolean takes(SourceTable table) {
        var kind = OwnTable.of(table);
        kind.ifPresent(one -> own.computeIfAbsent(one, _ -> new ArrayList<>()).add(table));
        return kind.isPresent();
    }

    /**
     * The clients' own rows say who has died or is restricted; two other tables, if they came along, say since when and
     * why.
     */
    private Map<String, OwnStanding> standings() {
        var deaths = new HashMap<String, BroughtDeath>();
        each(OwnTable.DEATHS, row -> {
            if (row.get("taken back at").isEmpty()) {
                deaths.put(row.get("client id"), new BroughtDeath(row.day("died on"), Coded.of(
                        DeathSource.class, row.get("source")).orElse(DeathSource.RECORDS)));
            }
        });
        var closed = new HashMap<String, BroughtRestriction>();
        each(OwnTable.RESTRICTIONS, row -> {
            if (row.get("lifted at").isEmpty()) {
                Coded.of(RestrictionReason.class, row.get("reason")).ifPresent(
                        reason -> closed.put(row.get("client id"),
                                new BroughtRestriction(reason, row.day("kept until"))));
            }
        });
        var standings = new HashMap<String, OwnStanding>();
        each(OwnTable.CLIENTS, row -> {
            var id = row.get("id");
            var one = new OwnStanding(
                    row.is("dead",
                            () -> deaths.getOrDefault(id, new BroughtDeath(Optional.empty(), DeathSource.RECORDS))),
                    row.is("restricted", () -> closed.getOrDefault(
                            id, new BroughtRestriction(RestrictionReason.WISH, Optional.empty()))));
            if (one.died().isPresent() || one.closed().isPresent()) {
                standings.put(id, one);
            }
        });
        return Map.copyOf(standings);
    }

    private Stream<SourceTable> appointments() {
        var names = new HashMap<String, String>();
        each(OwnTable.STAFF, row -> names.put(row.get("id"), row.get("name")));
        var treatments = new HashMap<String, Set<String>>();
        each(OwnTable.WORK, row -> Coded.of(Modality.class, row.get("modality")).ifPresent(modality -> treatments
                .computeIfAbsent(row.get("session id"), _ -> new HashSet<>())
                .add(Texts.storing(() -> Texts.label(modality)))));
        return tables(OwnTable.SESSIONS).stream().map(table -> written(table, APPOINTMENTS, row -> Stream.concat(
                APPOINTMENTS.subList(0, 5).stream().map(row::get),
                Stream.of(names.getOrDefault(row.get("therapist id"), ""), words(treatments.get(row.get("id")))))
                .toList()));
    }

    private static String words(@Nullable Collection<String> treatments) {
        return treatments == null ? "" : treatments.stream().sorted().collect(Collectors.joining(", "));
    }

    private Stream<SourceTable> visits() {
        return tables(OwnTable.VISITS).stream()
                .map(table -> written(table, VISITS, row -> VISITS.subList(0, 7).stream().map(row::get).toList()));
    }

    /** The same table with other columns. */
    private static SourceTable written(SourceTable table, List<String> header, WrittenRecords cells) {
        return new SourceTable(table.id(), header, table.headerLine(),
                row -> table.each(one -> row.test(new Csv.Row(one.number(), cells.of(new OwnRow(table, one))))),
                table.said(), table.unread());
    }

    private interface WrittenRecords {
        List<String> of(OwnRow row);
    }

    private List<SourceTable> tables(OwnTable kind) {
        return own.getOrDefault(kind, List.of());
    }

    /** Reads all rows of a kind; a table that cannot be read is named, and the others go on. */
    void each(OwnTable kind, Consumer<OwnRow> row) {
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
            this(table, row.number(), named(table.foldedHeader(), row.cells()));
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

        Optional<LocalDate> day(String column) {
            try {
                return Optional.of(get(column)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
            } catch (DateTimeException odd) {
                return Optional.empty();
            }
        }

        /** This value if the column says yes. */
        <T> Optional<T> is(String column, Supplier<T> then) {
            return get(column).equals("true") ? Optional.of(then.get()) : Optional.empty();
        }
    }
}
