package org.tenderpoint.platform.store.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.file.DurableFiles;

/** The file of the embedded database stays small while people save and read, and bears what threads are put through. */
class DatabaseFileTest {

    private static final int ROWS = 60_000;
    /** In a file that is not too small to be tidied. */
    private static final int FEW_ROWS = 20_000;
    private static final double MOST = 2.0;
    /** In turns. */
    private static final int HOUR = 360;

    @TempDir
    Path folder;

    @Test
    void eightHundredSavesLeaveTheFileBelowTwiceItsCompactedSize() throws Exception {
        assertThat(growth(800)).isLessThanOrEqualTo(MOST);
    }

    @Test
    @Tag("night")
    @Tag("size")
    void tenThousandSavesLeaveTheFileBelowTwiceItsCompactedSize() throws Exception {
        assertThat(growth(10_000)).isLessThanOrEqualTo(MOST);
    }

    @Test
    void aFileIntoWhichNobodyWritesIsLeftAloneOnceItGetsNoSmaller() throws Exception {
        var address = withoutWaitingForTheDisk();
        try (var connection = open(address)) {
            fill(connection, FEW_ROWS);
            saving(address, new AtomicInteger(500)).call();
            var file = new DatabaseFile(new SingleConnectionDataSource(connection, true));
            int left = 0;
            for (int turn = 0; turn < 500 && left < 100; turn++) {
                long writes = file.writes();
                file.tidy();
                left = file.writes() == writes ? left + 1 : 0;
            }
            assertThat(left).as("turns in a row that wrote nothing").isEqualTo(100);
        }
    }

    @Test
    void aThreadThatIsInterruptedWhileItSavesClosesTheFileForNobody() throws Exception {
        try (var connection = open(DataFolder.address(folder))) {
            connection.createStatement().execute("create table saved (id int primary key)");
            try (var pool = Executors.newSingleThreadExecutor()) {
                for (int i = 0; i < 20; i++) {
                    int id = i;
                    pool.submit(() -> {
                        Thread.currentThread().interrupt();
                        connection.createStatement().execute("insert into saved values (" + id + ")");
                        return null;
                    })
                            .get();
                }
            }
            try (var rows = connection.createStatement().executeQuery("select count(*) from saved")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(20);
            }
        }
    }

    @Test
    void whoOpensTheFileWhileAnotherClosesItWaitsForTheJournalAndWrites() throws Exception {
        DurableFiles.register();
        var file = FilePath.get(DurableFiles.SCHEME + ":" + folder.resolve("file"));
        var first = file.open("rw");
        var whole = requireNonNull(first.tryLock());
        first.write(ByteBuffer.wrap(new byte[]{1}), 0);
        try (var second = file.open("rw"); var pool = Executors.newSingleThreadExecutor()) {
            whole.release();
            var closed = pool.submit(() -> {
                Thread.sleep(100);
                first.close();
                return null;
            });
            assertThat(second.tryLock()).isNotNull();
            assertThat(second.write(ByteBuffer.wrap(new byte[]{2}), 1)).isEqualTo(1);
            closed.get();
        }
        assertThat(folder.resolve("file")).hasBinaryContent(new byte[]{1, 2});
    }

    /**
     * How many times its compacted size the file has, after saves, while others read, with a round of tidying now and
     * then.
     */
    private double growth(int saves) throws Exception {
        var address = withoutWaitingForTheDisk();
        try (var connection = open(address)) {
            fill(connection, ROWS);
            var file = new DatabaseFile(new SingleConnectionDataSource(connection, true));
            var done = new AtomicBoolean();
            var left = new AtomicInteger(saves);
            try (var pool = Executors.newFixedThreadPool(4)) {
                var running = new ArrayList<Future<?>>();
                for (int i = 0; i < 2; i++) {
                    running.add(pool.submit(saving(address, left)));
                    running.add(pool.submit(reading(address, done)));
                }
                while (left.get() > 0) {
                    Thread.sleep(200);
                    file.tidy();
                }
                done.set(true);
                for (var one : running) {
                    one.get();
                }
            }
            // what the next hour does: it may rest so long, since reads that took long kept old pages
            for (int turn = 0; turn <= HOUR; turn++) {
                file.tidy();
            }
        }
        var path = folder.resolve("data/tenderpoint.mv.db");
        long size = Files.size(path);
        try (var connection = open(address)) {
            connection.createStatement().execute("shutdown compact");
        }
        long compacted = Files.size(path);
        System.out.printf("%d saves: file %.1f MB, compacted %.1f MB, %.2f times%n", saves, size / 1e6, compacted / 1e6,
                (double) size / compacted);
        return (double) size / compacted;
    }

    /** The disk has nothing to do with the size. */
    private String withoutWaitingForTheDisk() {
        return DataFolder.address(folder).replace(DurableFiles.SCHEME + ":", "");
    }

    private static void fill(Connection connection, int rows) throws SQLException {
        connection.createStatement()
                .execute("create table saved (id int primary key, name varchar(40), words varchar(400))");
        connection.createStatement().execute("create index saved_name on saved (name)");
        var random = new Random(1);
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("insert into saved values (?, ?, ?)")) {
            for (int id = 0; id < rows; id++) {
                insert.setInt(1, id);
                insert.setString(2, Long.toString(random.nextLong(), 36));
                insert.setString(3, "what somebody said ".repeat(random.nextInt(20)));
                insert.executeUpdate();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static Callable<Void> saving(String address, AtomicInteger left) {
        return () -> {
            var random = new Random(left.get());
            try (var connection = open(address);
                    var update = connection.prepareStatement("update saved set name = ?, words = ? where id = ?")) {
                while (left.getAndDecrement() > 0) {
                    update.setString(1, Long.toString(random.nextLong(), 36));
                    update.setString(2, "what somebody said ".repeat(random.nextInt(20)));
                    update.setInt(3, random.nextInt(ROWS));
                    update.executeUpdate();
                }
            }
            return null;
        };
    }

    private static Callable<Void> reading(String address, AtomicBoolean done) {
        return () -> {
            try (var connection = open(address); var statement = connection.createStatement()) {
                while (!done.get()) {
                    try (var rows = statement.executeQuery("select count(*), max(words) from saved where name > 'm'")) {
                        rows.next();
                    }
                    // without a pause it takes the processor from those who save
                    Thread.sleep(25);
                }
            }
            return null;
        };
    }

    private static Connection open(String address) throws SQLException {
        return DataFolder.open(address);
    }
}
