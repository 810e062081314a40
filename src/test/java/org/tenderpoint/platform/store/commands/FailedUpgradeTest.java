package org.tenderpoint.platform.store.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.DataStore;
import org.tenderpoint.platform.store.backup.BackedUp;
import org.tenderpoint.platform.store.database.OneWriter;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.start.Ending;
import org.tenderpoint.platform.store.start.StartRefused;

/** An upgrade that fails halfway leaves the practice as it was; an older program leaves a newer database alone. */
class FailedUpgradeTest {

    private static final int CLIENTS = 40;

    @TempDir
    Path folder;

    private final Map<String, Object> settings = new HashMap<>();
    private final StandardEnvironment environment = new StandardEnvironment();
    private HikariDataSource source = new HikariDataSource();

    @BeforeEach
    void aPractice() throws SQLException {
        try (var made = BackedUp.practice(folder, CLIENTS).getConnection()) {
            assertThat(made.isClosed()).isFalse();
        }
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        settings.putAll(Map.of("server.address", "127.0.0.1", "tenderpoint.data", folder.resolve("data").toString(),
                DataPlace.KEY_VARIABLE, DataFolder.KEY));
        new DataStore().postProcessEnvironment(environment, new SpringApplication());
        open();
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void whatAFailedUpgradeHasChangedIsPutBackAndAMendedOneGoesOn() throws Exception {
        script("V202701010001__first", "create table half_done (id int); delete from client_tokens;");
        var wrong = script("V202701010002__second", "alter table nowhere add column more int;");

        var refused = catchThrowableOfType(StartRefused.class, this::upgrade);

        assertThat(refused.ending()).isEqualTo(Ending.UPGRADE);
        assertThat(refused).hasMessage("The database could not be upgraded. It was put back as it was before.");
        assertThat(refused.whatToDo()).contains(".tpbackup", "the version before");
        assertThat(source.isClosed()).isTrue();
        open();
        assertThat(count("select count(*) from client_tokens")).isEqualTo(CLIENTS);
        assertThat(count("select count(*) from information_schema.tables where table_name = 'half_done'")).isZero();
        assertThat(count("select count(*) from \"flyway_schema_history\" where not \"success\"")).isZero();
        // messages that are due are not held back: nobody has worked on what was taken away
        assertThat(folder.resolve("keys/restored-now")).doesNotExist();
        try (var kept = Files.list(folder.resolve("data"))) {
            assertThat(
                    kept.map(file -> String.valueOf(file.getFileName())).filter(name -> name.startsWith("replaced-")))
                    .hasSize(1);
        }

        Files.writeString(wrong, "create table mended (id int);");
        settings.put("tenderpoint.upgrade-without-backup", "true");
        upgrade();
        assertThat(count("select count(*) from mended")).isZero();
    }

    @Test
    void aDatabaseOfALaterVersionIsRefusedAndNotTouched() throws Exception {
        var later = script("V202701010001__later", "create table later (id int);");
        upgrade();
        Files.delete(later);
        script("V202701010002__other", "create table other (id int);");

        var refused = catchThrowableOfType(StartRefused.class, this::upgrade);

        assertThat(refused.ending()).isEqualTo(Ending.OTHER_VERSION);
        assertThat(refused).hasMessageContaining("A later version of Tenderpoint");
        assertThat(count("select count(*) from information_schema.tables where table_name = 'other'")).isZero();
    }

    @Test
    void aDatabaseOfABuildThatWasNeverReleasedIsRefused() throws Exception {
        for (var change : List.of("\"checksum\" = 1", "\"version\" = '0.9'")) {
            try (var connection = source.getConnection()) {
                connection.createStatement().execute("update \"flyway_schema_history\" set " + change
                        + " where \"installed_rank\" = 1");
            }

            var refused = catchThrowableOfType(StartRefused.class, this::upgrade);

            assertThat(refused.ending()).isEqualTo(Ending.OTHER_VERSION);
            assertThat(refused).as(change).hasMessageContaining("never released");
        }
    }

    private void open() {
        source = new HikariDataSource();
        source.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url"));
        source.setDriverClassName(OneWriter.class.getName());
        source.setUsername("sa");
        source.setPassword(DataFolder.KEY + " ");
        source.setMaximumPoolSize(2);
    }

    private void upgrade() throws IOException {
        var more = Files.createDirectories(folder.resolve("more"));
        var flyway = Flyway.configure().dataSource(source)
                .locations("classpath:db/migration", "classpath:db/vendor/h2", "filesystem:" + more).load();
        new BackupBeforeUpgrade().upgrade(environment, Clock.fixed(BackedUp.NOW, ZoneOffset.UTC)).migrate(flyway);
    }

    private Path script(String name, String sql) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve("more")).resolve(name + ".sql"), sql);
    }

    private long count(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
