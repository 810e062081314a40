package org.tenderpoint.platform.store.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.platform.Command;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.backup.BackedUp;
import org.tenderpoint.platform.store.backup.BackupFolder;
import org.tenderpoint.platform.store.backup.BackupMaker;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.BackupPlace;
import org.tenderpoint.platform.store.backup.ProgramFile;
import org.tenderpoint.platform.store.file.OnDisk;
import org.tenderpoint.platform.store.file.SealedStream;

/**
 * The key of the database and that of the backups are changed: wherever that is stopped, the program starts with all of
 * its rows and the next run completes it; in the end the old key opens nothing that is left on the disk.
 */
class ChangeKeyCommandTest {

    private static final String BACKUP_KEY = "b".repeat(64);
    private static final String NEW_KEY = "c".repeat(64);

    /** As it is before the key is changed. */
    @TempDir
    static Path before;

    private static Map<String, List<String>> rowsBefore = Map.of();

    @TempDir
    Path folder;

    private Path machine;

    /** The machine stops here. */
    private static final class Stopped extends Error {}

    @BeforeAll
    static void aPracticeWithBackupsInTwoFoldersAndWhatARestoreLeft() throws Exception {
        Files.createDirectories(before.resolve("keys"));
        Files.writeString(before.resolve("keys/audit.key"), "a".repeat(64));
        Files.writeString(before.resolve("keys/db.key"), DataFolder.KEY);
        Files.writeString(before.resolve("keys/database-made"), "");
        var source = BackedUp.practice(before, 12);
        try (var open = source.getConnection()) {
            var place = new BackupPlace(new BackupFolder(before.resolve("backups")),
                    Optional.of(new BackupFolder(before.resolve("second"))), DataFolder.KEY, Optional.empty(),
                    before.resolve("keys"), Optional.empty());
            var maker = new BackupMaker(source, place, Optional::empty, List::of);
            maker.make(BackupOccasion.NIGHTLY, BackedUp.NOW, ZoneOffset.UTC, _ -> {});
            BackedUp.savePair(autoCommitOff(open));
            maker.make(BackupOccasion.BUTTON, BackedUp.NOW.plusSeconds(9), ZoneOffset.UTC, _ -> {});
        }
        var replaced = Files.createDirectories(before.resolve("data/replaced-2026-11-20T08-00-00Z"));
        Files.copy(before.resolve("data/tenderpoint.mv.db"), replaced.resolve("tenderpoint.mv.db"));
        assertThat(ProgramFile.openWith(DataFolder.KEY, before))
                .as("two databases, four backups, what is known of each, and the key itself")
                .hasSize(11);
        rowsBefore = ProgramFile.rows(before);
    }

    private static Connection autoCommitOff(Connection open) throws SQLException {
        open.setAutoCommit(false);
        return open;
    }

    @BeforeEach
    void itsMachine() throws IOException {
        machine = copy(before, "machine");
    }

    @Test
    void afterwardsANewKeyOpensEverythingAndTheOldOneNothing() throws Exception {
        var said = change(0, "database");

        assertThat(said).contains("4 backups sealed with the new key.", "Written anew and compared: ",
                "Done. The old key opens nothing any more.");
        var key = Files.readString(machine.resolve("keys/db.key"));
        assertThat(key).matches("[0-9a-f]{64}").isNotEqualTo(DataFolder.KEY);
        assertThat(said).as("where nobody reads it but a file").doesNotContain(key, DataFolder.KEY);
        done(machine, DataFolder.KEY, key);
        assertThat(files(machine)).isEqualTo(filesBefore("keys/changed-database"));
    }

    @Test
    void whoeverSitsBeforeItIsShownTheRecoveryCopyAsAtSetUp() throws Exception {
        var said = run(new ChangeKeyCommand(true, _ -> {}), 0, "database");

        assertThat(said).contains("recovery copy of the database key",
                Files.readString(machine.resolve("keys/db.key"))).doesNotContain(DataFolder.KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "backup"})
    void whereverItIsStoppedTheProgramStartsOrTheNextRunCompletesIt(String what) throws Exception {
        stoppedEverywhere(what, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "backup"})
    @Tag("night")
    @Tag("kills")
    void whereverItIsStoppedBothWaysLeadOn(String what) throws Exception {
        stoppedEverywhere(what, true);
    }

    @Test
    void backupsGetAKeyOfTheirOwnAndAnotherOneLater() throws Exception {
        change(0, "backup");
        var first = Files.readString(machine.resolve("keys/backup.key"));
        assertThat(Files.readString(machine.resolve("keys/db.key"))).isEqualTo(DataFolder.KEY);
        sealedWith(machine, first, 4);

        assertThat(change(0, "backup")).contains("4 backups sealed with the new key.",
                "Done. The old key opens no backup any more.");
        var second = Files.readString(machine.resolve("keys/backup.key"));
        assertThat(second).isNotIn(first, DataFolder.KEY);
        sealedWith(machine, second, 4);

        // from then on the database's own key opens the database alone
        assertThat(change(0, "database")).contains("0 backups sealed with the new key.");
        sealedWith(machine, second, 4);
        done(machine, DataFolder.KEY, second);
    }

    @Test
    void keysFromOutsideAreChangedThereAndNoFileIsMade() throws Exception {
        Files.delete(machine.resolve("keys/db.key"));
        var old = "--TENDERPOINT_DB_KEY=" + DataFolder.KEY;

        assertThat(change(1, "database", old)).contains("comes from TENDERPOINT_DB_KEY", "TENDERPOINT_NEW_KEY",
                "Nothing was changed.");
        assertThat(change(1, "database", old, "--TENDERPOINT_NEW_KEY=" + DataFolder.KEY))
                .contains("holds the key until now");
        assertThat(change(0, "database", old, "--TENDERPOINT_NEW_KEY=" + NEW_KEY))
                .contains("Start Tenderpoint with the new key in TENDERPOINT_DB_KEY").doesNotContain(NEW_KEY);
        Files.writeString(machine.resolve("keys/db.key"), NEW_KEY);
        done(machine, DataFolder.KEY, NEW_KEY);

        var sealed = "--TENDERPOINT_BACKUP_KEY=" + NEW_KEY;
        assertThat(change(1, "backup", sealed)).contains("comes from TENDERPOINT_BACKUP_KEY");
        assertThat(change(0, "backup", sealed, "--TENDERPOINT_NEW_KEY=" + BACKUP_KEY))
                .contains("Start Tenderpoint with the new key in TENDERPOINT_BACKUP_KEY");
        sealedWith(machine, BACKUP_KEY, 4);
        assertThat(machine.resolve("keys/backup.key")).doesNotExist();
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() throws Exception {
        try (var open = ProgramFile.of(machine).getConnection()) {
            assertThat(change(1, "database")).contains("Tenderpoint runs on this data folder", "Nothing was changed.");
            assertThat(change(1, "backup")).contains("Tenderpoint runs on this data folder", "Nothing was changed.");
            assertThat(open.isClosed()).isFalse();
        }
        assertThat(change(1)).contains("change-key database, or change-key backup");
        assertThat(change(1, "trail")).contains("change-key database, or change-key backup");
        // its disk is not connected, or only the folder is left where it was
        Files.move(machine.resolve("second"), machine.resolve("away"));
        assertThat(change(1, "database")).contains("The backups in " + machine.resolve("second") + " are not there",
                "Nothing was changed.");
        Files.createDirectory(machine.resolve("second"));
        assertThat(change(1, "backup")).contains("are not there", "Nothing was changed.");
        Files.delete(machine.resolve("second"));
        Files.move(machine.resolve("away"), machine.resolve("second"));
        Files.createDirectories(machine.resolve("data/restored"));
        Files.writeString(machine.resolve("data/restored/tenderpoint.mv.db"), "");
        assertThat(change(1, "database")).contains("A restored backup waits", "Nothing was changed.");
        OnDisk.remove(machine.resolve("data/restored"));

        Files.writeString(machine.resolve("keys/db.key"), NEW_KEY);
        assertThat(change(1, "database")).contains("The key does not open the database.", "Nothing was changed.");
        Files.writeString(machine.resolve("keys/db.key"), DataFolder.KEY);
        sealedWith(machine, DataFolder.KEY, 4);
        assertThat(ProgramFile.differences(rowsBefore, machine)).isEmpty();
        assertThat(files(machine)).isEqualTo(filesBefore());
    }

    @Test
    void aDamagedBackupIsNamedAndOnceItIsGoneTheChangeGoesOn() throws Exception {
        var backup = new BackupFolder(machine.resolve("second")).sealedFiles().getFirst();
        var bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup, bytes);

        assertThat(change(1, "database")).contains("The backup " + backup + " is damaged",
                "The change is not finished, and nothing is lost.");
        var key = Files.readString(machine.resolve("keys/db.key.next"));
        assertThat(change(1, "backup")).contains("Finish that first: change-key database");
        assertThat(ProgramFile.differences(rowsBefore, machine)).isEmpty();

        Files.delete(backup);
        change(0, "database");
        assertThat(Files.readString(machine.resolve("keys/db.key"))).isEqualTo(key);
        done(machine, DataFolder.KEY, key);
    }

    @Test
    void inTheMiddleABackupIsRestoredWithTheKeyThatFits() throws Exception {
        var steps = steps("database");
        stop("database", steps.indexOf("replace the backup") + 1);
        var backups = new BackupFolder(machine.resolve("backups")).sealedFiles().stream().filter(BackupFolder::isBackup)
                .toList();
        assertThat(SealedStream.fits(backups.getFirst(), DataFolder.KEY)).isFalse();
        assertThat(SealedStream.fits(backups.getLast(), DataFolder.KEY)).isTrue();

        for (var backup : backups) {
            var said = new ByteArrayOutputStream();
            assertThat(new RestoreCommand().run(List.of(backup.toString(), data(machine)),
                    new PrintStream(said, true, StandardCharsets.UTF_8))).as(said.toString(StandardCharsets.UTF_8))
                    .isZero();
        }
        assertThat(ProgramFile.differences(rowsBefore, machine)).isEmpty();
    }

    @Test
    void whatABackupOrARestoreLeftThatWasStoppedGoes() throws Exception {
        var backup = new BackupFolder(machine.resolve("second")).sealedFiles().getFirst();
        Files.copy(backup, backup.resolveSibling("tenderpoint-20261101T020000Z.tpbackup.part"));
        Files.createDirectory(machine.resolve("data/restoring"));
        Files.copy(machine.resolve("data/tenderpoint.mv.db"), machine.resolve("data/restoring/tenderpoint.mv.db"));

        change(0, "database");

        done(machine, DataFolder.KEY, Files.readString(machine.resolve("keys/db.key")));
        assertThat(files(machine)).isEqualTo(filesBefore("keys/changed-database"));
    }

    @Test
    void anotherDatabaseHasNoKeyHereButItsBackupsHaveOne() throws Exception {
        var postgres = "--spring.datasource.url=jdbc:postgresql://nowhere/practice";
        Files.move(machine.resolve("keys/db.key"), machine.resolve("keys/backup.key"));
        OnDisk.remove(machine.resolve("data"));

        assertThat(change(1, "database", postgres)).contains("it has no key here", "Nothing was changed.");
        change(0, "backup", postgres);

        sealedWith(machine, Files.readString(machine.resolve("keys/backup.key")), 4);
        assertThat(ProgramFile.openWith(DataFolder.KEY, machine)).isEmpty();
    }

    @Test
    void theProgramKnowsTheCommand() {
        assertThat(Command.named("change-key")).containsInstanceOf(ChangeKeyCommand.class);
    }

    /**
     * Stopped before each of its steps: then the command is run again, or the program starts first.
     *
     * @param bothWays at each step; else at one step the one, at the next the other
     */
    private void stoppedEverywhere(String what, boolean bothWays) throws Exception {
        var steps = steps(what);
        assertThat(steps).as("of " + what).hasSizeGreaterThan(8);
        for (int step = 0; step < steps.size(); step++) {
            var point = step + " " + steps.get(step);
            OnDisk.remove(machine);
            machine = copy(before, "machine");
            stop(what, step);
            var started = bothWays ? copy(machine, "started") : machine;

            if (bothWays || step % 2 == 0) {
                change(0, what);
                completed(what, machine, point);
            }
            if (bothWays || step % 2 == 1) {
                assertThat(ProgramFile.differences(rowsBefore, started)).as("the program starts, stopped at " + point)
                        .isEmpty();
                machine = started;
                change(0, what);
                completed(what, machine, point);
            }
            OnDisk.remove(folder.resolve("machine"));
        }
        System.out.printf("change-key %s: stopped at %d points, run again and started at each: 0 rows lost, the old key"
                + " opens 0 files%n", what, steps.size());
    }

    private void completed(String what, Path where, String point) throws Exception {
        try {
            if (what.equals("database")) {
                done(where, DataFolder.KEY, Files.readString(where.resolve("keys/db.key")));
                assertThat(files(where)).isEqualTo(filesBefore("keys/changed-database"));
            } else {
                sealedWith(where, Files.readString(where.resolve("keys/backup.key")), 4);
                assertThat(files(where)).isEqualTo(filesBefore("keys/backup.key", "keys/changed-backup"));
            }
        } catch (AssertionError e) {
            throw new AssertionError("stopped at " + point, e);
        }
    }

    private List<String> steps(String what) throws IOException {
        var steps = new ArrayList<String>();
        run(new ChangeKeyCommand(false, steps::add), 0, what);
        OnDisk.remove(machine);
        machine = copy(before, "machine");
        return steps;
    }

    private void stop(String what, int at) {
        Consumer<String> stopping = new Consumer<>() {
            private int left = at;

            @Override
            public void accept(String step) {
                if (left-- == 0) {
                    throw new Stopped();
                }
            }
        };
        assertThatThrownBy(() -> run(new ChangeKeyCommand(false, stopping), 1, what)).isInstanceOf(Stopped.class);
    }

    /** Everything is there, under the new key alone. */
    private static void done(Path where, String old, String key) throws Exception {
        assertThat(ProgramFile.openWith(old, where)).as("opened by the old key").isEmpty();
        assertThat(ProgramFile.differences(rowsBefore, where)).isEmpty();
        if (!Files.exists(where.resolve("keys/backup.key"))) {
            sealedWith(where, key, (int) ProgramFile.sealed(where).count() / 2);
        }
        assertThat(ProgramFile.openWith(key, where).stream().filter(name -> name.contains("replaced")))
                .hasSize(Files.exists(where.resolve("keys/backup.key")) ? 0 : 1);
    }

    /** All backups are sealed with this key, count as before, and hold what they held. */
    private static void sealedWith(Path where, String key, int backups) throws IOException {
        assertThat(ProgramFile.sealed(where)).as("with what is known of each").hasSize(2 * backups);
        for (var file : ProgramFile.sealed(where).toList()) {
            var original = before.resolve(where.relativize(file));
            try (var now = SealedStream.reading(Files.newInputStream(file), key);
                    var then = SealedStream.reading(Files.newInputStream(original), DataFolder.KEY)) {
                assertThat(now.readAllBytes()).as(file.toString()).isEqualTo(then.readAllBytes());
            }
        }
        assertThat(new BackupFolder(where.resolve("backups")).verified(key))
                .isEqualTo(new BackupFolder(before.resolve("backups")).verified(DataFolder.KEY));
    }

    private Path copy(Path from, String name) throws IOException {
        var to = folder.resolve(name);
        OnDisk.remove(to);
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }

    private static List<String> files(Path where) throws IOException {
        try (var all = Files.walk(where)) {
            return all.filter(Files::isRegularFile).map(file -> where.relativize(file).toString())
                    // the journal and the locks are made as they are needed
                    .filter(name -> !name.endsWith(".journal") && !name.endsWith(".lock")).sorted().toList();
        }
    }

    private static List<String> filesBefore(String... more) throws IOException {
        var all = new ArrayList<>(files(before));
        all.addAll(List.of(more));
        return all.stream().sorted().toList();
    }

    private String change(int result, String... arguments) {
        return run(new ChangeKeyCommand(false, _ -> {}), result, arguments);
    }

    private String run(ChangeKeyCommand command, int result, String... arguments) {
        var said = new ByteArrayOutputStream();
        var all = new ArrayList<>(List.of(arguments));
        all.add(data(machine));
        all.add("--tenderpoint.backups-second=" + machine.resolve("second"));
        int is = command.run(all, new PrintStream(said, true, StandardCharsets.UTF_8));
        var words = said.toString(StandardCharsets.UTF_8);
        assertThat(is).as(words).isEqualTo(result);
        return words;
    }

    private static String data(Path where) {
        return "--tenderpoint.data=" + where.resolve("data");
    }
}
