package org.tenderpoint.platform.store.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderpoint.OwnPostgres;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.backup.BackedUp;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.CopiedDatabase;
import org.tenderpoint.platform.store.backup.PlainComparison;
import org.tenderpoint.platform.store.database.Schemas;

/**
 * The same backup on PostgreSQL: made while it is open, restored into an empty database, and from one kind to the
 * other.
 */
class BackupOnPostgresIT {

    @AutoClose
    private static final OwnPostgres POSTGRES = new OwnPostgres();
    private static final Map<String, String> NAMES = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void aBackupOfPostgresqlIsRestoredIntoAnEmptyOneAndIntoAFile() throws Exception {
        var source = database("practice");
        Schemas.make(source, false, "latest");
        BackedUp.fill(source, 200);
        var backup = backup(source);

        assertThat(restore(backup, "fresh", 0)).contains("Restored: ");
        assertThat(PlainComparison.differences(source, database("fresh"))).isEmpty();
        assertThat(references("fresh")).isEqualTo(references("practice"));

        try (var copy = CopiedDatabase.of(backup, DataFolder.KEY, Files.createDirectory(folder.resolve("copy")),
                "f".repeat(64))) {
            assertThat(PlainComparison.differences(source, copy.source())).isEmpty();
        }
        System.out.printf("PostgreSQL: %d rows restored, 0 differences%n", PlainComparison.count(source));
    }

    @Test
    void aBackupOfAFileIsRestoredIntoPostgresql() throws Exception {
        var source = BackedUp.practice(folder, 100);
        try (var open = source.getConnection()) {
            assertThat(restore(backup(source), "moved", 0)).contains("Restored: ");
            assertThat(PlainComparison.differences(source, database("moved"))).isEmpty();
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void aPracticeThatIsThereIsLeftAlone() throws Exception {
        var source = database("mine");
        Schemas.make(source, false, "latest");
        BackedUp.fill(source, 5);
        var backup = backup(source);
        try (var connection = database("taken").getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table practices (id int)");
            statement.execute("insert into practices values (1)");
        }

        assertThat(restore(backup, "taken", 1)).contains("There is a practice in this database already",
                "Nothing was changed.");
    }

    private Path backup(DataSource source) {
        var maker = BackedUp.maker(source, folder);
        return maker.place().folder().file(maker.make(BackupOccasion.BUTTON, BackedUp.NOW, ZoneOffset.UTC, _ -> {}));
    }

    private String restore(Path backup, String name, int result) throws SQLException {
        var said = new ByteArrayOutputStream();
        int is = new RestoreCommand().run(List.of(backup.toString(),
                "--spring.datasource.url=" + database(name).getUrl(),
                "--spring.datasource.username=postgres", "--spring.datasource.password=",
                "--tenderpoint.data=" + folder.resolve("fresh/data"),
                "--TENDERPOINT_RECOVERY_KEY=" + DataFolder.KEY), new PrintStream(said, true, StandardCharsets.UTF_8));
        var words = said.toString(StandardCharsets.UTF_8);
        assertThat(is).as(words).isEqualTo(result);
        return words;
    }

    /** Made if it is not there. */
    private static DriverManagerDataSource database(String name) {
        return POSTGRES.database(NAMES.computeIfAbsent(name, POSTGRES::create));
    }

    /** Each with whether it may wait for the end of a transaction. */
    private static List<String> references(String name) throws SQLException {
        try (var connection = database(name).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select conname || ' ' || condeferrable || ' ' || convalidated"
                        + " from pg_constraint where contype = 'f' order by 1")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
