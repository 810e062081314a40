package org.tenderpoint.platform.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.backup.BackupFailed.Reason;
import org.tenderpoint.platform.store.database.DatabaseFile;
import org.tenderpoint.platform.store.database.Dump;
import org.tenderpoint.platform.store.file.SealedStream;

/**
 * A backup holds what the database held at one moment, while people go on writing, and counts once it was read back.
 */
class BackupMakerTest {

    private static final Instant NOW = BackedUp.NOW;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    /** three writers wait for each other, the one elsewhere for nobody */
    private static final int TIMES = 4;

    @TempDir
    Path folder;

    @Test
    void everyRowOfEveryTableIsInTheBackupAndComesBackAsItWas() throws Exception {
        var source = BackedUp.practice(folder, 300);
        try (var open = source.getConnection()) {
            var kept = make(source);
            var before = Dump.snapshot(source, Dump::count);
            try (var copy = CopiedDatabase.of(file(kept), DataFolder.KEY, Files.createDirectory(folder.resolve("copy")),
                    "f".repeat(64))) {

                assertThat(copy.content()).isEqualTo(before);
                assertThat(PlainComparison.differences(source, copy.source())).isEmpty();
                assertThat(copy.head().taken()).isEqualTo(NOW);
            }
            assertThat(kept.rows()).isEqualTo(before.stream().mapToLong(Dump.Content::rows).sum())
                    .isGreaterThan(600);
            assertThat(kept.bytes()).isEqualTo(Files.size(file(kept)));
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void onlyItsOwnerMayReadItAndNobodyWithoutTheKey() throws Exception {
        var source = BackedUp.practice(folder, 3);
        try (var open = source.getConnection()) {
            var kept = make(source);

            try (var files = Files.list(folder.resolve("backups"))) {
                assertThat(files).hasSize(3).allMatch(file -> modes(file).equals("rw-------"));
            }
            assertThat(modes(folder.resolve("backups"))).isEqualTo("rwx------");
            assertThat(Files.readAllBytes(file(kept))).asString().doesNotContain("Client 1", "clients");
            assertThatThrownBy(() -> CopiedDatabase.of(file(kept), "f".repeat(64), folder, "f".repeat(64)))
                    .isInstanceOf(SealedStream.OtherKey.class);
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void nobodyWaitsWhileItIsMadeAndItShowsOneMoment() throws Exception {
        underLoad(8_000, false);
    }

    @Test
    @Tag("night")
    @Tag("size")
    void nobodyWaitsWhileALargeOneIsMade() throws Exception {
        underLoad(20_000, false);
    }

    @Test
    void itShowsOneMomentAlsoWhileTheFileIsTidiedAllTheTime() throws Exception {
        underLoad(5_000, true);
    }

    /** @param tidying without a break; else as seldom as in the program, of which only the saves count here */
    private void underLoad(int clients, boolean tidying) throws Exception {
        var source = BackedUp.practice(folder, clients);
        // of which no backup is made: what the machine itself does to those who save
        var other = BackedUp.practice(folder.resolve("other"), 1);
        try (var open = source.getConnection(); var pool = Executors.newFixedThreadPool(5)) {
            var done = new AtomicBoolean();
            var longest = new AtomicLong();
            var elsewhere = new AtomicLong();
            var saved = new AtomicLong();
            var running = new ArrayList<Future<?>>();
            running.add(pool.submit(saving(other, done, elsewhere, new AtomicLong())));
            for (int i = 0; i < 3; i++) {
                running.add(pool.submit(saving(source, done, longest, saved)));
            }
            var file = new DatabaseFile(new SingleConnectionDataSource(open, true));
            running.add(pool.submit(() -> {
                while (tidying && !done.get()) {
                    Thread.sleep(50);
                    file.tidy();
                }
                return null;
            }));
            var kept = make(source);
            done.set(true);
            for (var one : running) {
                one.get();
            }
            System.out.printf(
                    "Backup of %d rows, %.1f MB, in %.1f s, beside it %d saves, the longest %.0f ms; elsewhere"
                            + " %.0f ms%n",
                    kept.rows(), kept.bytes() / 1e6, kept.seconds(), saved.get(), longest.get() / 1e6,
                    elsewhere.get() / 1e6);

            assertThat(longest.get())
                    .isLessThan(tidying ? Long.MAX_VALUE : Math.max(LONGEST_PAUSE.toNanos(), TIMES * elsewhere.get()));
            assertThat(saved.get()).as("saved beside it").isGreaterThan(100);
            try (var copy = CopiedDatabase.of(file(kept), DataFolder.KEY, Files.createDirectory(folder.resolve("copy")),
                    "f".repeat(64)); var connection = copy.source().getConnection()) {
                assertThat(number(connection, "select count(*) from audit_entries")).isGreaterThan(0);
                assertThat(number(connection, "select count(*) from (select record_id from audit_entries"
                        + " group by record_id having count(*) <> 2)")).isZero();
            }
        }
    }

    @Test
    void whatWasLeftByAKilledProgramIsNeverCountedAndIsRemoved() throws Exception {
        var source = BackedUp.practice(folder, 3);
        try (var open = source.getConnection()) {
            var backups = folder.resolve("backups");
            Files.createDirectories(backups.resolve("checking-1"));
            Files.writeString(backups.resolve("checking-1/tenderpoint.mv.db"), "half");
            Files.writeString(backups.resolve("tenderpoint-20261122T020000Z.tpbackup.part"), "half");
            Files.writeString(backups.resolve("tenderpoint-20261122T020000Z.tpbackup.about"), "half");
            Files.writeString(backups.resolve("somebody's own.txt"), "stays");
            assertThat(new BackupFolder(backups).verified(DataFolder.KEY)).isEmpty();

            var kept = make(source);

            assertThat(new BackupFolder(backups).verified(DataFolder.KEY)).containsExactly(kept);
            try (var files = Files.list(backups)) {
                assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
                        kept.name(), kept.name() + ".about", ".lock", "somebody's own.txt");
            }
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void twoAtOnceAreOne() throws Exception {
        var source = BackedUp.practice(folder, 3);
        try (var open = source.getConnection();
                var held = new BackupFolder(folder.resolve("backups")).hold().orElseThrow()) {
            assertThatThrownBy(() -> make(source)).isInstanceOfSatisfying(BackupFailed.class,
                    failed -> assertThat(failed.reason()).isEqualTo(Reason.BUSY));
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void whatDoesNotPassAFeaturesOwnCheckDoesNotCount() throws Exception {
        var source = BackedUp.practice(folder, 3);
        try (var open = source.getConnection()) {
            var maker = BackedUp.maker(source, folder,
                    () -> List.of((_, _) -> new CopyCheck.CheckResult(List.of("A seal is broken."), 0)));

            assertThatThrownBy(() -> maker.make(BackupOccasion.BUTTON, NOW, ZoneOffset.UTC, _ -> {}))
                    .isInstanceOfSatisfying(BackupFailed.class,
                            failed -> assertThat(failed.reason()).isEqualTo(Reason.NOT_VERIFIED));
            assertThat(maker.place().folder().verified(DataFolder.KEY)).isEmpty();
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void aDamagedBackupIsRefusedWhereverTheDamageIs() throws Exception {
        var source = BackedUp.practice(folder, 50);
        try (var open = source.getConnection()) {
            var sealed = Files.readAllBytes(file(make(source)));
            var random = new Random(3);
            for (int i = 0; i < 10; i++) {
                var damaged = sealed.clone();
                damaged[random.nextInt(sealed.length)] ^= 1;
                var file = Files.write(folder.resolve("damaged"), damaged);
                var copy = Files.createDirectory(folder.resolve("copy" + i));

                assertThatThrownBy(() -> CopiedDatabase.of(file, DataFolder.KEY, copy, DataFolder.KEY))
                        .isInstanceOf(IOException.class);
            }
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void aSecondFolderGetsTheSame() throws Exception {
        var source = BackedUp.practice(folder, 3);
        try (var open = source.getConnection()) {
            var second = new BackupFolder(folder.resolve("second"));
            var first = BackedUp.maker(source, folder);
            var maker = new BackupMaker(source, new BackupPlace(first.place().folder(), Optional.of(second),
                    DataFolder.KEY, Optional.empty(), folder.resolve("keys"), Optional.empty()), Optional::empty,
                    List::of);

            var kept = maker.make(BackupOccasion.BUTTON, NOW, ZoneOffset.UTC, _ -> {});

            assertThat(second.verified(DataFolder.KEY)).containsExactly(kept);
            assertThat(Files.mismatch(file(kept), second.file(kept))).isEqualTo(-1);
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void theFirstFolderGrowsNoFurtherWhileTheSecondIsAway() throws Exception {
        var source = BackedUp.practice(folder, 3);
        try (var open = source.getConnection()) {
            var away = new BackupFolder(Files.writeString(folder.resolve("away"), "no folder"));
            var first = BackedUp.maker(source, folder).place().folder();
            var maker = new BackupMaker(source, new BackupPlace(first, Optional.of(away), DataFolder.KEY,
                    Optional.empty(), folder.resolve("keys"), Optional.empty()), Optional::empty, List::of);

            for (int night = 0; night < 12; night++) {
                var now = NOW.plus(Duration.ofDays(night));
                assertThatThrownBy(() -> maker.make(BackupOccasion.NIGHTLY, now, ZoneOffset.UTC, _ -> {}))
                        .isInstanceOfSatisfying(BackupFailed.class,
                                failed -> assertThat(failed.reason()).isEqualTo(BackupFailed.Reason.SECOND_FOLDER));
            }

            assertThat(first.verified(DataFolder.KEY)).hasSizeBetween(7, 10);
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void sevenDaysFourWeeksAndTwelveMonthsAreKept() {
        var zone = ZoneId.of("Europe/Berlin");
        var all = new ArrayList<StoredBackup>();
        for (int day = 0; day < 800; day++) {
            var taken = NOW.minus(Duration.ofDays(day));
            all.add(kept("nightly " + day, taken, BackupOccasion.NIGHTLY));
        }
        all.add(kept("by hand", NOW.minus(Duration.ofHours(27)), BackupOccasion.BUTTON));
        all.add(kept("by hand, old", NOW.minus(Duration.ofHours(98)), BackupOccasion.BUTTON));

        var stays = BackupFolder.namesToKeep(all, NOW, zone);

        assertThat(stays).contains("nightly 0", "nightly 1", "nightly 2", "nightly 6", "by hand")
                .doesNotContain("by hand, old", "nightly 7", "nightly 700");
        // 7 days and one by hand, 3 weeks before, 11 months before; the last of a month is the newest of one of the
        // weeks
        assertThat(stays).hasSizeBetween(7 + 1 + 3 + 10, 7 + 1 + 3 + 11);
        assertThat(stays.stream().filter(name -> name.startsWith("nightly"))
                .mapToInt(name -> Integer.parseInt(name.substring(8))).max().orElseThrow()).isGreaterThan(320);
        // once a day has gone by, what stays is found in what stayed: nothing is missed that is needed later
        assertThat(BackupFolder.namesToKeep(all.stream().filter(one -> stays.contains(one.name())).toList(), NOW, zone))
                .isEqualTo(stays);
    }

    @Test
    void theLastOneInWhichEverythingFitsIsKept() {
        var all = new ArrayList<StoredBackup>();
        for (int day = 0; day < 40; day++) {
            var taken = NOW.minus(Duration.ofDays(day));
            int unfit = day < 17 ? 3 : 0;
            all.add(new StoredBackup("nightly " + day, taken, taken, BackupOccasion.NIGHTLY, 1, 1, 1,
                    Optional.of(unfit)));
        }

        assertThat(BackupFolder.namesToKeep(all, NOW, ZoneOffset.UTC)).contains("nightly 17")
                .doesNotContain("nightly 18");
    }

    @Test
    void keepingDayByDayForTwoYearsEndsWithTwelveMonths() {
        var zone = ZoneOffset.UTC;
        var there = new ArrayList<StoredBackup>();
        for (int day = 800; day >= 0; day--) {
            var now = NOW.minus(Duration.ofDays(day));
            there.add(kept("nightly " + day, now, BackupOccasion.NIGHTLY));
            var stays = BackupFolder.namesToKeep(there, now, zone);
            there.removeIf(one -> !stays.contains(one.name()));
        }

        assertThat(there.stream().map(one -> one.taken().atZone(zone).getMonthValue()).distinct()).hasSize(12);
        assertThat(there).hasSizeBetween(7 + 3 + 10, 7 + 3 + 11);
    }

    private static StoredBackup kept(String name, Instant taken, BackupOccasion why) {
        return new StoredBackup(name, taken, taken, why, 1, 1, 1, Optional.empty());
    }

    private StoredBackup make(DataSource source) {
        return BackedUp.maker(source, folder).make(BackupOccasion.BUTTON, NOW, ZoneOffset.UTC, _ -> {});
    }

    private Path file(StoredBackup kept) {
        return new BackupFolder(folder.resolve("backups")).file(kept);
    }

    private static Callable<Void> saving(DataSource source, AtomicBoolean done, AtomicLong longest, AtomicLong saved) {
        return () -> {
            try (var connection = source.getConnection()) {
                connection.setAutoCommit(false);
                while (!done.get()) {
                    long begun = System.nanoTime();
                    BackedUp.savePair(connection);
                    long took = System.nanoTime() - begun;
                    longest.accumulateAndGet(took, Math::max);
                    saved.incrementAndGet();
                    Thread.sleep(2);
                }
            }
            return null;
        };
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String modes(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
