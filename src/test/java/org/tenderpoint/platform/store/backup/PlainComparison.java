package org.tenderpoint.platform.store.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Compares two databases table by table and row by row, by plain JDBC and with nothing of what writes and reads
 * backups: whole rows, as texts, sorted.
 */
public final class PlainComparison {

    private PlainComparison() {}

    /** The tables in which a row is missing, is too many or is another, each with the first such row. */
    public static List<String> differences(DataSource one, DataSource other) throws SQLException {
        return differences(rows(one), other);
    }

    /** As {@link #differences(DataSource, DataSource)}, from what {@link #rows} has read before. */
    public static List<String> differences(Map<String, List<String>> left, DataSource other) throws SQLException {
        var right = rows(other);
        var found = new ArrayList<String>();
        if (!left.keySet().equals(right.keySet())) {
            found.add("tables " + left.keySet() + " and " + right.keySet());
        }
        left.forEach((table, rows) -> {
            var others = right.getOrDefault(table, List.of());
            if (!rows.equals(others)) {
                var only = new ArrayList<>(rows);
                only.removeAll(others);
                found.add(table + ": " + rows.size() + " and " + others.size() + " rows, only in one: "
                        + only.stream().findFirst().orElse("none"));
            }
        });
        return found;
    }

    /** How many rows there are to compare. */
    public static long count(DataSource source) throws SQLException {
        return rows(source).values().stream().mapToLong(List::size).sum();
    }

    /** All rows as texts, sorted, by their table. */
    static Map<String, List<String>> rows(DataSource source) throws SQLException {
        var all = new TreeMap<String, List<String>>();
        try (var connection = source.getConnection()) {
            for (var table : tables(connection)) {
                var rows = new ArrayList<String>();
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("select * from \"" + table + "\"")) {
                    var names = row.getMetaData();
                    while (row.next()) {
                        var values = new TreeMap<String, String>();
                        for (int i = 1; i <= names.getColumnCount(); i++) {
                            values.put(names.getColumnName(i), text(names.getColumnTypeName(i), row, i));
                        }
                        rows.add(values.toString());
                    }
                }
                Collections.sort(rows);
                all.put(table, rows);
            }
        }
        return all;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'"
                        + " and table_name <> 'flyway_schema_history' order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String text(String type, ResultSet row, int at) throws SQLException {
        var kind = type.toLowerCase(Locale.ROOT);
        if (row.getObject(at) == null) {
            return "null";
        }
        if (kind.contains("bytea") || kind.contains("binary")) {
            return Arrays.toString(row.getBytes(at));
        }
        if (kind.contains("time zone") || kind.contains("timestamptz")) {
            return row.getObject(at, OffsetDateTime.class).toInstant().toString();
        }
        if (kind.startsWith("timestamp")) {
            return row.getObject(at, LocalDateTime.class).toString();
        }
        return kind.startsWith("bool") ? String.valueOf(row.getBoolean(at)) : row.getString(at);
    }
}
