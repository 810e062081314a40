package org.tenderpoint.platform.store.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderpoint.OwnPostgres;

/**
 * What each released version stored comes up to the present one, on both databases. Until one is released there is
 * nothing to bring up; {@code RecordSealsIT} does the same from here to a version that does not exist yet.
 */
class KeptSchemasIT {

    @AutoClose
    private static final OwnPostgres POSTGRES = new OwnPostgres();

    @TempDir
    Path folder;

    static List<KeptSchema> kept() throws IOException {
        return KeptSchema.all();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("kept")
    void inAFile(KeptSchema schema) throws Exception {
        assertClient(upgrade().inAFile(schema.backup()));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("kept")
    void onPostgresql(KeptSchema schema) throws Exception {
        assertClient(upgrade().onPostgresql(schema.backup(), database(), database()));
    }

    /** A practice that has run them never gets what is changed in them. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("kept")
    void itsScriptsAreAsTheyWereReleased(KeptSchema schema) throws IOException {
        assertThat(KeptSchema.scriptsNow())
                .as("Scripts of version %s were changed: put them back and write a new one.", schema.version())
                .containsAll(schema.scripts());
    }

    private KeptUpgrade upgrade() {
        return new KeptUpgrade(folder, KeptSchema.BACKUP_KEY, Optional.empty());
    }

    private static void assertClient(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var client = statement.executeQuery("select c.name, count(*) from clients c"
                        + " join sessions s on s.client_id = c.id group by c.name")) {
            assertThat(client.next()).isTrue();
            assertThat(client.getString(1)).isEqualTo("Vera Ganz");
            assertThat(client.getInt(2)).isPositive();
        }
    }

    private static DriverManagerDataSource database() {
        return POSTGRES.database(POSTGRES.create("kept"));
    }
}
