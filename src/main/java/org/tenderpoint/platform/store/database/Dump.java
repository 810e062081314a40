package org.tenderpoint.platform.store.database;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.h2.jdbc.JdbcConnection;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.audit.ChainHead;
import org.tenderpoint.platform.store.database.Tables.Column;
import org.tenderpoint.platform.store.database.Tables.Kind;
import org.tenderpoint.platform.store.database.Tables.Table;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.platform.store.file.SealedStream.DamagedFile;

/**
 * The content of a database as one stream, the same from H2 and from PostgreSQL: a head, then each table with its rows,
 * last the number of rows and a checksum for each table (docs/decisions/0040-backups.md).
 */
public final class Dump {

    public static final int FORMAT = 1;

    private static final int FETCHED = 500;
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST = 256 * 1024 * 1024;

    private Dump() {}

    /**
     * The head of a backup.
     *
     * @param schema the version of the last migration
     * @param trail the end of the trail when the backup began; a shorter trail was cut
     * @param keys the keys that the content needs, by file name; without the database's own
     */
    public record Head(
            int format, String program, String schema, String engine, Instant taken,
            Optional<ChainHead> trail, Map<String, String> keys) {

        /** Leaves out the keys, since records end up in logs. */
        @Override
        public String toString() {
            return "Head[" + taken + "]";
        }
    }

    /**
     * The number and checksum of a table's rows.
     *
     * @param sum the sum of its rows' checksums, independent of their order
     */
    public record Content(String table, long rows, String sum) {}

    public interface Reading<T> {
        T of(Connection snapshot) throws SQLException, IOException;
    }

    /** Receives the rows of one table. */
    interface Rows {
        void row(byte[] row) throws SQLException, IOException;

        default void end() throws SQLException {}
    }

    public interface Sink {
        Rows begin(Table table) throws SQLException, IOException;
    }

    /** The order of rows does not matter, since the databases return them in different orders. */
    static final class TableSum {

        private static final BigInteger ALL = BigInteger.ONE.shiftLeft(256);

        private final MessageDigest digest = Secret.sha256();
        private BigInteger sum = BigInteger.ZERO;
        private long rows;

        void add(byte[] row) {
            sum = sum.add(new BigInteger(1, digest.digest(row))).mod(ALL);
            rows++;
        }

        Content of(String table) {
            return new Content(table, rows, String.format("%064x", sum));
        }
    }

    /** Reads the database as of one moment while others write. Neither waits for the other. */
    public static <T> T snapshot(DataSource source, Reading<T> reading) throws SQLException, IOException {
        try (var connection = source.getConnection()) {
            boolean h2 = Tables.isH2(connection);
            int before = connection.getTransactionIsolation();
            lazily(connection, h2, true);
            try {
                connection.setReadOnly(!h2);
                connection.setTransactionIsolation(
                        h2 ? Constants.TRANSACTION_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
                connection.setAutoCommit(false);
                return reading.of(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(before);
                connection.setReadOnly(false);
                lazily(connection, h2, false);
            }
        }
    }

    /**
     * Stops H2 from collecting all rows of a table first. It is set on H2's own connection, or it would count as a
     * write.
     */
    private static void lazily(Connection connection, boolean h2, boolean lazily) throws SQLException {
        if (h2) {
            try (var statement = connection.unwrap(JdbcConnection.class).createStatement()) {
                statement.execute(lazily ? "set lazy_query_execution 1" : "set lazy_query_execution 0");
            }
        }
    }

    /**
     * Writes all content of the snapshot.
     *
     * @param progress 0 to 1
     */
    public static List<Content> write(Connection snapshot, Head head, OutputStream to, DoubleConsumer progress)
            throws SQLException, IOException {
        var written = new ArrayList<Content>();
        var deflated = new DeflaterOutputStream(to, new Deflater(), BUFFER);
        var out = new DataOutputStream(deflated);
        text(Json.write(head), out);
        var tables = Tables.of(snapshot);
        for (var table : tables) {
            out.writeBoolean(true);
            text(table.name(), out);
            out.writeInt(table.columns().size());
            for (var column : table.columns()) {
                text(column.name(), out);
                text(column.kind().name(), out);
            }
            written.add(each(snapshot, table, row -> {
                out.writeBoolean(true);
                out.writeInt(row.length);
                out.write(row);
            }));
            out.writeBoolean(false);
            progress.accept((double) written.size() / tables.size());
        }
        out.writeBoolean(false);
        text(Json.write(written), out);
        out.flush();
        deflated.finish();
        return written;
    }

    /** Hands out all content of the snapshot, as {@link Reader#read} does for a backup. */
    public static List<Content> read(Connection snapshot, Sink sink) throws SQLException, IOException {
        var read = new ArrayList<Content>();
        for (var table : Tables.of(snapshot)) {
            var rows = sink.begin(table);
            read.add(each(snapshot, table, rows));
            rows.end();
        }
        return read;
    }

    /** The rows and checksums of all tables. */
    public static List<Content> count(Connection snapshot) throws SQLException, IOException {
        var found = new ArrayList<Content>();
        for (var table : Tables.of(snapshot)) {
            found.add(each(snapshot, table, row -> {}));
        }
        return found;
    }

    private static Content each(Connection connection, Table table, Rows rows) throws SQLException, IOException {
        var sum = new TableSum();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (var found = statement.executeQuery(table.select())) {
                var bytes = new ByteArrayOutputStream();
                while (found.next()) {
                    bytes.reset();
                    table.write(found, bytes);
                    var row = bytes.toByteArray();
                    sum.add(row);
                    rows.row(row);
                }
            }
        }
        return sum.of(table.name());
    }

    /** Reads what {@link #write} wrote. */
    public static final class Reader {

        private final DataInputStream in;
        private final Head head;

        public Reader(InputStream from) throws IOException {
            in = new DataInputStream(new InflaterInputStream(from));
            head = Json.read(text(in), Head.class);
            if (head.format() != FORMAT) {
                throw new DamagedFile("The backup was made by a later version of Tenderpoint. Use that version.");
            }
        }

        public Head head() {
            return head;
        }

        /**
         * Hands out all rows, and compares their number and checksums.
         *
         * @throws DamagedFile if they differ from what was written
         */
        public List<Content> read(Sink sink) throws SQLException, IOException {
            try {
                var found = new ArrayList<Content>();
                while (in.readBoolean()) {
                    found.add(table(sink));
                }
                var written = Json.list(text(in), Content.class);
                if (!found.equals(written)) {
                    throw new DamagedFile("The backup does not hold the rows that were written.");
                }
                if (in.read() >= 0) {
                    throw new DamagedFile("The backup is damaged: something follows its end.");
                }
                return found;
            } catch (EOFException e) {
                throw new DamagedFile("The backup is cut off.");
            }
        }

        private Content table(Sink sink) throws SQLException, IOException {
            var name = text(in);
            var columns = new ArrayList<Column>();
            for (int left = in.readInt(); left > 0; left--) {
                columns.add(new Column(text(in), Kind.valueOf(text(in))));
            }
            var table = new Table(name, List.copyOf(columns));
            var rows = sink.begin(table);
            var sum = new TableSum();
            while (in.readBoolean()) {
                var row = bytes(in);
                sum.add(row);
                rows.row(row);
            }
            rows.end();
            return sum.of(name);
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new DamagedFile("The backup is damaged.");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** The differences between two lists of tables in words. */
    public static List<String> differences(List<Content> one, List<Content> other) {
        var left = new TreeMap<String, Content>();
        one.forEach(content -> left.put(content.table(), content));
        var found = new ArrayList<String>();
        for (var content : other) {
            var was = Optional.ofNullable(left.remove(content.table()));
            if (!was.equals(Optional.of(content))) {
                found.add(content.table() + ": " + was.map(Content::rows).orElse(0L) + " and " + content.rows());
            }
        }
        left.values().stream().filter(content -> content.rows() > 0)
                .forEach(content -> found.add(content.table() + ": " + content.rows() + " and none"));
        return found;
    }

    /** The backup belongs to another schema. */
    public static class DoesNotFit extends IOException {

        DoesNotFit(String table) {
            super("The backup holds a table that this version of Tenderpoint does not know: " + table + ".");
        }
    }
}
