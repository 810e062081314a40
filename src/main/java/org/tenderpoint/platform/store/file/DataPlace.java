package org.tenderpoint.platform.store.file;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.platform.store.start.StartRefused;

/** The folders of the data and their keys, from the settings. */
public final class DataPlace {

    public static final String KEY_FILE_PROPERTY = "tenderpoint.key-file";

    /** Whether a database must exist already: a command never creates one. */
    public static final String EXISTS_PROPERTY = "tenderpoint.data-exist";

    /** The command that runs instead of the program and handles the database itself. */
    public static final String COMMAND_PROPERTY = "tenderpoint.command";

    /** The name of the file with the database's key. */
    public static final String KEY = "db.key";

    /** The key itself, for keys that come from a vault. */
    public static final String KEY_VARIABLE = "TENDERPOINT_DB_KEY";

    // durable: each write is on the disk before it is acknowledged. retry: otherwise an interrupted thread would close
    // the file for everybody. WRITE_DELAY=0: with the default a kill loses acknowledged commits. RETENTION_TIME=0:
    // free space is reused at once, which is safe since writes reach the disk in order. COMPRESS: half the file size.
    // ANALYZE_AUTO=0, MAX_COMPACT_TIME=0: see DatabaseFile. TRACE_LEVEL_FILE=0: otherwise failed statements are logged
    // next to the data with their values. QUERY_CACHE_SIZE: the program has some hundreds of statements, and the
    // default keeps eight per connection. CACHE_SIZE: 64 MB of pages; with the default of 16, work on a whole year
    // decrypts the same pages again and again
    private static final String URL = "jdbc:h2:" + DurableFiles.SCHEME
            + ":retry:%s/tenderpoint;CIPHER=AES;WRITE_DELAY=0;RETENTION_TIME=0;COMPRESS=TRUE"
            + ";ANALYZE_AUTO=0;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=200;CACHE_SIZE=65536"
            + ";DB_CLOSE_ON_EXIT=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private DataPlace() {}

    public static void requireFitting(Path data, Path keys) {
        if (keys.startsWith(data)) {
            throw new StartRefused(
                    "The folder of the key lies inside the data folder.",
                    "Keep the key apart, so that a copy of the data is no use without it: set tenderpoint.keys.");
        }
        if (data.toString().contains(";")) {
            throw new StartRefused("The data folder's path holds a semicolon.", "Choose another folder.");
        }
    }

    /** The address of the database in this folder. */
    public static String address(Path data) {
        return URL.formatted(data);
    }

    public static Path data(Environment environment) {
        return Path.of(environment.getProperty("tenderpoint.data", "data")).toAbsolutePath().normalize();
    }

    /** The folder of the keys: beside the data unless the operator names another. */
    public static Path keys(Environment environment) {
        return Optional.ofNullable(environment.getProperty("tenderpoint.keys"))
                .map(Path::of)
                .orElseGet(() -> data(environment).resolveSibling("keys"))
                .toAbsolutePath()
                .normalize();
    }

    public static @Nullable String address(JdbcTemplate jdbc) {
        return jdbc.execute(
                (ConnectionCallback<String>) connection -> connection.getMetaData().getURL());
    }

    /** Whether this is H2 in a file of this machine. */
    public static boolean inFile(@Nullable String address) {
        return address != null && address.startsWith("jdbc:h2:") && !address.startsWith("jdbc:h2:mem:");
    }
}
