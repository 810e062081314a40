package org.tenderpoint.platform.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderpoint.platform.store.DataFolder;

/** While somebody writes, others read, and wait with their own writing. */
class OneWriterTest {

    @TempDir
    Path folder;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private String address = "";
    private Connection mine;

    @BeforeEach
    void aTableAndATransaction() throws SQLException {
        address = DataFolder.address(folder);
        mine = DataFolder.open(address);
        execute(mine, "create table saved (id int primary key, number int)");
        execute(mine, "insert into saved values (1, 0), (2, 0)");
        mine.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        others.shutdownNow();
        mine.close();
    }

    @Test
    void anotherWritesOnlyWhenTheTransactionBeforeHasEnded() throws Exception {
        execute(mine, "update saved set number = 1 where id = 1");
        var other = another("update saved set number = 1 where id = 2");
        assertThat(waits(other)).isTrue();
        mine.commit();
        other.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whoRollsBackOrGivesTheConnectionBackLetsTheNextOneWrite() throws Exception {
        execute(mine, "update saved set number = 1 where id = 1");
        var afterRollback = another("update saved set number = 2 where id = 1");
        mine.rollback();
        afterRollback.get(10, TimeUnit.SECONDS);

        execute(mine, "update saved set number = 3 where id = 1");
        var afterClosing = another("update saved set number = 4 where id = 1");
        assertThat(waits(afterClosing)).isTrue();
        mine.close();
        afterClosing.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aStatementThatFailsKeepsTheTurnUntilItsTransactionEnds() throws Exception {
        try {
            execute(mine, "insert into saved values (1, 0)");
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("primary key");
        }
        var other = another("update saved set number = 1 where id = 2");
        assertThat(waits(other)).isTrue();
        mine.rollback();
        other.get(10, TimeUnit.SECONDS);
    }

    @Test
    void readingWaitsForNobodyAndNobodyForReading() throws Exception {
        execute(mine, "select * from saved");
        another("update saved set number = 5 where id = 2").get(10, TimeUnit.SECONDS);
        execute(mine, "update saved set number = 1 where id = 1");
        another("select * from saved").get(10, TimeUnit.SECONDS);
        mine.rollback();
    }

    @Test
    void aRowThatIsReadToBeChangedCountsAsWriting() throws Exception {
        execute(mine, "select * from saved where id = 1 for update");
        var other = another("update saved set number = 1 where id = 2");
        assertThat(waits(other)).isTrue();
        mine.commit();
        other.get(10, TimeUnit.SECONDS);
        assertThat(List.of("select 1", " (SELECT a from b)", "with x as (select 1) select * from x"))
                .noneMatch(OneWriter::writes);
        assertThat(
                List.of("update a set b = 1", "select next value for c", "merge into a values (1)", "truncate table a"))
                .allMatch(OneWriter::writes);
    }

    @Test
    void oneThreadMayWriteOnASecondConnectionMeanwhile() throws Exception {
        execute(mine, "update saved set number = 1 where id = 1");
        try (var apart = DataFolder.open(address)) {
            execute(apart, "update saved set number = 1 where id = 2");
        }
        var other = another("update saved set number = 2 where id = 2");
        assertThat(waits(other)).as("the first transaction goes on").isTrue();
        mine.commit();
        other.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whoKeepsTheFileInOrderGivesWayToALongTransaction() throws Exception {
        var done = new AtomicBoolean();
        try (var keeper = DataFolder.open(address)) {
            execute(mine, "update saved set number = 1 where id = 1");
            var inTheWay = others.submit(() -> OneWriter.alone(keeper, 0, () -> done.set(true)));
            assertThat(inTheWay.get(5, TimeUnit.SECONDS)).isFalse();
            assertThat(done).isFalse();
            mine.commit();
            var free = others.submit(() -> OneWriter.alone(keeper, 0, () -> done.set(true)));
            assertThat(free.get(5, TimeUnit.SECONDS)).isTrue();
            assertThat(done).isTrue();
        }
    }

    private Future<?> another(String sql) throws Exception {
        var begun = new CountDownLatch(1);
        var other = others.submit(() -> {
            try (var connection = DataFolder.open(address)) {
                begun.countDown();
                execute(connection, sql);
            }
            return null;
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        return other;
    }

    private static boolean waits(Future<?> other) throws InterruptedException {
        Thread.sleep(200);
        return !other.isDone();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
