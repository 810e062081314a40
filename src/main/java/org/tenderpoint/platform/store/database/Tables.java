package org.tenderpoint.platform.store.database;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tenderpoint.platform.Moments;

/** The tables of a database from its catalogue, described the same way on both databases. */
public final class Tables {

    /** Tables that are not copied: Flyway's own, which the target already has, and the mark of a move. */
    private static final Set<String> NO_CONTENT = Set.of("flyway_schema_history", MoveMark.TABLE);

    private Tables() {}

    /** The type of a column, independent of the database. */
    enum Kind {
        TEXT, WHOLE, FRACTION, TRUTH, ID, DAY, TIME, MOMENT, LOCAL, BYTES;

        static Kind of(String table, String column, String type) throws SQLException {
            return switch (type.toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)", "")) {
                case "character varying", "character large object", "character", "varchar", "text", "bpchar" -> TEXT;
                case "integer", "smallint", "bigint", "int2", "int4", "int8" -> WHOLE;
                case "numeric", "decimal" -> FRACTION;
                case "boolean", "bool" -> TRUTH;
                case "uuid" -> ID;
                case "date" -> DAY;
                case "time" -> TIME;
                case "timestamp with time zone", "timestamptz" -> MOMENT;
                case "timestamp" -> LOCAL;
                case "binary varying", "binary large object", "bytea" -> BYTES;
                default -> throw new SQLException("A backup does not know the type of " + table + "." + column);
            };
        }

        /** Writes moments as instants, without a zone. */
        private void write(ResultSet row, int at, DataOutputStream out) throws SQLException, IOException {
            switch (this) {
                case TEXT -> bytes(row.getString(at).getBytes(StandardCharsets.UTF_8), out);
                case WHOLE -> out.writeLong(row.getLong(at));
                case FRACTION -> bytes(row.getBigDecimal(at).stripTrailingZeros().toPlainString()
                        .getBytes(StandardCharsets.US_ASCII), out);
                case TRUTH -> out.writeBoolean(row.getBoolean(at));
                case ID -> {
                    var id = row.getObject(at, UUID.class);
                    out.writeLong(id.getMostSignificantBits());
                    out.writeLong(id.getLeastSignificantBits());
                }
                case DAY -> out.writeLong(row.getObject(at, LocalDate.class).toEpochDay());
                case TIME -> out.writeLong(row.getObject(at, LocalTime.class).toNanoOfDay());
                case MOMENT -> moment(Moments.read(row, at), out);
                case LOCAL -> moment(row.getObject(at, LocalDateTime.class).toInstant(ZoneOffset.UTC), out);
                case BYTES -> bytes(row.getBytes(at), out);
            }
        }

        private void read(DataInputStream in, PreparedStatement row, int at) throws SQLException, IOException {
            switch (this) {
                case TEXT -> row.setString(at, new String(bytes(in), StandardCharsets.UTF_8));
                case WHOLE -> row.setLong(at, in.readLong());
                case FRACTION -> row.setBigDecimal(at, new BigDecimal(new String(bytes(in),
                        StandardCharsets.US_ASCII)));
                case TRUTH -> row.setBoolean(at, in.readBoolean());
                case ID -> row.setObject(at, new UUID(in.readLong(), in.readLong()));
                case DAY -> row.setObject(at, LocalDate.ofEpochDay(in.readLong()));
                case TIME -> row.setObject(at, LocalTime.ofNanoOfDay(in.readLong()));
                case MOMENT -> row.setObject(at, Moments.utc(moment(in)));
                case LOCAL -> row.setObject(at, LocalDateTime.ofInstant(moment(in), ZoneOffset.UTC));
                case BYTES -> row.setBytes(at, bytes(in));
            }
        }

        private int code() {
            return switch (this) {
                case TEXT -> Types.VARCHAR;
                case WHOLE -> Types.BIGINT;
                case FRACTION -> Types.NUMERIC;
                case TRUTH -> Types.BOOLEAN;
                case ID -> Types.OTHER;
                case DAY -> Types.DATE;
                case TIME -> Types.TIME;
                case MOMENT -> Types.TIMESTAMP_WITH_TIMEZONE;
                case LOCAL -> Types.TIMESTAMP;
                case BYTES -> Types.BINARY;
            };
        }

        private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        private static byte[] bytes(DataInputStream in) throws IOException {
            return in.readNBytes(in.readInt());
        }

        private static void moment(Instant at, DataOutputStream out) throws IOException {
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
        }

        private static Instant moment(DataInputStream in) throws IOException {
            return Instant.ofEpochSecond(in.readLong(), in.readInt());
        }
    }

    record Column(String name, Kind kind) {}

    public record Table(String name, List<Column> columns) {

        String select() {
            return "select " + names() + " from " + quoted(name);
        }

        String insert() {
            return "insert into " + quoted(name) + " (" + names() + ") values ("
                    + columns.stream().map(_ -> "?").collect(Collectors.joining(", ")) + ")";
        }

        private String names() {
            return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
        }

        /** The row as bytes, the same on both databases. */
        void write(ResultSet row, ByteArrayOutputStream bytes) throws SQLException, IOException {
            var out = new DataOutputStream(bytes);
            for (int i = 0; i < columns.size(); i++) {
                boolean there = row.getObject(i + 1) != null;
                out.writeBoolean(there);
                if (there) {
                    columns.get(i).kind().write(row, i + 1, out);
                }
            }
        }

        void read(DataInputStream in, PreparedStatement row) throws SQLException, IOException {
            for (int i = 0; i < columns.size(); i++) {
                var kind = columns.get(i).kind();
                if (in.readBoolean()) {
                    kind.read(in, row, i + 1);
                } else {
                    row.setNull(i + 1, kind.code());
                }
            }
        }
    }

    /** All tables, sorted by name. */
    public static List<Table> of(Connection connection) throws SQLException {
        var columns = new TreeMap<String, List<Column>>();
        var catalogue = connection.getMetaData();
        try (var rows = catalogue.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (rows.next()) {
                var type = rows.getString("TABLE_TYPE");
                if (List.of("TABLE", "BASE TABLE").contains(type)
                        && !NO_CONTENT.contains(rows.getString("TABLE_NAME"))) {
                    columns.put(rows.getString("TABLE_NAME"), new ArrayList<>());
                }
            }
        }
        try (var rows = catalogue.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (rows.next()) {
                var table = rows.getString("TABLE_NAME");
                var found = columns.get(table);
                if (found != null) {
                    var name = rows.getString("COLUMN_NAME");
                    found.add(new Column(name, Kind.of(table, name, rows.getString("TYPE_NAME"))));
                }
            }
        }
        return columns.entrySet().stream().map(entry -> new Table(entry.getKey(), entry.getValue().stream()
                .sorted((one, other) -> one.name().compareTo(other.name())).toList())).toList();
    }

    /** The names of a table's foreign keys. */
    static List<String> references(Connection connection, String table) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(),
                table)) {
            while (rows.next()) {
                var name = rows.getString("FK_NAME");
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    public static Map<String, Table> byName(Connection connection) throws SQLException {
        return of(connection).stream().collect(Collectors.toMap(Table::name, table -> table));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The size of the database in bytes. */
    public static long bytes(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(isH2(connection)
                        ? "select cast(setting_value as bigint) from information_schema.settings"
                                + " where setting_name = 'info.FILE_SIZE'"
                        : "select pg_database_size(current_database())")) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    public static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

}
