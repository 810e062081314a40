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

/** Puts what a backup or another database holds into tables that are there, in place of what they hold. */
public final class DumpLoader implements Sink {

    /** Hands out rows. */
    public interface Origin {
        List<Content> read(Sink sink) throws SQLException, IOException;
    }

    /**
     * What was put in, and what the tables hold now.
     *
     * @param given counted and summed where it comes from
     * @param held counted and summed in the tables
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
     * @param to without auto-commit
     * @param commits as it goes, since nobody looks at a half; else the caller does, once
     */
    private DumpLoader(Connection to, boolean commits) throws SQLException {
        this.to = to;
        this.commits = commits;
        h2 = Tables.isH2(to);
        there = Tables.byName(to);
    }

    /**
     * Fills a database that has the schema, and counts what it holds then.
     *
     * @param commits as it goes; else all of it comes in one transaction, or nothing
     * @throws DoesNotFit if there is a table or a column that the database does not have
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

    /** Rows come table by table, so what one names may follow later; in the end, every reference is checked. */
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
