package org.tenderpoint.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tenderpoint.platform.table.Csv;

/** The tables of this program's own archive, row by row as they are stored. */
final class OwnTables {

    private static final Set<OwnTable> TOLD = Set.of(OwnTable.CLIENTS, OwnTable.SESSIONS, OwnTable.VISITS,
            OwnTable.INTAKES, OwnTable.FEEDBACKS,
            OwnTable.RECORDS);

    private final Map<OwnTable, List<SourceTable>> own = new EnumMap<>(OwnTable.class);
    private final Consumer<SourceRefused> refused;

    /** @param refused hears of each table that cannot be read */
    OwnTables(Consumer<SourceRefused> refused) {
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

    boolean takes(SourceTable table) {
        var kind = OwnTable.of(table);
        kind.ifPresent(one -> own.computeIfAbsent(one, _ -> new ArrayList<>()).add(table));
        return kind.isPresent();
    }

    /** Whether anything came that somebody told, and not only what belongs to it. */
    boolean tellAnything() {
        return own.keySet().stream().anyMatch(TOLD::contains);
    }

    List<SourceTable> tables(OwnTable kind) {
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
