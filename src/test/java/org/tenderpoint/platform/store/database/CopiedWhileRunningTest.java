package org.tenderpoint.platform.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.start.DatabaseFailureAnalyzer;

/**
 * Somebody copies the data folder from under the running program, as with a drag of the mouse: such a copy is no
 * backup. It holds all that was saved before it was begun, or says that it is damaged; it never opens with less.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CopiedWhileRunningTest {

    private static final int COPIES = 24;
    private static final int WRITERS = 2;

    @TempDir
    Path folder;

    private final AtomicIntegerArray saved = new AtomicIntegerArray(WRITERS);
    private final AtomicBoolean over = new AtomicBoolean();

    private record Copy(Path folder, List<Integer> savedBefore) {}

    @Test
    void aCopyHoldsAllThatWasSavedBeforeItOrSaysThatItIsDamaged() throws Exception {
        var copies = copies();

        var lost = new ArrayList<String>();
        int damaged = 0;
        for (var copy : copies) {
            try (var connection = DataFolder.open(DataFolder.address(copy.folder()))) {
                lost.addAll(lacking(connection, copy));
            } catch (SQLException e) {
                assertThat(new DatabaseFailureAnalyzer().analyze(e, e).getDescription()).contains("damaged");
                damaged++;
            }
        }

        System.out.printf("Copied while running: %d copies, %d damaged and said so%n", copies.size(), damaged);
        assertThat(lost).isEmpty();
    }

    @Test
    void aFileThatIsOlderThanItsJournalIsDamagedAndNotOpenedWithLess() throws Exception {
        var address = DataFolder.address(folder.resolve("running"));
        var running = folder.resolve("running/data/tenderpoint.mv.db");
        var copy = Files.createDirectories(folder.resolve("copy/data")).resolve(running.getFileName());
        try (var connection = DataFolder.open(address)) {
            connection.createStatement().execute("create table saved (number int primary key, words varchar)");
            var insert = connection.prepareStatement("insert into saved values (?, random_uuid())");
            for (int number = 0; number < 1500; number++) {
                if (number == 500) {
                    Files.copy(running, copy);
                }
                insert.setInt(1, number);
                insert.executeUpdate();
            }
            Files.copy(Path.of(running + ".journal"), Path.of(copy + ".journal"));
        }

        assertThatThrownBy(() -> DataFolder.open(DataFolder.address(folder.resolve("copy"))).close())
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(
                        new DatabaseFailureAnalyzer().analyze(e, e).getDescription()).contains("damaged"));
    }

    private List<Copy> copies() throws Exception {
        var address = DataFolder.address(folder.resolve("running"));
        try (var connection = DataFolder.open(address); var pool = Executors.newFixedThreadPool(WRITERS + 1)) {
            connection.createStatement().execute("create table saved (writer int, number int, half int,"
                    + " words varchar(4000), primary key (writer, number, half))");
            var running = new ArrayList<Future<Void>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                running.add(pool.submit(saving(address, writer)));
            }
            running.add(pool.submit(tidying(connection)));
            var copies = new ArrayList<Copy>();
            for (int i = 0; i < COPIES; i++) {
                await(3 * i);
                copies.add(copy(i));
            }
            over.set(true);
            for (var one : running) {
                one.get();
            }
            return copies;
        }
    }

    /** Until so much more was saved that the next copy is another. */
    private void await(int number) throws InterruptedException {
        do {
            Thread.sleep(50);
        } while (saved.get(0) < number);
    }

    private Callable<Void> saving(String address, int writer) {
        return () -> {
            try (var connection = DataFolder.open(address);
                    var insert = connection.prepareStatement("insert into saved values (?, ?, ?, ?)")) {
                connection.setAutoCommit(false);
                for (int number = 1; !over.get(); number++) {
                    for (int half = 0; half < 2; half++) {
                        insert.setInt(1, writer);
                        insert.setInt(2, number);
                        insert.setInt(3, half);
                        insert.setString(4, ("what somebody said " + number + " ").repeat(number % 100));
                        insert.executeUpdate();
                    }
                    connection.commit();
                    saved.set(writer, number);
                }
                return null;
            }
        };
    }

    /** As the program does itself: what it moves within the file is what a copy may miss. */
    private Callable<Void> tidying(Connection connection) {
        var file = new DatabaseFile(new SingleConnectionDataSource(connection, true));
        return () -> {
            while (!over.get()) {
                file.tidy();
                Thread.sleep(10);
            }
            return null;
        };
    }

    /** The journal before the file, or after it. */
    private Copy copy(int number) throws IOException {
        var before = new ArrayList<Integer>();
        for (int writer = 0; writer < WRITERS; writer++) {
            before.add(saved.get(writer));
        }
        var to = Files.createDirectories(folder.resolve("copy" + number + "/data"));
        try (var all = Files.list(folder.resolve("running/data"))) {
            var files = new ArrayList<>(all.sorted().toList());
            if (number % 2 == 0) {
                Collections.reverse(files);
            }
            for (var file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return new Copy(folder.resolve("copy" + number), before);
    }

    private static List<String> lacking(Connection connection, Copy copy) throws SQLException {
        var lost = new ArrayList<String>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int expected = copy.savedBefore().get(writer);
            try (var rows = connection.createStatement().executeQuery("""
                    select (select count(*) from saved where writer = %1$d and number <= %2$d),
                    (select count(*) from (select number from saved where writer = %1$d group by number
                    having count(*) <> 2)),
                    (select count(*) from saved where writer = %1$d
                    and length(words) <> mod(number, 100) * length('what somebody said ' || number || ' '))
                    """.formatted(writer, expected))) {
                rows.next();
                if (rows.getInt(1) != 2 * expected || rows.getInt(2) + rows.getInt(3) > 0) {
                    lost.add("%s: writer %d has %d of %d, %d by half, %d changed".formatted(
                            copy.folder().getFileName(), writer, rows.getInt(1), 2 * expected, rows.getInt(2),
                            rows.getInt(3)));
                }
            }
        }
        return lost;
    }
}
