package org.tenderpoint.platform.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.tenderpoint.AnotherProgram;
import org.tenderpoint.platform.store.DataStore;

/**
 * The program is killed, with no chance to tidy up, while it saves: nothing that was acknowledged is lost, and the
 * database opens again by itself (REL-01).
 */
class KillIT {

    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 500;

    @TempDir
    Path folder;

    @Test
    void threeKillsLoseNothingThatWasAcknowledged() throws Exception {
        kill(3);
    }

    @Test
    @Tag("night")
    @Tag("kills")
    void twentyKillsLoseNothingThatWasAcknowledged() throws Exception {
        kill(20);
    }

    private void kill(int times) throws Exception {
        var acknowledged = new HashSet<String>();
        for (int round = 0; round < times; round++) {
            acknowledged.addAll(writeUntilKilled(round));
            try (var connection = open(folder)) {
                assertThat(stored(connection)).as("after kill %d", round + 1).containsAll(acknowledged);
            }
        }
        System.out.printf("%d kills, %d acknowledged writes, 0 lost%n", times, acknowledged.size());
    }

    private Set<String> writeUntilKilled(int round) throws IOException, InterruptedException {
        var writer = AnotherProgram.of(Writer.class, List.of(), folder.toString(), String.valueOf(round))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new HashSet<String>();
        try (var lines = writer.inputReader()) {
            String line;
            while ((line = lines.readLine()) != null) {
                // a line that the kill cut off was not acknowledged
                if (line.endsWith(".")) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL) {
                    // through the handle: the process itself would close the stream with what is still to be read
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(writer.exitValue()).as("killed, not ended").isNotZero();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
        return acknowledged;
    }

    private static Set<String> stored(Connection connection) throws SQLException {
        var stored = new HashSet<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select id from saved")) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        return stored;
    }

    /** Opens the database exactly as the program does. */
    private static Connection open(Path folder) throws SQLException {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                "server.address", "127.0.0.1", "tenderpoint.data", folder.resolve("data").toString())));
        new DataStore().postProcessEnvironment(environment, new SpringApplication());
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
    }

    /** The program that is killed: saves on several connections, and says so after each commit. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            try (var first = open(folder); var statement = first.createStatement()) {
                statement.execute("create table if not exists saved (id varchar(40) primary key)");
                for (int writer = 1; writer < WRITERS; writer++) {
                    var name = arguments[1] + "-" + writer;
                    Thread.ofPlatform().start(() -> write(folder, name));
                }
                write(folder, arguments[1] + "-0");
            }
        }

        private static void write(Path folder, String name) {
            try (var connection = open(folder)) {
                connection.setAutoCommit(false);
                try (var insert = connection.prepareStatement("insert into saved values (?)")) {
                    for (long i = 0;; i++) {
                        var id = name + "-" + i + ".";
                        insert.setString(1, id);
                        insert.executeUpdate();
                        connection.commit();
                        synchronized (System.out) {
                            System.out.println(id);
                            System.out.flush();
                        }
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
