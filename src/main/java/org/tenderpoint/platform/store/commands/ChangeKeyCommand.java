package org.tenderpoint.platform.store.commands;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.tenderpoint.platform.Command;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.backup.BackupFolder;
import org.tenderpoint.platform.store.backup.BackupPlace;
import org.tenderpoint.platform.store.commands.KeyChange.ChangedKey;
import org.tenderpoint.platform.store.database.EncryptedFile;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.keys.KeyFile;
import org.tenderpoint.platform.store.start.StartRefused;

/**
 * {@code java -jar tenderpoint.jar change-key database} or {@code backup}: replaces the key of the database or of the
 * backups; the old key then opens nothing. It exits with 0 once all is done. After an interruption, run it again: it
 * goes on with the same new key.
 */
public class ChangeKeyCommand implements Command {

    static final String NEW_KEY_VARIABLE = "TENDERPOINT_NEW_KEY";
    private static final long SPARE = 64L << 20;

    private final boolean shows;
    private final Consumer<String> step;

    /** For {@code META-INF/spring.factories}. */
    public ChangeKeyCommand() {
        this(Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent(), _ -> {});
    }

    /**
     * @param shows whether the output goes to a person's screen and is not kept
     * @param step called with the name of each change on the disk before it happens
     */
    ChangeKeyCommand(boolean shows, Consumer<String> step) {
        this.shows = shows;
        this.step = step;
    }

    @Override
    public String name() {
        return "change-key";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var named = Command.words(arguments);
        var what = Arrays.stream(ChangedKey.values()).filter(one -> named.equals(List.of(one.word()))).findFirst();
        if (what.isEmpty()) {
            out.println("Say which key: change-key database, or change-key backup.");
            return 1;
        }
        try (var settings = Command.quiet(Settings.class)
                .properties(DataPlace.COMMAND_PROPERTY + "=" + name())
                .run(Command.settings(arguments))) {
            return new Change(settings.getEnvironment(), what.get(), out).run();
        } catch (StartRefused e) {
            out.println(e.getMessage());
            out.println("Nothing was changed.");
            return 1;
        }
    }

    private final class Change {

        private final Environment environment;
        private final ChangedKey what;
        private final PrintStream out;
        private final Path data;
        private final Path keys;
        private final KeyFile databaseFile;
        private final KeyFile backupFile;
        /** whether the database is this program's own file */
        private final boolean embedded;
        /** whether the change has begun, so that the next run must finish it */
        private boolean begun;

        Change(Environment environment, ChangedKey what, PrintStream out) {
            this.environment = environment;
            this.what = what;
            this.out = out;
            data = DataPlace.data(environment);
            keys = DataPlace.keys(environment);
            databaseFile = new KeyFile(keys.resolve(DataPlace.KEY));
            backupFile = new KeyFile(keys.resolve(BackupPlace.BACKUP_KEY));
            embedded = environment.getProperty("spring.datasource.url") == null;
        }

        int run() {
            try {
                return change();
            } catch (CommandRefused e) {
                return explainStop(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                return explainStop("A file could not be read or written: " + e.getMessage()
                        + ". Is there room on the disk, is every folder there, and may it be written?");
            } catch (UncheckedIOException e) {
                return explainStop(e.getMessage() + ".");
            } catch (SQLException e) {
                return explainStop("The database could not be read (" + e.getErrorCode() + ").");
            }
        }

        private int explainStop(String why) {
            out.println(why);
            out.println(begun
                    ? "The change is not finished, and nothing is lost. Mend that and run change-key " + what.word()
                            + " again: it goes on where it was."
                    : "Nothing was changed.");
            return 1;
        }

        private int change() throws CommandRefused, IOException, SQLException {
            requireFitting();
            var folders = folders();
            var locks = new ArrayList<AutoCloseable>();
            try {
                for (var folder : folders) {
                    locks.add(folder.hold().orElseThrow(() -> new CommandRefused(
                            "Somebody writes to " + folder.path() + ": stop Tenderpoint first.")));
                }
                var change = new KeyChange(data, folders, out::println, step);
                requireRoom(change);
                if (what == ChangedKey.DATABASE) {
                    database(change);
                } else {
                    backup(change);
                }
                return 0;
            } finally {
                for (var lock : locks) {
                    close(lock);
                }
            }
        }

        private static void close(AutoCloseable lock) throws IOException {
            try {
                lock.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }

        private void requireFitting() throws CommandRefused, IOException {
            if (!embedded && what == ChangedKey.DATABASE) {
                throw new CommandRefused(
                        "The database is not a file of Tenderpoint: it has no key here. With PostgreSQL,"
                                + " change-key backup changes the key of the backups.");
            }
            var other = what == ChangedKey.DATABASE ? backupFile : databaseFile;
            if (other.next().exists()) {
                throw new CommandRefused("The other key was begun to be changed. Finish that first: change-key "
                        + (what == ChangedKey.DATABASE ? ChangedKey.BACKUP : ChangedKey.DATABASE).word() + ".");
            }
            if (embedded) {
                if (!Files.exists(data.resolve(RestoreCommand.NAME))) {
                    throw new CommandRefused("There is no database in " + data + ". Say where it is:"
                            + " --tenderpoint.data=FOLDER.");
                }
                RestoreCommand.requireNotInUse(data);
                if (StagedRestore.isPrepared(data)) {
                    throw new CommandRefused(
                            "A restored backup waits for the next start. Start Tenderpoint once, stop it,"
                                    + " and run this again.");
                }
            }
        }

        private List<BackupFolder> folders() throws CommandRefused, IOException {
            var folders = new ArrayList<BackupFolder>();
            var first = BackupPlace.folder(environment);
            boolean any = false;
            if (Files.isDirectory(first)) {
                folders.add(new BackupFolder(first));
                any = !folders.getFirst().sealedFiles().isEmpty();
            } else if (environment.containsProperty("tenderpoint.backups")) {
                throw missing(first);
            }
            var second = BackupPlace.second(environment);
            if (second.isPresent()) {
                var folder = new BackupFolder(second.get());
                // the mount point of a disconnected disk is an empty folder
                if (!Files.isDirectory(second.get()) || any && folder.sealedFiles().isEmpty()) {
                    throw missing(second.get());
                }
                folders.add(folder);
            }
            return folders;
        }

        private static CommandRefused missing(Path folder) {
            return new CommandRefused(
                    "The backups in " + folder + " are not there. Connect that disk: they need the new"
                            + " key, too. If there are none, leave that setting away this once.");
        }

        private void requireRoom(KeyChange change) throws CommandRefused, IOException {
            change.clean();
            for (var one : change.bytesNeeded().entrySet()) {
                long free = Files.getFileStore(one.getKey()).getUsableSpace();
                if (free < one.getValue() + SPARE) {
                    throw new CommandRefused("There is too little room on the disk of " + one.getKey() + ": "
                            + (one.getValue() + SPARE >> 20) + " MB are needed and " + (free >> 20) + " MB are free.");
                }
            }
        }

        private Optional<String> secretFrom(String variable) {
            return Optional.ofNullable(environment.getProperty(variable))
                    .map(key -> KeyFile.require(key.strip(), variable));
        }

        /** The new key, handed in by the operator, where the old one is handed in too. */
        private String givenNext(String variable, String old) throws CommandRefused {
            var next = secretFrom(NEW_KEY_VARIABLE)
                    .orElseThrow(() -> new CommandRefused("The key comes from " + variable
                            + ". Make a new one of 64 characters, 0 to 9 and a to f, keep it where you keep that one,"
                            + " and run this again with it in " + NEW_KEY_VARIABLE + "."));
            if (next.equals(old)) {
                throw new CommandRefused(NEW_KEY_VARIABLE + " holds the key until now.");
            }
            return next;
        }

        private void database(KeyChange change) throws CommandRefused, IOException, SQLException {
            var given = secretFrom(DataPlace.KEY_VARIABLE);
            var old = given.orElseGet(databaseFile::read);
            var file = data.resolve(RestoreCommand.NAME);
            var next = given.isPresent()
                    ? Optional.of(givenNext(DataPlace.KEY_VARIABLE, old))
                    : databaseFile.next().readIfThere();
            boolean done = next.isPresent() && EncryptedFile.opens(file, next.get());
            if (!done && !EncryptedFile.opens(file, old)) {
                throw new CommandRefused("The key does not open the database.");
            }
            begun = true;
            var key = next.orElseGet(() -> make(databaseFile));
            recoveryCopy(given.isPresent(), databaseFile, "practice.recovery.file", key);
            if (!done) {
                var sealed = secretFrom(BackupPlace.KEY_VARIABLE).or(backupFile::readIfThere).orElse(key);
                change.seal(List.of(old), sealed);
                change.replaced(old, key);
                change.note(keys, ChangedKey.DATABASE, key);
                change.database(old, key);
            }
            change.clean();
            if (given.isEmpty()) {
                step.accept("take the new key");
                databaseFile.takeNext();
            } else if (databaseFile.readIfThere().filter(old::equals).isPresent()) {
                step.accept("remove the old key");
                Files.delete(databaseFile.path());
            }
            out.println("Done. The old key opens nothing any more.");
            from(given, DataPlace.KEY_VARIABLE);
        }

        private void backup(KeyChange change) throws CommandRefused, IOException {
            var given = secretFrom(BackupPlace.KEY_VARIABLE);
            var ofDatabase = secretFrom(DataPlace.KEY_VARIABLE).or(databaseFile::readIfThere);
            var olds = Stream.of(given, backupFile.readIfThere(), ofDatabase).flatMap(Optional::stream).distinct()
                    .toList();
            var next = given.isPresent()
                    ? givenNext(BackupPlace.KEY_VARIABLE, given.get())
                    : backupFile.next().readIfThere().orElse("");
            begun = true;
            var key = next.isEmpty() ? make(backupFile) : next;
            recoveryCopy(given.isPresent(), backupFile, "backup.recovery_file", key);
            change.seal(olds, key);
            change.note(keys, ChangedKey.BACKUP, key);
            if (given.isEmpty()) {
                step.accept("take the new key");
                backupFile.takeNext();
            } else if (backupFile.exists()) {
                step.accept("remove the old key");
                Files.delete(backupFile.path());
            }
            out.println("Done. The old key opens no backup any more.");
            from(given, BackupPlace.KEY_VARIABLE);
        }

        private String make(KeyFile file) {
            step.accept("make the new key");
            return file.next().make();
        }

        private void from(Optional<String> given, String variable) {
            if (given.isPresent()) {
                out.println("Start Tenderpoint with the new key in " + variable + ", and delete the old one where you"
                        + " keep it.");
            } else {
                out.println("Put the new recovery copy in the place of the old one. Start Tenderpoint as usual.");
            }
        }

        /** Shows the recovery copy before anything is encrypted with the new key, so that it cannot be lost. */
        private void recoveryCopy(boolean given, KeyFile file, String words, String key) {
            if (given) {
                return;
            }
            if (shows) {
                out.println();
                out.println(Texts.of(words, key));
            } else {
                // the output may end up in a file that everybody can read
                out.println("The new recovery copy is what will stand in " + file.path()
                        + ". Copy it from there once this is done.");
            }
        }
    }
}
