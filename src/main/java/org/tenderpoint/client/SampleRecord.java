package org.tenderpoint.client;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.setup.ChangingText;
import org.tenderpoint.practice.setup.SampleTwin;

/**
 * All that is stored about a client of the sample practice, row by row, by the same description of tables as it is
 * erased by; and how it is written once more for a twin. Of the screenings before a session only the one with which it
 * started goes along: no screen of a session that is over shows the others.
 */
final class SampleRecord {

    /** The person, whom the front desk enters; marks, looks, and what is worked out from the rest. */
    private static final Set<String> NOT_THE_RECORD = Set.of("clients", "client_tokens", "sample_clients",
            "record_looks", "outcome_rows", "outcome_stale");

    /** Versions of texts and rules look like days, and stay. */
    private static final Set<String> SAME = Set.of("rule_set", "text_version");

    private static final Set<String> OVER = Set.of("signed", "cancelled", "missed", "deferred");

    private final ClientId client;
    private final String name;
    private final List<Table> tables = new ArrayList<>();
    private final Set<UUID> leftOut = new HashSet<>();

    private enum Kind {
        ID, MOMENT, LOCAL, DAY, TEXT, OTHER;

        static Kind of(String type) {
            return switch (type.toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)", "")) {
                case "uuid" -> ID;
                case "timestamp with time zone", "timestamptz" -> MOMENT;
                case "timestamp" -> LOCAL;
                case "date" -> DAY;
                case "character varying", "character large object", "varchar", "text" -> TEXT;
                default -> OTHER;
            };
        }

        @Nullable
        Object read(ResultSet row, int at) throws SQLException {
            return switch (this) {
                case ID -> row.getObject(at, UUID.class);
                case MOMENT -> row.getObject(at, OffsetDateTime.class);
                case LOCAL -> row.getObject(at, LocalDateTime.class);
                case DAY -> row.getObject(at, LocalDate.class);
                case TEXT -> row.getString(at);
                case OTHER -> row.getObject(at);
            };
        }
    }

    private record Column(String name, Kind kind) {

        @Nullable
        Object same(@Nullable Object value, SampleTwin twin) {
            return switch (value) {
                case UUID id -> twin.id(id);
                case OffsetDateTime at -> twin.moment(at.toInstant()).atOffset(ZoneOffset.UTC);
                case LocalDateTime at -> twin.local(at);
                case LocalDate day -> twin.day(day);
                case ChangingText text -> twin.text(text);
                case null, default -> value;
            };
        }
    }

    private record Table(String name, String key, List<Column> columns, List<@Nullable Object[]> rows) {

        int at(String column) {
            return columns.stream().map(Column::name).toList().indexOf(column);
        }

        Stream<@Nullable Object> values(String column) {
            int at = at(column);
            return at < 0 ? Stream.of() : rows.stream().map(row -> row[at]);
        }

        List<UUID> keys() {
            return values(key).filter(UUID.class::isInstance).map(UUID.class::cast).toList();
        }
    }

    /** When a therapist is with a client. */
    record Appointment(UUID therapist, LocalDateTime start) {

        Appointment later(int days) {
            return new Appointment(therapist, start.plusDays(days));
        }
    }

    private SampleRecord(ClientId client, String name) {
        this.client = client;
        this.name = name;
    }

    static SampleRecord of(ClientId client, String name, List<RecordKinds> records, JdbcTemplate jdbc) {
        var record = new SampleRecord(client, name);
        var keys = new HashMap<String, List<UUID>>();
        records.stream().flatMap(one -> one.kinds().stream()).flatMap(kind -> kind.tables().stream())
                .filter(table -> !NOT_THE_RECORD.contains(table.name()))
                .forEach(table -> table.owner().ifPresent(owner -> {
                    var owners = owner.table()
                            .map(above -> keys.getOrDefault(above, List.of()))
                            .orElse(List.of(client.value()));
                    if (!owners.isEmpty()) {
                        var read = record.read(table, owner.column(), owners, jdbc);
                        keys.put(table.name(), read.keys());
                        record.tables.add(read);
                    }
                }));
        return record;
    }

    static Set<Appointment> appointments(JdbcTemplate jdbc) {
        return new HashSet<>(jdbc.query(
                "select therapist_id, local_start from sessions",
                (row, _) -> new Appointment(row.getObject(1, UUID.class), LocalDateTime.parse(row.getString(2)))));
    }

    private Table read(RecordTable table, String column, List<UUID> owners, JdbcTemplate jdbc) {
        var columns = new ArrayList<Column>();
        var rows = new ArrayList<@Nullable Object[]>();
        var marks = String.join(", ", Collections.nCopies(owners.size(), "?"));
        jdbc.query("select t.* from " + table.name() + " t where t." + column + " in (" + marks + ")", row -> {
            var about = row.getMetaData();
            for (int i = columns.size() + 1; i <= about.getColumnCount(); i++) {
                columns.add(new Column(
                        about.getColumnLabel(i).toLowerCase(Locale.ROOT), Kind.of(about.getColumnTypeName(i))));
            }
            var values = new @Nullable Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = cut(columns.get(i), columns.get(i).kind().read(row, i + 1));
            }
            rows.add(values);
        }, owners.toArray());
        var read = new Table(table.name(), table.key(), columns, rows);
        leaveOut(read);
        return read;
    }

    /** A text that says something else about each twin is cut once for all of them. */
    private @Nullable Object cut(Column column, @Nullable Object value) {
        if (value instanceof String text && !SAME.contains(column.name())) {
            var cut = ChangingText.of(text, name);
            return cut.changes() ? cut : text;
        }
        return value;
    }

    /** What opens a link is one link's own; what came by it goes with it. */
    private void leaveOut(Table read) {
        int key = read.at(read.key());
        int token = read.at("token_hash");
        var started = table("sessions").map(sessions -> sessions.values("screening_id").collect(Collectors.toSet()))
                .orElse(Set.of());
        read.rows().removeIf(row -> {
            boolean not = read.name().equals("screenings") && !started.contains(row[key])
                    || token >= 0 && row[token] != null
                    || Stream.of(row).anyMatch(value -> value instanceof UUID id && leftOut.contains(id));
            if (not && key >= 0) {
                leftOut.add((UUID) requireNonNull(row[key]));
            }
            return not;
        });
    }

    private Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private Stream<@Nullable Object> values(String table, String column) {
        return table(table).stream().flatMap(one -> one.values(column));
    }

    /** Whether nothing in it waits for anybody. */
    boolean isOver() {
        return values("sessions", "state").allMatch(state -> OVER.contains(state.toString().toLowerCase(Locale.ROOT)))
                && values("sessions", "state").findAny().isPresent()
                && values("follow_ups", "due_by").allMatch(Objects::isNull)
                && values("referrals", "due_by").allMatch(Objects::isNull)
                && values("alerts", "closed_at").allMatch(Objects::nonNull);
    }

    /** When each of its sessions that may have taken place began. */
    List<Appointment> appointments() {
        var sessions = table("sessions").orElseThrow();
        int therapist = sessions.at("therapist_id");
        int start = sessions.at("local_start");
        return sessions.rows().stream()
                .map(row -> new Appointment((UUID) requireNonNull(row[therapist]),
                        LocalDateTime.parse(requireNonNull(row[start]).toString())))
                .toList();
    }

    LocalDate first() {
        return appointments().stream().map(Appointment::start).min(LocalDateTime::compareTo).orElseThrow()
                .toLocalDate();
    }

    /** When the last thing in it was done. */
    Instant latest() {
        return tables.stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.name().endsWith("_at"))
                        .flatMap(column -> table.values(column.name())))
                .filter(OffsetDateTime.class::isInstance)
                .map(at -> ((OffsetDateTime) at).toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    void write(SampleTwin twin, JdbcTemplate jdbc) {
        twin.leftOut(leftOut);
        tables.forEach(table -> twin.keys(table.name(), table.keys()));
        for (var table : tables) {
            if (!table.rows().isEmpty()) {
                jdbc.batchUpdate(
                        "insert into " + table.name() + " ("
                                + table.columns().stream().map(Column::name).collect(Collectors.joining(", "))
                                + ") values ("
                                + String.join(", ", Collections.nCopies(table.columns().size(), "?")) + ")",
                        table.rows().stream().map(row -> same(table, row, twin)).toList());
            }
        }
        jdbc.query("select birth_date, last_seen from clients where id = ?", row -> {
            jdbc.update("update clients set birth_date = ?, last_seen = ? where id = ?",
                    later(row.getObject(1, LocalDate.class), twin), later(row.getObject(2, LocalDate.class), twin),
                    twin.twin().value());
        }, client.value());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, SampleTwin twin) {
        return day == null ? null : twin.day(day);
    }

    private static @Nullable Object[] same(Table table, @Nullable Object[] row, SampleTwin twin) {
        var values = new @Nullable Object[row.length];
        for (int i = 0; i < row.length; i++) {
            values[i] = table.columns().get(i).same(row[i], twin);
        }
        return values;
    }
}
