package org.tenderpoint.platform.store.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderpoint.AnotherProgram;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.backup.BackedUp;
import org.tenderpoint.platform.store.backup.BackupFolder;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.PlainComparison;

/**
 * The drill: a backup while people save, a kill in the middle of the next, and everything of the first back on a fresh
 * machine, compared row by row by a reader that shares no code with what writes backups (REL-09).
 */
@Tag("night")
@Tag("kills")
class BackupDrillIT {

    private static final int CLIENTS = 5_000;

    @TempDir
    Path folder;

    @Test
    void aBackupUnderLoadThenAKillInTheNextThenEverythingBackOnAFreshMachine() throws Exception {
        var source = BackedUp.practice(folder, CLIENTS);
        var backups = new BackupFolder(folder.resolve("backups"));
        killDuringABackup(backups);

        var whole = backups.verified(DataFolder.KEY);
        assertThat(whole).as("made before the kill, under load").hasSize(1);
        assertThat(parts()).as("left by the kill").isNotEmpty();
        try (var open = source.getConnection()) {
            // what was saved since goes on; the next backup removes what was left, and is whole
            var next = BackedUp.maker(source, folder).make(BackupOccasion.NIGHTLY, BackedUp.NOW.plusSeconds(9),
                    ZoneOffset.UTC,
                    _ -> {});
            assertThat(parts()).isEmpty();
            assertThat(backups.verified(DataFolder.KEY)).containsExactly(next, whole.getFirst());
            assertThat(restore(backups.file(next))).contains("Restored: ");
            assertThat(PlainComparison.differences(source, fresh())).isEmpty();
            System.out.printf(
                    "Drill: backup of %d rows, %.1f MB, in %.1f s under load, the longest save %s ms; killed in"
                            + " the next; %d rows restored and compared, 0 differences%n",
                    whole.getFirst().rows(),
                    whole.getFirst().bytes() / 1e6, whole.getFirst().seconds(),
                    Files.readString(folder.resolve("longest")), PlainComparison.count(source));
            assertThat(open.isClosed()).isFalse();
        }
        assertThat(restore(backups.file(whole.getFirst()))).contains("Restored: ", "What was there before is in ");
        try (var connection = fresh().getConnection();
                var statement = connection.createStatement();
                var odd = statement.executeQuery("select count(*) from (select record_id from audit_entries"
                        + " group by record_id having count(*) <> 2)")) {
            odd.next();
            assertThat(odd.getInt(1)).as("pairs of which one half was saved without the other").isZero();
        }
    }

    private DataSource fresh() {
        return BackedUp.source(DataFolder.address(folder.resolve("fresh")));
    }

    private void killDuringABackup(BackupFolder backups) throws IOException, InterruptedException {
        var program = AnotherProgram.of(Program.class, List.of("-Xmx256m"), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        while (program.isAlive()
                && (backups.verified(DataFolder.KEY).isEmpty() || parts().stream().noneMatch(this::begun))) {
            Thread.sleep(5);
        }
        program.toHandle().destroyForcibly();
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(backups.verified(DataFolder.KEY)).as(Files.readString(folder.resolve("said"))).isNotEmpty();
    }

    private boolean begun(Path part) {
        return !part.toString().contains(backupOfBefore());
    }

    private static String backupOfBefore() {
        return "20261123T020000Z";
    }

    private List<Path> parts() throws IOException {
        if (!Files.isDirectory(folder.resolve("backups"))) {
            return List.of();
        }
        try (var files = Files.list(folder.resolve("backups"))) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private String restore(Path backup) {
        var said = new ByteArrayOutputStream();
        int result = new RestoreCommand().run(List.of(backup.toString(),
                "--tenderpoint.data=" + folder.resolve("fresh/data"), "--TENDERPOINT_RECOVERY_KEY=" + DataFolder.KEY),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        var words = said.toString(StandardCharsets.UTF_8);
        assertThat(result).as(words).isZero();
        return words;
    }

    /** The program that is killed: saves all the time, makes a backup, and is in the next when it ends. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            var source = BackedUp.source(DataFolder.address(folder));
            var longest = new AtomicLong();
            for (int writer = 0; writer < 2; writer++) {
                Thread.ofPlatform().daemon().start(() -> {
                    try (var connection = source.getConnection()) {
                        connection.setAutoCommit(false);
                        while (true) {
                            long begun = System.nanoTime();
                            BackedUp.savePair(connection);
                            longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                            Thread.sleep(2);
                        }
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
            BackedUp.maker(source, folder).make(BackupOccasion.NIGHTLY, BackedUp.NOW, ZoneOffset.UTC, _ -> {});
            Files.writeString(folder.resolve("longest"), String.valueOf(TimeUnit.NANOSECONDS.toMillis(longest.get())));
            BackedUp.maker(source, folder).make(BackupOccasion.BUTTON, BackedUp.NOW.plusSeconds(5), ZoneOffset.UTC,
                    _ -> {});
        }
    }
}
