package org.tenderpoint.platform.store.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.DataStore;
import org.tenderpoint.platform.store.backup.BackedUp;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.PlainComparison;
import org.tenderpoint.platform.store.commands.StagedRestore.RestoreFailed;
import org.tenderpoint.platform.store.commands.StagedRestore.Trouble;

/** A program that is not set up yet prepares a restored database, and the next start takes it. */
class StagedRestoreTest {

    @TempDir
    Path folder;

    @Test
    void whatIsPreparedTakesThePlaceOfTheEmptyDatabaseAtTheNextStart() throws Exception {
        var name = backup();
        var environment = start();
        try (var running = open(environment)) {
            var staged = new StagedRestore(environment);
            assertThat(staged.possible()).isTrue();
            assertThat(staged.files()).containsExactly(name);
            running.createStatement().execute("create table empty_practice (id int)");

            assertThat(staged.prepare(name, "  " + DataFolder.KEY + "\n")).isGreaterThan(50);

            // a second start while the first still runs leaves it for the next
            start();
            assertThat(folder.resolve("fresh/data/restored/tenderpoint.mv.db")).exists();
        }

        var next = start();

        var restored = new DriverManagerDataSource(next.getRequiredProperty("spring.datasource.url"), "sa",
                next.getRequiredProperty("spring.datasource.password"));
        assertThat(PlainComparison.differences(BackedUp.source(DataFolder.address(folder)), restored)).isEmpty();
        assertThat(Files.readString(folder.resolve("fresh/keys/audit.key"))).isEqualTo("a".repeat(64));
        assertThat(folder.resolve("fresh/data/restored")).doesNotExist();
        try (Stream<Path> files = Files.list(folder.resolve("fresh/data"))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("replaced-"))).hasSize(1);
        }
    }

    @Test
    void whatDoesNotFitIsToldAndChangesNothing() throws Exception {
        var name = backup();
        var environment = start();
        try (var running = open(environment)) {
            var staged = new StagedRestore(environment);
            Files.writeString(folder.resolve("fresh/backups/b.tpbackup"), "no backup".repeat(20));

            assertTrouble(Trouble.NO_KEY, staged, name, "not a key");
            assertTrouble(Trouble.OTHER_KEY, staged, name, "f".repeat(64));
            assertTrouble(Trouble.DAMAGED, staged, "b.tpbackup", DataFolder.KEY);
            assertTrouble(Trouble.FAILED, staged, "../data/tenderpoint.mv.db", DataFolder.KEY);
            assertThat(running.isClosed()).isFalse();
        }
        assertThat(folder.resolve("fresh/data/restored")).doesNotExist();
    }

    private static void assertTrouble(Trouble trouble, StagedRestore staged, String file, String key) {
        assertThatThrownBy(() -> staged.prepare(file, key)).isInstanceOfSatisfying(RestoreFailed.class,
                failed -> assertThat(failed.trouble()).isEqualTo(trouble));
    }

    /** Of a practice that was on another machine, copied to this one. */
    private String backup() throws SQLException, IOException {
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/audit.key"), "a".repeat(64));
        var source = BackedUp.practice(folder, 30);
        try (var open = source.getConnection()) {
            var kept = BackedUp.maker(source, folder).make(BackupOccasion.NIGHTLY, BackedUp.NOW, ZoneOffset.UTC,
                    _ -> {});
            Files.createDirectories(folder.resolve("fresh/backups"));
            Files.copy(folder.resolve("backups").resolve(kept.name()),
                    folder.resolve("fresh/backups").resolve(kept.name()));
            assertThat(open.isClosed()).isFalse();
            return kept.name();
        }
    }

    /** As the program begins, on the fresh machine. */
    private StandardEnvironment start() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                "server.address", "127.0.0.1", "tenderpoint.data", folder.resolve("fresh/data").toString())));
        new DataStore().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    private static Connection open(StandardEnvironment environment) throws SQLException {
        var who = new Properties();
        who.put("user", "sa");
        who.put("password", environment.getRequiredProperty("spring.datasource.password"));
        return DriverManager.getConnection(environment.getRequiredProperty("spring.datasource.url"), who);
    }
}
