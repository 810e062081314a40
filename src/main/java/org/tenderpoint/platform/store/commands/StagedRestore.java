package org.tenderpoint.platform.store.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.backup.BackupFolder;
import org.tenderpoint.platform.store.backup.BackupPlace;
import org.tenderpoint.platform.store.backup.CopiedDatabase;
import org.tenderpoint.platform.store.backup.CopiedDatabase.NewerSchema;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.DurableFiles;
import org.tenderpoint.platform.store.file.OnDisk;
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.file.SealedStream;
import org.tenderpoint.platform.store.file.SealedStream.OtherKey;
import org.tenderpoint.platform.store.keys.KeyFile;

/**
 * Restores a backup from within a running program that is not set up yet. The open database cannot be replaced, so the
 * new one is made and checked beside it and replaces it at the next start.
 */
@Component
public class StagedRestore {

    private static final String READY = "restored";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private final Environment environment;

    StagedRestore(Environment environment) {
        this.environment = environment;
    }

    public enum Trouble {
        NO_KEY, OTHER_KEY, NEWER, DAMAGED, FAILED
    }

    public static class RestoreFailed extends Exception {

        private final Trouble trouble;

        RestoreFailed(Trouble trouble, Throwable cause) {
            super("Nothing was restored: " + trouble, cause);
            this.trouble = trouble;
        }

        RestoreFailed(Trouble trouble) {
            super("Nothing was restored: " + trouble);
            this.trouble = trouble;
        }

        public Trouble trouble() {
            return trouble;
        }
    }

    /** Whether the database is the program's own file. */
    public boolean possible() {
        return possible(environment);
    }

    static boolean possible(Environment environment) {
        var address = environment.getProperty("spring.datasource.url", "");
        return DurableFiles.hold(address) && address.contains(DataPlace.data(environment).toString());
    }

    private Path data() {
        return DataPlace.data(environment);
    }

    /** The folder from which backups can be chosen. */
    public Path folder() {
        return BackupPlace.folder(environment);
    }

    public List<String> files() {
        try (var files = Files.list(folder())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(BackupFolder.ENDING))
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * Reads and checks a backup, which will replace the database at the next start.
     *
     * @param name a file in the folder
     * @param recoveryKey as typed
     * @return the number of rows
     */
    public long prepare(String name, String recoveryKey) throws RestoreFailed {
        var key = recoveryKey.strip();
        if (!KEY.matcher(key).matches()) {
            throw new RestoreFailed(Trouble.NO_KEY);
        }
        if (!files().contains(name)) {
            throw new RestoreFailed(Trouble.FAILED);
        }
        var making = data().resolve(RestoreCommand.MAKING);
        try {
            OnDisk.remove(making);
            OnDisk.remove(data().resolve(READY));
            OwnerOnly.folder(making);
            long rows;
            Map<String, String> keys;
            try (var copy = CopiedDatabase.of(folder().resolve(name), key, making, databaseKey(environment))) {
                rows = copy.rows();
                keys = copy.head().keys();
            }
            OwnerOnly.close(making.resolve(RestoreCommand.NAME));
            OnDisk.force(making.resolve(RestoreCommand.NAME));
            var beside = DataPlace.keys(environment).resolve(READY);
            OnDisk.remove(beside);
            for (var other : keys.entrySet()) {
                new KeyFile(OwnerOnly.folder(beside).resolve(Path.of(other.getKey()).getFileName()))
                        .keep(other.getValue());
            }
            Files.move(making, data().resolve(READY), StandardCopyOption.ATOMIC_MOVE);
            OnDisk.forceFolder(data());
            return rows;
        } catch (OtherKey e) {
            throw new RestoreFailed(Trouble.OTHER_KEY, e);
        } catch (NewerSchema e) {
            throw new RestoreFailed(Trouble.NEWER, e);
        } catch (SealedStream.DamagedFile e) {
            throw new RestoreFailed(Trouble.DAMAGED, e);
        } catch (IOException | SQLException | FlywayException e) {
            throw new RestoreFailed(Trouble.FAILED, e);
        }
    }

    static String databaseKey(Environment environment) {
        return Optional.ofNullable(environment.getProperty(DataPlace.KEY_FILE_PROPERTY))
                .map(file -> new KeyFile(Path.of(file)).read())
                .orElseGet(() -> environment.getRequiredProperty(DataPlace.KEY_VARIABLE).strip());
    }

    /** Whether a prepared restore waits for the next start. */
    static boolean isPrepared(Path data) {
        return Files.exists(data.resolve(READY).resolve(RestoreCommand.NAME));
    }

    /** Called at the start before the database is opened: puts the prepared database in its place. */
    public static void complete(Path data, Path keys) {
        var ready = data.resolve(READY);
        var made = ready.resolve(RestoreCommand.NAME);
        if (!Files.exists(made)) {
            return;
        }
        try {
            RestoreCommand.requireNotInUse(data);
            var dated = RestoreCommand.datedName(data);
            var beside = keys.resolve(READY);
            RestoreCommand.keys(keys, BackupPlace.keysIn(beside), dated);
            OnDisk.remove(beside);
            RestoreCommand.swap(data, made, dated);
            OnDisk.remove(ready);
        } catch (CommandRefused inUse) {
            // another program is running on the database, which is reported elsewhere; the next start tries again
        } catch (IOException e) {
            throw new UncheckedIOException("What was restored could not take the place of the database", e);
        }
    }
}
