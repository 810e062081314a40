package org.tenderpoint.audit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.database.Portions;
import org.tenderpoint.platform.store.keys.TrailKey;

/** Hashes the content of a signed record as it stands in the database, the same on every database. */
@Component
record SealedContent(JdbcTemplate jdbc, TrailKey key) {

    /** No key stands before it. */
    static final UUID LEAST = new UUID(0, 0);

    /** Keyed hashes of all that is sealed of these records; none where there is no such signed record. */
    Map<UUID, String> hashes(SealedKind kind, Collection<UUID> ids) {
        return Portions.of(List.copyOf(ids))
                .flatMap(some -> contents(kind, some).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, content -> content.getValue().hex()));
    }

    private Map<UUID, TrailKey.Content> contents(SealedKind kind, List<UUID> ids) {
        var contents = new HashMap<UUID, TrailKey.Content>();
        rows(kind.table(), kind.key(), ids, kind.when(), kind::covers).forEach((id, own) -> contents.put(
                id, key.hash("record").add(kind.code()).add(id).add(own.getFirst())));
        for (var part : kind.parts()) {
            var rows = rows(part.table(), part.column(), ids, "1 = 1", column -> !column.equals("version"));
            contents.forEach((id, content) -> {
                var own = rows.getOrDefault(id, List.of());
                content.add(part.table()).add(own.size());
                own.stream().sorted().forEach(content::add);
            });
        }
        return contents;
    }

    /** The rows of a table that refer to these ids by a column, each as one text. */
    private Map<UUID, List<String>> rows(
            String table, String column, List<UUID> ids, String when, Predicate<String> covered) {
        var rows = new HashMap<UUID, List<String>>();
        JdbcClient.create(jdbc)
                .sql("select t.* from " + table + " t where t." + column + " in (:ids) and " + when)
                .param("ids", ids)
                .query(row -> {
                    rows.computeIfAbsent(row.getObject(column, UUID.class), _ -> new ArrayList<>())
                            .add(text(row, covered));
                });
        return rows;
    }

    /** Signed records of this kind that have no seal, in order of their keys, beginning with this key. */
    List<UUID> unsealed(SealedKind kind, UUID from, int most) {
        return JdbcClient.create(jdbc)
                .sql("select t." + kind.key() + " from " + kind.table() + " t where t." + kind.key() + " >= :from and "
                        + kind.when() + " and not exists (select 1 from record_seals s where s.record_id = t."
                        + kind.key()
                        + " and s.kind = :kind) order by t." + kind.key() + " limit :most")
                .param("from", from)
                .param("kind", kind.code())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** A row as one text: each value that is there, after its column's name and its own length. */
    private static String text(ResultSet row, Predicate<String> covered) throws SQLException {
        var columns = row.getMetaData();
        var values = new TreeMap<String, String>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            var value = covered.test(name) ? value(row, i, columns.getColumnType(i)) : null;
            if (value != null) {
                values.put(name, value);
            }
        }
        var text = new StringBuilder();
        values.forEach((name, value) -> text.append(name).append(' ').append(value.length()).append(' ').append(value)
                .append('\n'));
        return text.toString();
    }

    private static @Nullable String value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
                var at = row.getObject(column, OffsetDateTime.class);
                yield at == null ? null : at.toInstant().truncatedTo(ChronoUnit.MICROS).toString();
            }
            case Types.BOOLEAN, Types.BIT -> {
                boolean yes = row.getBoolean(column);
                yield row.wasNull() ? null : Boolean.toString(yes);
            }
            case Types.NUMERIC, Types.DECIMAL, Types.DOUBLE, Types.REAL, Types.FLOAT -> {
                BigDecimal number = row.getBigDecimal(column);
                yield number == null ? null : number.stripTrailingZeros().toPlainString();
            }
            default -> row.getString(column);
        };
    }
}
