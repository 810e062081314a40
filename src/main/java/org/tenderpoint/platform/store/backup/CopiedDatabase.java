package org.tenderpoint.platform.store.backup;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderpoint.platform.store.database.Dump;
import org.tenderpoint.platform.store.database.Dump.Content;
import org.tenderpoint.platform.store.database.Dump.Head;
import org.tenderpoint.platform.store.database.DumpLoader;
import org.tenderpoint.platform.store.database.Schemas;
import org.tenderpoint.platform.store.file.SealedStream;
import org.tenderpoint.platform.store.file.SealedStream.DamagedFile;

/**
 * A separate database file made from a backup. All rows are loaded into tables of the backup's version, every reference
 * is checked, and rows and checksums are compared.
 */
public final class CopiedDatabase implements Closeable {

    private static final int BUFFER = 1 << 20;

    // like the program's own file but without its protection against power cuts: this copy can be made again
    private static final String URL = "jdbc:h2:file:%s/tenderpoint;CIPHER=AES;RETENTION_TIME=0;COMPRESS=TRUE"
            + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE"
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private final DriverManagerDataSource source;
    /** keeps the file open, since H2 closes it with its last connection */
    private final Connection open;
    private final Head head;
    private final List<Content> content;

    private CopiedDatabase(DriverManagerDataSource source, Connection open, Head head, List<Content> content) {
        this.source = source;
        this.open = open;
        this.head = head;
        this.content = content;
    }

    /**
     * @param backup the backup's file, sealed with {@code key}
     * @param folder where {@code tenderpoint.mv.db} is created, encrypted with {@code newKey}
     * @throws SealedStream.OtherKey if it was sealed with another key
     * @throws DamagedFile if the backup is damaged
     * @throws NewerSchema if a later program made it
     */
    public static CopiedDatabase of(Path backup, String key, Path folder, String newKey)
            throws IOException, SQLException {
        try (var in = SealedStream.reading(new BufferedInputStream(Files.newInputStream(backup), BUFFER), key)) {
            var reader = new Dump.Reader(in);
            var source = source(folder, newKey);
            var open = source.getConnection();
            try {
                if (!Schemas.knows(source, true, reader.head().schema())) {
                    throw new NewerSchema();
                }
                Schemas.make(source, true, reader.head().schema());
                // commits as it goes, since nobody reads a half-loaded copy
                var loaded = DumpLoader.load(source, true, reader::read);
                if (!loaded.differences().isEmpty()) {
                    throw new DamagedFile("The tables do not hold what the backup holds: "
                            + String.join(", ", loaded.differences()) + ".");
                }
                return new CopiedDatabase(source, open, reader.head(), loaded.given());
            } catch (IOException | SQLException | RuntimeException e) {
                open.close();
                throw e;
            }
        }
    }

    /** The database in such a folder. */
    public static DriverManagerDataSource source(Path folder, String key) {
        return new DriverManagerDataSource(URL.formatted(folder), "sa", key + " ");
    }

    public Head head() {
        return head;
    }

    List<Content> content() {
        return content;
    }

    public long rows() {
        return content.stream().mapToLong(Content::rows).sum();
    }

    public DataSource source() {
        return source;
    }

    @Override
    public void close() throws IOException {
        try {
            open.close();
        } catch (SQLException e) {
            throw new IOException("The copy could not be closed", e);
        }
    }

    /** A later program made the backup. */
    public static class NewerSchema extends IOException {

        public NewerSchema() {
            super("The backup was made by a later version of Tenderpoint. Use that version, or a later one.");
        }
    }
}
