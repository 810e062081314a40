package org.tenderpoint.platform.store.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderpoint.AnotherProgram;
import org.tenderpoint.Tenderpoint;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.backup.BackedUp;
import org.tenderpoint.platform.store.backup.BackupFolder;
import org.tenderpoint.platform.store.backup.BackupMaker;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.BackupPlace;
import org.tenderpoint.platform.store.backup.ProgramFile;

/**
 * The command that changes a key is killed at random moments, as a process of its own: the program starts with all of
 * its rows, the next run completes the change, and then the key from before opens nothing.
 */
class ChangeKeyIT {

    /** some are done before they would have been killed */
    private static final int TRIES = 40;
    private static final String FIRST = "recovery copy";
    private static final String DONE = "Done.";
    private static final int CLIENTS = 3_000;

    @TempDir
    Path folder;

    private Path before;
    private Map<String, List<String>> rowsBefore = Map.of();
    private Path machine;

    @BeforeEach
    void aPracticeWithBackups() throws Exception {
        before = folder.resolve("before");
        machine = folder.resolve("machine");
        Files.createDirectories(before.resolve("keys"));
        Files.writeString(before.resolve("keys/audit.key"), "a".repeat(64));
        Files.writeString(before.resolve("keys/db.key"), DataFolder.KEY);
        var source = BackedUp.practice(before, CLIENTS);
        try (var open = source.getConnection()) {
            var place = new BackupPlace(new BackupFolder(before.resolve("backups")),
                    Optional.of(new BackupFolder(before.resolve("second"))), DataFolder.KEY, Optional.empty(),
                    before.resolve("keys"), Optional.empty());
            var maker = new BackupMaker(source, place, Optional::empty, List::of);
            for (int backup = 0; backup < 3; backup++) {
                maker.make(BackupOccasion.NIGHTLY, BackedUp.NOW.plusSeconds(backup), ZoneOffset.UTC, _ -> {});
            }
            assertThat(open.isClosed()).isFalse();
        }
        try (var all = Files.walk(before)) {
            for (var path : all.toList()) {
                Files.copy(path, machine.resolve(before.relativize(path).toString()));
            }
        }
    }

    @Test
    void aKillAtARandomMomentLosesNothingAndLeavesNothingToTheOldKey() throws Exception {
        killedAtRandom(1);
    }

    @Test
    @Tag("night")
    @Tag("kills")
    void andSoDoTen() throws Exception {
        killedAtRandom(10);
    }

    private void killedAtRandom(int wanted) throws Exception {
        long seed = Long.getLong("keys.seed", System.nanoTime());
        var random = new Random(seed);
        System.out.println("Changing keys: seed " + seed);
        rowsBefore = ProgramFile.rows(before);
        var rows = rowsBefore.values().stream().mapToLong(List::size).sum();
        var old = key();
        long whole = killed(TimeUnit.MINUTES.toMillis(2));
        assertThat(said()).contains(DONE);
        done(old);
        int kills = 0;
        int open = 0;
        for (int tries = 0; kills < wanted && tries < TRIES; tries++) {
            old = key();
            var round = "try " + tries + ", seed " + seed;
            boolean starts = random.nextBoolean();
            long needed = killed(random.nextLong(whole));
            if (said().contains(DONE)) {
                // faster than the runs before: the next one is killed earlier
                whole = Math.max(1, Math.min(whole, needed));
            } else {
                kills++;
            }
            open += Files.exists(machine.resolve("keys/db.key.next")) ? 1 : 0;
            if (starts) {
                assertThat(ProgramFile.differences(rowsBefore, machine)).as(round).isEmpty();
            }
            if (key().equals(old)) {
                assertThat(run()).as(round).isZero();
            }
            assertThat(machine.resolve("keys/db.key.next")).doesNotExist();
            done(old);
        }
        System.out
                .printf("Changing keys: %d kills within %d ms, %d of them before the new key was in its place; %d rows"
                        + " each time, 0 lost; the old key opened 0 of 8 files%n", kills, whole, open, rows);
        assertThat(kills).isEqualTo(wanted);
    }

    private void done(String old) throws Exception {
        assertThat(ProgramFile.openWith(old, machine)).as("opened by the old key").isEmpty();
        assertThat(ProgramFile.openWith(key(), machine))
                .as("database, six backups, what is known of each, and the key itself").hasSize(14);
        assertThat(ProgramFile.differences(rowsBefore, machine)).isEmpty();
    }

    private String key() throws IOException {
        return Files.readString(machine.resolve("keys/db.key"));
    }

    private int run() throws IOException, InterruptedException {
        var program = start();
        assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return program.exitValue();
    }

    /**
     * Kills it some time after its first words, or when it says that it is done.
     *
     * @param after milliseconds
     * @return milliseconds from its first words to that
     */
    private long killed(long after) throws IOException, InterruptedException {
        var program = start();
        spoke(program);
        long begun = System.nanoTime();
        while (program.isAlive() && !said().contains(DONE) && since(begun) < after) {
            Thread.sleep(1);
        }
        long needed = since(begun);
        program.toHandle().destroyForcibly();
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return needed;
    }

    private static long since(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private void spoke(Process program) throws IOException, InterruptedException {
        while (program.isAlive() && !said().contains(FIRST)) {
            Thread.sleep(2);
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    private Process start() throws IOException {
        return AnotherProgram.of(Tenderpoint.class, List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), "change-key",
                "database", "--tenderpoint.data=" + machine.resolve("data"),
                "--tenderpoint.backups-second=" + machine.resolve("second"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }
}
