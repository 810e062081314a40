package org.tenderpoint.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderpoint.platform.Command;

/**
 * What each released version stored comes up to the present one, on both databases: its tables are those of a new
 * practice, its client is there, its trail and every seal verify.
 */
class KeptSchemasIT {

    private static EmbeddedPostgres postgres;
    private static int made;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    static List<KeptSchema> kept() throws IOException {
        return KeptSchema.all();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("kept")
    void inAFile(KeptSchema schema) throws Exception {
        run("restore", schema.backup().toString(), "--TENDERPOINT_RECOVERY_KEY=" + KeptSchema.BACKUP_KEY);

        var source = ProgramFile.of(folder);
        upgrade(source, "h2");

        var fresh = new DriverManagerDataSource(
                "jdbc:h2:mem:fresh" + made++ + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
        Schemas.make(fresh, true, "latest");
        assertUpgraded(source, fresh);
        run("verify");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("kept")
    void onPostgresql(KeptSchema schema) throws Exception {
        var source = database();
        var at = List.of("--spring.datasource.url=" + source.getUrl(), "--spring.datasource.username=postgres",
                "--spring.datasource.password=");
        run("restore", at, schema.backup().toString(), "--TENDERPOINT_RECOVERY_KEY=" + KeptSchema.BACKUP_KEY);

        upgrade(source, "postgresql");

        var fresh = database();
        Schemas.make(fresh, false, "latest");
        assertUpgraded(source, fresh);
        run("verify", at);
    }

    /** A practice that has run them never gets what is changed in them. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("kept")
    void itsScriptsAreAsTheyWereReleased(KeptSchema schema) throws IOException {
        assertThat(KeptSchema.scriptsNow())
                .as("Scripts of version %s were changed: put them back and write a new one. If it is not released"
                        + " yet, keep it anew; CONTRIBUTING.md says how.", schema.version())
                .containsAll(schema.scripts());
    }

    /** As the program does when it starts: with a backup before, if there is something to do. */
    private void upgrade(DataSource source, String vendor) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                "tenderpoint.data", folder.resolve("data").toString(),
                DataStore.KEY_FILE_PROPERTY, folder.resolve("keys/db.key").toString(),
                BackupPlace.KEY_VARIABLE, KeptSchema.BACKUP_KEY)));
        new BackupBeforeUpgrade().upgrade(environment, Clock.fixed(BackedUp.NOW, ZoneOffset.UTC))
                .migrate(Flyway.configure().dataSource(source)
                        .locations("classpath:db/migration", "classpath:db/vendor/" + vendor).load());
    }

    private static void assertUpgraded(DataSource source, DataSource fresh) throws SQLException {
        try (var connection = source.getConnection();
                var other = fresh.getConnection();
                var statement = connection.createStatement();
                var client = statement.executeQuery("select c.name, count(*) from clients c"
                        + " join sessions s on s.client_id = c.id group by c.name")) {
            assertThat(Tables.of(connection)).isEqualTo(Tables.of(other));
            assertThat(client.next()).isTrue();
            assertThat(client.getString(1)).isEqualTo("Vera Ganz");
            assertThat(client.getInt(2)).isPositive();
        }
    }

    private void run(String command, String... arguments) {
        run(command, List.of(), arguments);
    }

    private void run(String command, List<String> at, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(at);
        all.add("--tenderpoint.data=" + folder.resolve("data"));
        assertThat(Command.named(command).orElseThrow().run(all)).as(command).isZero();
    }

    private static DriverManagerDataSource database() throws SQLException {
        var name = "kept" + made++;
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new DriverManagerDataSource(postgres.getJdbcUrl("postgres", name), "postgres", "");
    }
}
