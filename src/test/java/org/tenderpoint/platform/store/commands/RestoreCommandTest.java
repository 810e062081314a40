package org.tenderpoint.platform.store.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.backup.BackedUp;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.PlainComparison;
import org.tenderpoint.platform.store.database.Dump;
import org.tenderpoint.platform.store.database.Dump.Head;
import org.tenderpoint.platform.store.file.SealedStream;

/** A backup is put back on a fresh machine by its file and the recovery key; what does not fit changes nothing. */
class RestoreCommandTest {

    private static final String OTHER_KEY = "f".repeat(64);

    @TempDir
    Path folder;

    private Path backup;
    private Path machine;

    @BeforeEach
    void aPracticeWithABackup() throws SQLException, IOException {
        machine = folder.resolve("fresh");
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/audit.key"), "a".repeat(64));
        Files.writeString(folder.resolve("keys/db.key"), DataFolder.KEY);
        var source = BackedUp.practice(folder, 40);
        try (var open = source.getConnection()) {
            var maker = BackedUp.maker(source, folder);
            backup = maker.place().folder()
                    .file(maker.make(BackupOccasion.NIGHTLY, BackedUp.NOW.plusNanos(547), ZoneOffset.UTC, _ -> {}));
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void aFreshMachineGetsEverythingBackWithTheRecoveryKeyAlone() throws Exception {
        var said = restore(0, DataFolder.KEY);

        assertThat(said).contains("Restored: ", "as they were at 2026-11-23T02:00:00Z", "Start Tenderpoint as usual.");
        assertThat(differences()).isEmpty();
        assertThat(Files.readString(machine.resolve("keys/db.key"))).isEqualTo(DataFolder.KEY);
        assertThat(Files.readString(machine.resolve("keys/audit.key"))).isEqualTo("a".repeat(64));
        for (var file : List.of("data/tenderpoint.mv.db", "keys/db.key", "keys/audit.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(machine.resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(files(machine.resolve("data"))).contains("tenderpoint.mv.db")
                .isSubsetOf("tenderpoint.mv.db", "tenderpoint.mv.db.journal");
    }

    @Test
    void whatItReplacesStaysBesideItUnderADate() throws Exception {
        restore(0, DataFolder.KEY);
        try (var connection = practice(machine).getConnection()) {
            connection.createStatement().execute("update clients set phone = 'changed since'");
        }
        Files.writeString(machine.resolve("keys/trail-head-0"), "later");

        var said = restore(0, DataFolder.KEY);

        assertThat(said).contains("What was there before is in ");
        assertThat(differences()).isEmpty();
        var replaced = files(machine.resolve("data")).stream().filter(name -> name.startsWith("replaced-")).toList();
        assertThat(replaced).hasSize(1);
        Files.createDirectories(folder.resolve("old/data"));
        Files.copy(machine.resolve("data").resolve(replaced.getFirst()).resolve("tenderpoint.mv.db"),
                folder.resolve("old/data/tenderpoint.mv.db"));
        try (var connection = practice(folder.resolve("old")).getConnection();
                var row = connection.createStatement().executeQuery("select min(phone) from clients")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("changed since");
        }
        assertThat(machine.resolve("keys/trail-head-0")).doesNotExist();
    }

    @Test
    void aDatabaseInUseIsLeftAlone() throws Exception {
        restore(0, DataFolder.KEY);
        try (var open = practice(machine).getConnection()) {

            assertThat(restore(1, DataFolder.KEY)).contains("Tenderpoint runs on this data folder",
                    "Nothing was changed.");
            assertThat(open.isClosed()).isFalse();
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    void anotherKeyADamagedFileAndALaterSchemaAreRefusedAndChangeNothing() throws Exception {
        restore(0, DataFolder.KEY);
        var before = Files.readAllBytes(machine.resolve("data/tenderpoint.mv.db"));

        assertThat(restore(1, OTHER_KEY)).contains("another key", "Nothing was changed.");
        assertThat(restore(1, "what is that")).contains("That is no recovery key");
        var whole = backup;
        var sealed = Files.readAllBytes(whole);
        sealed[sealed.length / 2] ^= 1;
        backup = Files.write(folder.resolve("damaged"), sealed);
        assertThat(restore(1, DataFolder.KEY)).contains("damaged", "Nothing was changed.");
        backup = Files.writeString(folder.resolve("letter.pdf"), "%PDF".repeat(100));
        assertThat(restore(1, DataFolder.KEY)).contains("no backup of Tenderpoint");
        backup = folder.resolve("nowhere");
        assertThat(restore(1, DataFolder.KEY)).contains("There is no file");
        backup = later();
        assertThat(restore(1, DataFolder.KEY)).contains("a later version of Tenderpoint", "Nothing was changed.");

        assertThat(Files.readAllBytes(machine.resolve("data/tenderpoint.mv.db"))).isEqualTo(before);
        assertThat(files(machine.resolve("data"))).contains("tenderpoint.mv.db")
                .isSubsetOf("tenderpoint.mv.db", "tenderpoint.mv.db.journal");
    }

    /** A hundredth of what a large practice of many years has; how long all of it takes is printed. */
    @Test
    @Tag("night")
    @Tag("size")
    void aLargerPracticeIsBackInSeconds() throws Exception {
        var large = BackedUp.practice(folder.resolve("large"), 20_000);
        try (var open = large.getConnection()) {
            var maker = BackedUp.maker(large, folder.resolve("large"));
            var kept = maker.make(BackupOccasion.NIGHTLY, BackedUp.NOW, ZoneOffset.UTC, _ -> {});
            backup = maker.place().folder().file(kept);
            long begun = System.nanoTime();

            restore(0, DataFolder.KEY);

            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf("Restored %d rows in %.1f s%n", kept.rows(), seconds);
            assertThat(PlainComparison.differences(large, practice(machine))).isEmpty();
            assertThat(seconds).isLessThan(60);
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void withoutAFileItSaysWhatItNeeds() {
        var said = new ByteArrayOutputStream();

        assertThat(new RestoreCommand().run(List.of(), new PrintStream(said, true, StandardCharsets.UTF_8))).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("restore FILE");
    }

    /** As a program of years to come makes it. */
    private Path later() throws IOException, SQLException {
        var file = folder.resolve("later.tpbackup");
        var source = practice(folder);
        Dump.snapshot(source, snapshot -> {
            try (var out = SealedStream.writing(Files.newOutputStream(file), DataFolder.KEY)) {
                return Dump.write(snapshot, new Head(Dump.FORMAT, "9", "209901010000", "h2", BackedUp.NOW,
                        Optional.empty(), Map.of()), out, _ -> {});
            }
        });
        return file;
    }

    private List<String> differences() throws SQLException {
        return PlainComparison.differences(practice(folder), practice(machine));
    }

    private static DataSource practice(Path folder) {
        return BackedUp.source(DataFolder.address(folder));
    }

    private String restore(int result, String key) {
        var said = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of(backup.toString(), "--tenderpoint.data=" + machine.resolve("data"),
                "--TENDERPOINT_RECOVERY_KEY=" + key));
        int is = new RestoreCommand().run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        var words = said.toString(StandardCharsets.UTF_8);
        assertThat(is).as(words).isEqualTo(result);
        return words;
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
