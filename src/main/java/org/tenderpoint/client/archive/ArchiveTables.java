package org.tenderpoint.client.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.copy.EverybodysRecords;
import org.tenderpoint.client.copy.EverybodysRecords.StoredTable;
import org.tenderpoint.platform.table.Cell;
import org.tenderpoint.platform.table.Csv;

/** The tables of clients' records as they are stored, each as a CSV file; and who the staff named in them are. */
@Component
class ArchiveTables {

    private static final StoredTable STAFF = new StoredTable("staff", "select id, name from users");

    private static final int AT_ONCE = 500;

    private final EverybodysRecords records;
    private final JdbcTemplate jdbc;

    ArchiveTables(EverybodysRecords records, DataSource source) {
        this.records = records;
        jdbc = new JdbcTemplate(source);
        // large tables are read piece by piece
        jdbc.setFetchSize(AT_ONCE);
    }

    List<StoredTable> all() {
        return Stream.concat(Stream.of(STAFF), records.tables().stream()).toList();
    }

    /** The columns of a table; keys of browsers and links, which open something, are left out. */
    List<String> columns(StoredTable table) {
        return Objects.requireNonNull(jdbc.query("select * from (" + table.query() + ") t where 1 = 0",
                (ResultSetExtractor<List<String>>) rows -> archivedColumns(rows).stream()
                        .map(column -> label(rows, column))
                        .toList()));
    }

    private static List<Integer> archivedColumns(ResultSet rows) throws SQLException {
        return IntStream.rangeClosed(1, rows.getMetaData().getColumnCount()).boxed()
                .filter(column -> !label(rows, column).endsWith("_hash"))
                .toList();
    }

    private static String label(ResultSet rows, int column) {
        try {
            return rows.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Within a transaction: only then a database hands out rows piece by piece. */
    void write(StoredTable table, OutputStream out) throws IOException {
        try (var csv = new Csv(out)) {
            csv.begin(table.name(), columns(table));
            jdbc.query(table.query(), rows -> {
                var cells = new ArrayList<Cell>();
                for (int column : archivedColumns(rows)) {
                    cells.add(cell(rows, column));
                }
                try {
                    csv.row(cells);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static Cell cell(ResultSet rows, int column) throws SQLException {
        return switch (rows.getMetaData().getColumnType(column)) {
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> {
                var at = rows.getObject(column, OffsetDateTime.class);
                yield at == null ? new Cell.Empty() : new Cell.Text(at.toInstant().toString());
            }
            case Types.BOOLEAN, Types.BIT -> {
                boolean yes = rows.getBoolean(column);
                yield rows.wasNull() ? new Cell.Empty() : new Cell.Text(String.valueOf(yes));
            }
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> {
                long number = rows.getLong(column);
                yield rows.wasNull() ? new Cell.Empty() : new Cell.Figure(String.valueOf(number));
            }
            default -> {
                var text = rows.getString(column);
                yield text == null ? new Cell.Empty() : new Cell.Text(text);
            }
        };
    }
}
