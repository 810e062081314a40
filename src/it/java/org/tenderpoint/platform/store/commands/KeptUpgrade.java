package org.tenderpoint.platform.store.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderpoint.platform.Command;
import org.tenderpoint.platform.store.backup.BackedUp;
import org.tenderpoint.platform.store.backup.BackupPlace;
import org.tenderpoint.platform.store.backup.ProgramFile;
import org.tenderpoint.platform.store.database.Tables;
import org.tenderpoint.platform.store.file.DataPlace;

/**
 * What a version stored is restored and brought up to date as the program does when it starts: its tables are then
 * those of a new practice, its trail and every seal verify.
 *
 * @param folder an empty one
 * @param key of the backup
 * @param later a folder of scripts that come after the present ones, for a version that does not exist yet
 */
public record KeptUpgrade(Path folder, String key, Optional<Path> later) {

    /** @return the upgraded database */
    public DataSource inAFile(Path backup) throws IOException, SQLException {
        run("restore", List.of(), backup.toString(), "--TENDERPOINT_RECOVERY_KEY=" + key);
        var source = ProgramFile.of(folder);
        upgrade(source, "h2");

        var fresh = new DriverManagerDataSource("jdbc:h2:mem:fresh" + folder.hashCode()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
        flyway(fresh, "h2").migrate();
        assertSameTables(source, fresh);
        run("verify", List.of());
        return source;
    }

    /** The same in an empty database. @param fresh another empty one */
    public DataSource onPostgresql(Path backup, DriverManagerDataSource source, DataSource fresh)
            throws IOException, SQLException {
        var at = List.of("--spring.datasource.url=" + source.getUrl(), "--spring.datasource.username=postgres",
                "--spring.datasource.password=");
        run("restore", at, backup.toString(), "--TENDERPOINT_RECOVERY_KEY=" + key);
        upgrade(source, "postgresql");

        flyway(fresh, "postgresql").migrate();
        assertSameTables(source, fresh);
        run("verify", at);
        return source;
    }

    /** With a backup before, if there is something to do. */
    private void upgrade(DataSource source, String vendor) throws IOException {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                "tenderpoint.data", folder.resolve("data").toString(),
                DataPlace.KEY_FILE_PROPERTY, folder.resolve("keys/db.key").toString(),
                BackupPlace.KEY_VARIABLE, key)));
        var flyway = flyway(source, vendor);
        boolean something = flyway.info().pending().length > 0;
        new BackupBeforeUpgrade().upgrade(environment, Clock.fixed(BackedUp.NOW, ZoneOffset.UTC)).migrate(flyway);
        assertThat(Files.exists(folder.resolve("backups"))).as("a backup from before").isEqualTo(something);
    }

    private Flyway flyway(DataSource source, String vendor) {
        return Flyway.configure().dataSource(source).locations(Stream.concat(
                Stream.of("classpath:db/migration", "classpath:db/vendor/" + vendor),
                later.stream().map(scripts -> "filesystem:" + scripts)).toArray(String[]::new)).load();
    }

    private static void assertSameTables(DataSource source, DataSource fresh) throws SQLException {
        try (var connection = source.getConnection(); var other = fresh.getConnection()) {
            assertThat(Tables.of(connection)).isEqualTo(Tables.of(other));
        }
    }

    private void run(String command, List<String> at, String... arguments) {
        var all = Stream.of(Stream.of(arguments), at.stream(), Stream.of("--tenderpoint.data="
                + folder.resolve("data"))).flatMap(part -> part).toList();
        assertThat(Command.named(command).orElseThrow().run(all)).as(command).isZero();
    }
}
