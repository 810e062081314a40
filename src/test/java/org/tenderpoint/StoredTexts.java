package org.tenderpoint;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever stands in some column of texts of the whole database. */
public final class StoredTexts {

    private StoredTexts() {}

    /** @param column with its table, e.g. "clients.name" */
    public record StoredText(String column, String words) {

        @Override
        public String toString() {
            return column + ": " + words;
        }
    }

    private record Column(String tableName, String columnName) {}

    /** Each text of a column once. Fails where there is no such column: a guard over none would hold for ever. */
    public static Stream<StoredText> of(JdbcClient jdbc) {
        var columns = jdbc.sql("""
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                and (data_type like 'character%' or data_type like 'CHARACTER%' or data_type = 'text')""")
                .query(Column.class).list();
        if (columns.isEmpty()) {
            throw new AssertionError("No column of texts was found");
        }
        return columns.stream().flatMap(column -> jdbc
                .sql("select distinct cast(%2$s as varchar) from %1$s".formatted(column.tableName, column.columnName))
                .query(String.class).list().stream()
                .filter(Objects::nonNull)
                .map(words -> new StoredText(column.tableName + "." + column.columnName, words)));
    }
}
