package org.tenderpoint.platform.store.database;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tenderpoint.platform.store.database.Dump.Content;
import org.tenderpoint.platform.store.database.Dump.DoesNotFit;
import org.tenderpoint.platform.store.database.Dump.Rows;
import org.tenderpoint.platform.store.database.Dump.Sink;
import org.tenderpoint.platform.store.database.Tables.Table;

/** Loads the content of a backup or of another database into existing tables, replacing theirs. */
public final class DumpLoader implements Sink {

    public interface Origin {
        List<Content> read(Sink sink) throws SQLException, IOException;
    }

    /**
     * The content of the source and of the filled tables.
     *
     * @param given rows and checksums of the source
     * @param held rows and checksums of the tables
     */
    public record LoadResult(List<Content> given, List<Content> held) {

        public List<String> differences() {
            return Dump.differences(given, held);
        }

        public long rows() {
            return given.stream().mapToLong(Content::rows).sum();
        }
    }

    private static final int BATCH = 500;
    private static final int BATCH_BYTES = 4 * 1024 * 1024;

    private final Connection to;
    private final boolean commits;
    private final boolean h2;
    private final Map<String, Table> there;

    /**
     * @param to a connection without auto-commit
     * @param commits whether to commit after each batch; otherwise the caller commits once
     */
    private DumpLoader(Connection to, boolean commits) throws SQLException {
        this.to = to;
        this.commits = commits;
        h2 = Tables.isH2(to);
        there = Tables.byName(to);
    }

    /**
     * Fills a database that has the schema, and counts its rows and checksums afterwards.
     *
     * @param commits whether to commit after each batch; otherwise everything is one transaction
     * @throws DoesNotFit if the database lacks a table or a column
     */
    public static LoadResult load(DataSource to, boolean commits, Origin from) throws SQLException, IOException {
        try (var connection = to.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var given = new DumpLoader(connection, commits).load(from);
                connection.commit();
                return new LoadResult(given, Dump.snapshot(to, Dump::count));
            } catch (IOException | SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private List<Content> load(Origin from) throws SQLException, IOException {
        references(false);
        for (var table : there.values()) {
            clear(table);
        }
        var loaded = from.read(this);
        references(true);
        return loaded;
    }

    private void clear(Table table) throws SQLException {
        try (var statement = to.createStatement()) {
            boolean any;
            try (var row = statement.executeQuery("select 1 from " + Tables.quoted(table.name()) + " limit 1")) {
                any = row.next();
            }
            if (any) {
                statement.execute("delete from " + Tables.quoted(table.name()));
            }
        }
    }

    /**
     * Suspends foreign keys while rows arrive table by table, since a referenced row may follow later. Switching them
     * on again checks every reference.
     */
    private void references(boolean hold) throws SQLException {
        try (var statement = to.createStatement()) {
            if (hold && !h2) {
                statement.execute("set constraints all immediate");
            }
            for (var table : there.keySet()) {
                if (h2) {
                    statement.execute("alter table " + Tables.quoted(table) + " set referential_integrity "
                            + (hold ? "true check" : "false"));
                    continue;
                }
                for (var reference : Tables.references(to, table)) {
                    statement.execute("alter table " + Tables.quoted(table) + " alter constraint "
                            + Tables.quoted(reference) + (hold ? " not deferrable" : " deferrable initially deferred"));
                }
            }
        }
    }

    @Override
    public Rows begin(Table table) throws SQLException, IOException {
        var target = there.get(table.name());
        if (target == null || !target.columns().containsAll(table.columns())) {
            throw new DoesNotFit(table.name());
        }
        return new Batches(table, to.prepareStatement(table.insert()));
    }

    private final class Batches implements Rows {

        private final Table table;
        private final PreparedStatement insert;
        private int rows;
        private long bytes;

        Batches(Table table, PreparedStatement insert) {
            this.table = table;
            this.insert = insert;
        }

        @Override
        public void row(byte[] row) throws SQLException, IOException {
            table.read(new DataInputStream(new ByteArrayInputStream(row)), insert);
            insert.addBatch();
            rows++;
            bytes += row.length;
            if (rows == BATCH || bytes > BATCH_BYTES) {
                send();
            }
        }

        private void send() throws SQLException {
            if (rows > 0) {
                insert.executeBatch();
                rows = 0;
                bytes = 0;
                if (commits) {
                    to.commit();
                }
            }
        }

        @Override
        public void end() throws SQLException {
            send();
            insert.close();
        }
    }
}
