package org.tenderpoint.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The trail and its key come back on PostgreSQL. */
class RestoredTrailIT extends RestoredTrailTest {

    private static EmbeddedPostgres postgres;

    private static int made;
    private final Map<String, String> names = new HashMap<>();

    @BeforeAll
    static void begin() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void end() throws IOException {
        postgres.close();
    }

    @Override
    protected List<String> database(String machine) {
        return List.of(
                "--spring.datasource.url="
                        + postgres.getJdbcUrl("postgres", names.computeIfAbsent(machine, this::make)),
                "--spring.datasource.driver-class-name=org.postgresql.Driver",
                "--spring.datasource.username=postgres", "--spring.datasource.password=");
    }

    private String make(String machine) {
        var name = machine + made++;
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected String recoveryKey(Path keys) throws IOException {
        return Files.readString(keys.resolve("backup.key"));
    }
}
