package org.tenderpoint.platform.store.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderpoint.platform.store.backup.BackupPlace;
import org.tenderpoint.platform.store.backup.CopiedDatabase;
import org.tenderpoint.platform.store.database.Dump;
import org.tenderpoint.platform.store.database.DumpLoader;
import org.tenderpoint.platform.store.database.DumpLoader.LoadResult;
import org.tenderpoint.platform.store.database.EncryptedFile;
import org.tenderpoint.platform.store.database.MoveMark;
import org.tenderpoint.platform.store.database.Schemas;
import org.tenderpoint.platform.store.database.Tables;
import org.tenderpoint.platform.store.database.UncleanEnd;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.DurableFiles;
import org.tenderpoint.platform.store.file.OnDisk;
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.keys.KeyFile;
import org.tenderpoint.platform.store.start.Ending;
import org.tenderpoint.platform.store.start.StartRefused;

/**
 * Moves all rows from the program's own file into an empty PostgreSQL database, or back into a folder without a file.
 * The source is only read until rows and checksums of both are equal; then no program can start on the source any more.
 * No program can start on the target before that (docs/decisions/archive/0056-moving-between-databases.md).
 *
 * @param data the folder of the database file
 * @param given the database's key if it was handed to the program
 * @param postgres the PostgreSQL database
 * @param free the free bytes on a folder's disk
 * @param step called with the name of each change before it happens
 */
record DatabaseMove(
        Path data, Path keys, Optional<String> given, boolean backupKeyGiven, DriverManagerDataSource postgres,
        ToLongFunction<Path> free, Consumer<String> step) {

    private static final long SPARE = 64L << 20;

    /** Finds anything in the database except an empty list of migrations, which a failed first start leaves. */
    private static final String ANYTHING = "select 1 from pg_class where relkind in ('r', 'p', 'v', 'm', 'f', 'S')"
            + " and relnamespace = (select oid from pg_namespace where nspname = current_schema())"
            + " and relname <> 'flyway_schema_history'";

    /** @param beside where the old data remain, in words */
    record MovedRows(LoadResult rows, String beside) {}

    static DatabaseMove of(Environment environment, ToLongFunction<Path> free, Consumer<String> step) {
        return new DatabaseMove(DataPlace.data(environment), DataPlace.keys(environment),
                Optional.ofNullable(environment.getProperty(DataPlace.KEY_VARIABLE))
                        .map(key -> KeyFile.require(key.strip(), DataPlace.KEY_VARIABLE)),
                environment.containsProperty(BackupPlace.KEY_VARIABLE), postgres(environment), free, step);
    }

    private static DriverManagerDataSource postgres(Environment environment) {
        var address = environment.getProperty("TENDERPOINT_DB_URL",
                environment.getProperty("spring.datasource.url", ""));
        if (!address.startsWith("jdbc:postgresql:")) {
            throw new StartRefused("It is not said which PostgreSQL database to use.",
                    "Set TENDERPOINT_DB_URL (jdbc:postgresql://host/name), TENDERPOINT_DB_USER and"
                            + " TENDERPOINT_DB_PASSWORD.");
        }
        var source = new DriverManagerDataSource(address,
                environment.getProperty("TENDERPOINT_DB_USER",
                        environment.getProperty("spring.datasource.username", "")),
                environment.getProperty("TENDERPOINT_DB_PASSWORD",
                        environment.getProperty("spring.datasource.password", "")));
        var properties = new Properties();
        // the name tells our own connections from others that may still be closing
        properties.setProperty("ApplicationName", "move-" + UUID.randomUUID());
        properties.setProperty("reWriteBatchedInserts", "true");
        source.setConnectionProperties(properties);
        return source;
    }

    private KeyFile databaseKey() {
        return new KeyFile(keys.resolve(DataPlace.KEY));
    }

    private KeyFile backupKey() {
        return new KeyFile(keys.resolve(BackupPlace.BACKUP_KEY));
    }

    MovedRows intoPostgres() throws IOException, SQLException, CommandRefused {
        var file = data.resolve(RestoreCommand.NAME);
        requireSettled();
        if (!Files.exists(file)) {
            throw new StartRefused("There is no database in " + data + ".",
                    "Say where it is: --tenderpoint.data=FOLDER.");
        }
        RestoreCommand.requireNotInUse(data);
        var key = given.orElseGet(databaseKey()::read);
        if (!EncryptedFile.opens(file, key)) {
            throw new StartRefused(Ending.KEY, "The database in " + data + " cannot be opened with this key.",
                    "Put its key into " + databaseKey().path() + ", or into " + DataPlace.KEY_VARIABLE
                            + "; your recovery copy holds it.");
        }
        UncleanEnd.mendIfItCan(DurableFiles.SCHEME + ":" + file, key);
        var source = new DriverManagerDataSource(DataPlace.address(data), "sa", key + " ");
        LoadResult loaded;
        try (var held = source.getConnection()) {
            var schema = requirePresent(source, Tables.isH2(held));
            requireEmptyPostgres();
            step.accept("mark the database");
            Schemas.begin(postgres, false);
            try (var mark = MoveMark.markTarget(postgres)) {
                loaded = load(source, postgres, false, schema);
                if (loaded.differences().isEmpty()) {
                    keepRecoveryCopy(key);
                    step.accept("remove the mark");
                    mark.remove();
                }
            }
        }
        if (!loaded.differences().isEmpty()) {
            return new MovedRows(loaded, "");
        }
        RestoreCommand.requireNotInUse(data);
        step.accept("put the file aside");
        var dated = RestoreCommand.datedName(data);
        RestoreCommand.moveAside(data, dated);
        CommandNotes.moved(keys);
        return new MovedRows(loaded, data.resolve(dated).toString());
    }

    private static LoadResult load(DataSource from, DataSource to, boolean h2, String schema)
            throws IOException, SQLException {
        Schemas.make(to, h2, schema);
        if (!Schemas.current(to, h2).filter(schema::equals).isPresent()) {
            throw new StartRefused(Ending.OTHER_VERSION, "The database was begun by a later version of Tenderpoint.",
                    "Use that version, or an empty database.");
        }
        return DumpLoader.load(to, h2, sink -> Dump.snapshot(from, snapshot -> Dump.read(snapshot, sink)));
    }

    /** Refuses to move while the next start still has to finish something. */
    private void requireSettled() {
        DataPlace.requireFitting(data, keys);
        if (databaseKey().next().exists() || backupKey().next().exists()) {
            throw new StartRefused("A key was begun to be changed.", "Finish that first: change-key.");
        }
        if (StagedRestore.isPrepared(data)) {
            throw new StartRefused("A restored backup waits for the next start in " + data + ".",
                    "Start Tenderpoint on it once, stop it, and run this again.");
        }
    }

    /** @return the version of the schema */
    private static String requirePresent(DataSource source, boolean h2) {
        var current = Schemas.current(source, h2).orElseThrow(() -> new StartRefused(
                "There is no practice in the database that is to be moved.", "Check which one is named."));
        if (!Schemas.knows(source, h2, current)) {
            throw new StartRefused(Ending.OTHER_VERSION,
                    "A later version of Tenderpoint has changed this database (" + current + ").",
                    "Move it with that version.");
        }
        if (!current.equals(Schemas.latest(source, h2))) {
            throw new StartRefused(Ending.OTHER_VERSION,
                    "The database that is to be moved is of an earlier version of Tenderpoint (" + current + ").",
                    "Start this version on it once, stop it, and run this again.");
        }
        return current;
    }

    private void requireEmptyPostgres() throws SQLException {
        try (var connection = postgres.getConnection()) {
            if (!MoveMark.in(connection).equals(Optional.of(MoveMark.Direction.COMING)) && any(connection, ANYTHING)) {
                throw new StartRefused(Ending.TAKEN, "There is something in the database " + connection.getCatalog()
                        + " already.", "Make an empty database and name that.");
            }
            if (!any(connection, "select 1 from pg_database where datname = current_database()"
                    + " and pg_encoding_to_char(encoding) = 'UTF8'")) {
                throw new StartRefused("The database " + connection.getCatalog() + " does not keep all characters.",
                        "Make one with the encoding UTF8 and name that.");
            }
        }
    }

    private static boolean any(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    /** Uses the same key for the backups of PostgreSQL, so that the recovery copy still opens them. */
    private void keepRecoveryCopy(String key) {
        if (given.isEmpty() && !backupKeyGiven && !backupKey().exists()) {
            step.accept("keep the key");
            backupKey().keep(key);
        }
    }

    MovedRows intoFile() throws IOException, SQLException, CommandRefused {
        requireSettled();
        if (Files.exists(data.resolve(RestoreCommand.NAME))) {
            throw new StartRefused(Ending.TAKEN, "There is a database in " + data + " already.",
                    "Name a folder without one: --tenderpoint.data=FOLDER.");
        }
        requireLeft();
        var schema = requirePresent(postgres, false);
        OwnerOnly.folder(data);
        requireRoom();
        var key = given.or(databaseKey()::readIfThere).or(backupKey()::readIfThere).orElseGet(KeyFile::fresh);
        var making = data.resolve(RestoreCommand.MAKING);
        OnDisk.remove(making);
        step.accept("make the file");
        OwnerOnly.folder(making);
        try {
            var target = CopiedDatabase.source(making, key);
            LoadResult loaded;
            try (var open = target.getConnection()) {
                loaded = load(postgres, target, Tables.isH2(open), schema);
            }
            if (!loaded.differences().isEmpty()) {
                return new MovedRows(loaded, "");
            }
            requireLeft();
            var made = making.resolve(RestoreCommand.NAME);
            OnDisk.force(made);
            OwnerOnly.close(made);
            if (given.isEmpty() && !databaseKey().exists()) {
                step.accept("keep the key");
                databaseKey().keep(key);
            }
            step.accept("put the file in its place");
            RestoreCommand.swap(data, made, RestoreCommand.datedName(data));
            step.accept("mark the database");
            MoveMark.markMovedAway(postgres);
            CommandNotes.moved(keys);
            return new MovedRows(loaded, "the PostgreSQL database");
        } finally {
            OnDisk.remove(making);
        }
    }

    /** Refuses while another node runs, which is seen by its connections. */
    private void requireLeft() throws SQLException {
        try (var connection = postgres.getConnection()) {
            var way = MoveMark.in(connection);
            if (way.isPresent()) {
                throw new StartRefused(Ending.MOVED, way.get() == MoveMark.Direction.GONE
                        ? "The practice of this database was moved into a file already."
                        : "A move into this database was not finished.", "Move from where the practice is now.");
            }
            if (any(connection, "select 1 from pg_stat_activity where datname = current_database()"
                    + " and backend_type = 'client backend'"
                    + " and application_name <> current_setting('application_name')")) {
                throw new StartRefused(Ending.IN_USE, "Somebody is connected to the PostgreSQL database.",
                        "Stop Tenderpoint on every node, and close other programs that look into it.");
            }
        }
    }

    private void requireRoom() throws SQLException {
        long needed = Tables.bytes(postgres) + SPARE;
        long there = free.applyAsLong(data);
        if (there < needed) {
            throw new StartRefused(Ending.DISK_FULL, "There is too little room on the disk of " + data + ": "
                    + (needed >> 20) + " MB are needed and " + (there >> 20) + " MB are free.",
                    "Make room, or name a folder on another disk.");
        }
    }

    /** Leaves out the key, since records end up in logs. */
    @Override
    public String toString() {
        return "DatabaseMove[" + data + "]";
    }

    /** The free bytes on a folder's disk. */
    static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }
}
