package org.tenderpoint.platform.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.DiskRoom;
import org.tenderpoint.platform.store.file.DurableFiles;
import org.tenderpoint.platform.store.start.Ending;

/**
 * A disk that is full stops saving, with its reason, and nothing else; once there is room, saving goes on by itself.
 */
class FullDiskTest {

    @TempDir
    Path folder;

    private HikariDataSource pool;
    private DiskRoom room;
    private JdbcTemplate jdbc;
    private int saved;

    @BeforeEach
    void aPracticeBehindThePoolOfTheProgram() throws SQLException {
        DurableFiles.register();
        OneWriter.register();
        FullDisk.register();
        pool = new HikariDataSource();
        pool.setDriverClassName(OneWriter.class.getName());
        pool.setJdbcUrl(DataPlace.address(folder).replace(":retry:", ":retry:full:"));
        pool.setUsername("sa");
        pool.setPassword(DataFolder.KEY + " ");
        pool.setMaximumPoolSize(4);
        pool.setConnectionTimeout(1000);
        jdbc = new JdbcTemplate(pool);
        try (var connection = pool.getConnection()) {
            room = connection.unwrap(OneWriter.Turn.class).room;
        }
        jdbc.execute("create table saved (number integer primary key)");
    }

    @AfterEach
    void room() {
        FullDisk.full = false;
        pool.close();
    }

    @Test
    void aDiskThatIsFilledAndFreedTwentyTimesLosesNothingAndNeedsNoRestart() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            save();
            free(DiskRoom.LEAST - 1);
            for (int tried = 0; tried < 3; tried++) {
                assertThatThrownBy(this::save).satisfies(
                        failed -> assertThat(Ending.of(failed)).isEqualTo(Ending.DISK_FULL));
            }
            assertThat(rows()).as("reading goes on").isEqualTo(saved);

            free(DiskRoom.LEAST);
            save();
        }
        assertThat(rows()).isEqualTo(saved).isEqualTo(40);
    }

    @Test
    void aWriteThatFailsAllTheSameClosesTheDatabaseOnlyUntilThereIsRoom() throws InterruptedException {
        save();
        for (int i = 0; i < 3; i++) {
            FullDisk.full = true;
            assertThatThrownBy(this::save).isNotNull();
            assertThatThrownBy(this::save).isNotNull();
            FullDisk.full = false;
            Thread.sleep(600);
            save();
            assertThat(rows()).isEqualTo(saved);
        }
    }

    @Test
    void whoWatchesTheProgramIsToldWhyItIsDown() throws InterruptedException {
        room = new DiskRoom(Optional.of(folder));
        var health = new DatabaseHealth(room);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        free(0);
        assertThat(health.full()).isTrue();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus().getDescription()).isEqualTo("The disk of the database is full.");

        free(Long.MAX_VALUE);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void tidyingTheFileWaitsForRoom() throws SQLException, InterruptedException {
        free(0);
        try (var connection = pool.getConnection()) {
            assertThat(OneWriter.alone(connection, 1, () -> {
                throw new IllegalStateException("There is no room for that");
            })).isFalse();
        }
    }

    private void free(long bytes) throws InterruptedException {
        room.free = _ -> bytes;
        Thread.sleep(110);
    }

    private void save() {
        jdbc.update("insert into saved values (?)", saved);
        saved++;
    }

    private int rows() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from saved", Integer.class));
    }
}
