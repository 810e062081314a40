package org.tenderpoint.platform.store.commands;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderpoint.platform.Command;
import org.tenderpoint.platform.store.backup.BackupFolder;
import org.tenderpoint.platform.store.backup.BackupPlace;
import org.tenderpoint.platform.store.backup.CopiedDatabase;
import org.tenderpoint.platform.store.backup.ErasedRecords;
import org.tenderpoint.platform.store.backup.RestoredMark;
import org.tenderpoint.platform.store.database.Dump.DoesNotFit;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.DurableFiles;
import org.tenderpoint.platform.store.file.OnDisk;
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.file.SealedStream;
import org.tenderpoint.platform.store.file.SealedStream.OtherKey;
import org.tenderpoint.platform.store.keys.KeyFile;
import org.tenderpoint.platform.store.start.StartRefused;

/**
 * {@code java -jar tenderpoint.jar restore FILE}: restores a backup without starting the program. A new database file
 * is made first and replaces the old one, which is kept beside it with a date in its name. In PostgreSQL it is loaded
 * in one transaction, and only if no practice is set up there. It exits with 0 if it has restored, else with 1 and no
 * change.
 */
public class RestoreCommand implements Command {

    private static final String KEY_VARIABLE = "TENDERPOINT_RECOVERY_KEY";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    static final String NAME = "tenderpoint.mv.db";
    /** The folder in which the new file is made. After an interruption, restore again. */
    static final String MAKING = "restoring";
    static final String JOURNAL = NAME + ".journal";

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var files = Command.words(arguments);
        if (files.size() != 1) {
            out.println("Say which backup: restore FILE. The last ones are in the folder backups, beside the data.");
            return 1;
        }
        try (var settings = Command.quiet(Settings.class)
                .properties(DataPlace.COMMAND_PROPERTY + "=" + name())
                .run(Command.settings(arguments))) {
            restore(Path.of(files.getFirst()).toAbsolutePath(), settings.getEnvironment(), out);
            return 0;
        } catch (CommandRefused | StartRefused e) {
            out.println(e.getMessage());
            out.println("Nothing was changed.");
            return 1;
        }
    }

    private static void restore(Path file, Environment environment, PrintStream out) throws CommandRefused {
        if (!Files.isRegularFile(file)) {
            throw new CommandRefused("There is no file " + file + ".");
        }
        try {
            var address = environment.getProperty("spring.datasource.url");
            if (address == null) {
                intoFile(file, environment, out);
            } else {
                intoDatabase(file, environment, address, out);
            }
        } catch (OtherKey e) {
            throw new CommandRefused(
                    "The backup was made with another key. Give the recovery key of the practice that it is of"
                            + ": in " + KEY_VARIABLE + ", or when asked.");
        } catch (SealedStream.DamagedFile | CopiedDatabase.NewerSchema | DoesNotFit e) {
            throw new CommandRefused(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new CommandRefused("The file or folder " + e.getFile() + " is missing.");
        } catch (IOException | SQLException | FlywayException e) {
            throw new CommandRefused("The backup could not be restored (" + e.getClass().getSimpleName()
                    + "): is there room on the disk, and may the folder be written?");
        }
    }

    private static void intoFile(Path file, Environment environment, PrintStream out)
            throws CommandRefused, IOException, SQLException {
        var data = OwnerOnly.folder(DataPlace.data(environment));
        var keys = DataPlace.keys(environment);
        requireNotInUse(data);
        var databaseKey = new KeyFile(keys.resolve(DataPlace.KEY));
        var given = fileAsked(environment);
        var key = given.or(() -> ownKey(environment, databaseKey, file))
                .orElseGet(RestoreCommand::askForKey);
        if (!KEY.matcher(key).matches()) {
            throw new CommandRefused("That is no recovery key: it is 64 characters, 0 to 9 and a to f.");
        }
        var newKey = Optional.ofNullable(environment.getProperty(DataPlace.KEY_VARIABLE)).map(String::strip)
                .orElseGet(() -> databaseKey.exists() ? databaseKey.read() : key);
        var folder = data.resolve(MAKING);
        OnDisk.remove(folder);
        OwnerOnly.folder(folder);
        try {
            out.println("Reading and checking " + file + " ...");
            Map<String, String> otherKeys;
            Instant taken;
            long rows;
            try (var copy = CopiedDatabase.of(file, key, folder, newKey)) {
                otherKeys = copy.head().keys();
                taken = copy.head().taken();
                rows = copy.rows();
            }
            OnDisk.force(folder.resolve(NAME));
            OwnerOnly.close(folder.resolve(NAME));
            var dated = datedName(data);
            keys(keys, otherKeys, dated);
            ErasedRecords.copyList(file, keys);
            if (environment.getProperty(DataPlace.KEY_VARIABLE) == null && !databaseKey.exists()) {
                databaseKey.keep(key);
            }
            boolean replaced = swap(data, folder.resolve(NAME), dated);
            out.println(restored(rows, taken));
            if (replaced) {
                out.println("What was there before is in " + data.resolve(dated) + ".");
            }
            out.println("Start Tenderpoint as usual.");
        } finally {
            OnDisk.remove(folder);
        }
    }

    static void requireNotInUse(Path data) throws CommandRefused, IOException {
        var file = data.resolve(NAME);
        if (!Files.exists(file)) {
            return;
        }
        for (var locked : List.of(file, data.resolve(JOURNAL))) {
            if (Files.exists(locked)) {
                try (var channel = FileChannel.open(locked, StandardOpenOption.READ, StandardOpenOption.WRITE);
                        var lock = channel.tryLock()) {
                    if (lock == null) {
                        throw inUse();
                    }
                } catch (OverlappingFileLockException e) {
                    throw inUse();
                }
            }
        }
        // writes the journal into the old file, or it would be replayed into the new one
        DurableFiles.register();
        FilePath.get(DurableFiles.SCHEME + ":" + file).open("rw").close();
    }

    static CommandRefused inUse() {
        return new CommandRefused("Tenderpoint runs on this data folder. Stop it first.");
    }

    private static Optional<String> fileAsked(Environment environment) {
        return Optional.ofNullable(environment.getProperty(KEY_VARIABLE)).map(String::strip);
    }

    /** This machine's own key, if it fits the backup; during a change of keys it may be the next one. */
    private static Optional<String> ownKey(Environment environment, KeyFile databaseKey, Path file) {
        var backupKey = new KeyFile(databaseKey.path().resolveSibling(BackupPlace.BACKUP_KEY));
        var all = Stream.of(
                Optional.ofNullable(environment.getProperty(BackupPlace.KEY_VARIABLE)), backupKey.readIfThere(),
                Optional.ofNullable(environment.getProperty(DataPlace.KEY_VARIABLE)), databaseKey.readIfThere(),
                backupKey.next().readIfThere(), databaseKey.next().readIfThere())
                .flatMap(Optional::stream).map(String::strip).filter(key -> KEY.matcher(key).matches()).toList();
        return all.stream().filter(key -> fits(file, key)).findFirst().or(() -> all.stream().findFirst());
    }

    private static boolean fits(Path file, String key) {
        try {
            return SealedStream.fits(file, key);
        } catch (IOException e) {
            // reading the file reports the cause
            return false;
        }
    }

    private static String askForKey() {
        @Nullable
        Console console = System.console();
        if (console == null) {
            return "";
        }
        char @Nullable [] typed = console.readPassword("Recovery key: ");
        return typed == null ? "" : new String(typed).strip();
    }

    /** Restores the keys that belong to the content; existing ones are kept with a date in their names. */
    static void keys(Path keys, Map<String, String> from, String dated) throws IOException {
        OwnerOnly.folder(keys);
        RestoredMark.set(keys);
        var aside = keys.resolve(dated);
        try (var files = Files.list(keys)) {
            // the recorded end of the trail belongs to the replaced database
            for (var file : files.filter(one -> String.valueOf(one.getFileName()).startsWith("trail-head")).toList()) {
                OwnerOnly.folder(aside);
                Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        for (var key : from.entrySet()) {
            var file = new KeyFile(keys.resolve(Path.of(key.getKey()).getFileName()));
            if (!file.exists() || !file.read().equals(key.getValue())) {
                if (file.exists()) {
                    OwnerOnly.folder(aside);
                    Files.move(file.path(), aside.resolve(file.path().getFileName()));
                }
                file.keep(key.getValue());
            }
        }
    }

    /** A name with the present moment, taken from the file system, since commands have no clock. */
    static String datedName(Path folder) throws IOException {
        var file = OwnerOnly.file(folder.resolve("restoring-now"));
        var now = Files.getLastModifiedTime(file).toInstant();
        Files.delete(file);
        return "replaced-" + BackupFolder.dated(now);
    }

    /** @return whether an old database was replaced */
    static boolean swap(Path data, Path made, String dated) throws IOException {
        boolean there = Files.exists(data.resolve(NAME));
        if (there) {
            moveAside(data, dated);
        } else {
            Files.deleteIfExists(data.resolve(JOURNAL));
        }
        Files.move(made, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        OnDisk.forceFolder(data);
        return there;
    }

    /** Moves the database of a folder into one beside it. */
    static void moveAside(Path data, String dated) throws IOException {
        var aside = OwnerOnly.folder(data.resolve(dated));
        // the journal first: the file already holds its content, and a new file must not find it
        for (var name : List.of(JOURNAL, NAME)) {
            if (Files.exists(data.resolve(name))) {
                Files.move(data.resolve(name), aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        OnDisk.forceFolder(data);
    }

    private static void intoDatabase(Path file, Environment environment, String address, PrintStream out)
            throws CommandRefused, IOException, SQLException {
        if (DataPlace.inFile(address)) {
            throw new CommandRefused(
                    "Leave spring.datasource.url away and say where the data are: --tenderpoint.data=FOLDER.");
        }
        var key = fileAsked(environment).or(() -> ownKey(environment,
                new KeyFile(DataPlace.keys(environment).resolve(DataPlace.KEY)), file))
                .orElseGet(RestoreCommand::askForKey);
        if (!KEY.matcher(key).matches()) {
            throw new CommandRefused("That is no recovery key: it is 64 characters, 0 to 9 and a to f.");
        }
        var target = new DriverManagerDataSource(address,
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
        out.println("Reading and checking " + file + " ...");
        var content = DatabaseLoad.into(target, file, key);
        var keys = OwnerOnly.folder(DataPlace.keys(environment));
        keys(keys, content.keys(), datedName(keys));
        ErasedRecords.copyList(file, keys);
        out.println(restored(content.rows(), content.taken()));
        out.println("Start Tenderpoint as usual.");
    }

    private static String restored(long rows, Instant taken) {
        return "Restored: " + rows + " rows, as they were at " + taken.truncatedTo(ChronoUnit.SECONDS) + ".";
    }
}
