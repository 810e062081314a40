package org.tenderpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderpoint.OnPostgres;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.Backups;
import org.tenderpoint.platform.store.backup.FolderBackups;
import org.tenderpoint.platform.store.backup.PlainComparison;
import org.tenderpoint.platform.store.commands.KeptUpgrade;
import org.tenderpoint.platform.store.commands.MoveCommand;
import org.tenderpoint.platform.store.commands.RestoreCommand;

/** The seals of signed records on PostgreSQL, and wherever the practice moves from there. */
@OnPostgres("bytes of sealed records, and where the practice moves from there")
class RecordSealsIT extends RecordSealsTest {

    private static final Path FOLDER = Path.of("target", "moves-of-tests", UUID.randomUUID().toString())
            .toAbsolutePath();
    private static final String KEY = "d".repeat(64);

    @TempDir
    Path machine;

    @Autowired
    ApplicationContext shared;
    @Autowired
    DataSource source;

    private Backups backups;

    /** Of the program that all tests on PostgreSQL share, in a folder of this class. */
    @BeforeEach
    void backupsInAFolder() {
        backups = FolderBackups.of(shared,
                Map.of("tenderpoint.backups", FOLDER.toString(), "TENDERPOINT_BACKUP_KEY", KEY));
    }

    /** Which columns a seal covers hangs on no database: a build asks H2, the night PostgreSQL as well. */
    @Override
    @Test
    @Tag("night")
    @Tag("postgres")
    void everyColumnOfEverySignedRecordIsCovered() {
        super.everyColumnOfEverySignedRecordIsCovered();
    }

    /** So does what a changed seal is found by. */
    @Override
    @Test
    @Tag("night")
    @Tag("postgres")
    void aSealThatIsChangedOrTakenAwayIsFoundToo() {
        super.aSealThatIsChangedOrTakenAwayIsFoundToo();
    }

    /** ClientMergeIT moves rows on PostgreSQL in each build; their seals hang on no database. */
    @Override
    @Test
    @Tag("night")
    @Tag("postgres")
    void signedRecordsThatGoToAnotherClientAndBackFitTheirSeals() {
        super.signedRecordsThatGoToAnotherClientAndBackFitTheirSeals();
    }

    /** Nor does what is read again when a record is opened. */
    @Override
    @Test
    @Tag("night")
    @Tag("postgres")
    void whoeverOpensAChangedRecordIsFoundOut() {
        super.whoeverOpensAChangedRecordIsFoundOut();
    }

    /** The same of what stands with it. */
    @Override
    @Test
    @Tag("night")
    @Tag("postgres")
    void whatStandsOnThePageOfAnotherRecordIsCheckedWithIt() {
        super.whatStandsOnThePageOfAnotherRecordIsCheckedWithIt();
    }

    /** The same of what is sealed afterwards. */
    @Override
    @Test
    @Tag("night")
    @Tag("postgres")
    void whatWasSignedBeforeIsSealedAfterwardsAndSaysSo() {
        super.whatWasSignedBeforeIsSealedAfterwardsAndSaysSo();
    }

    /** The command ends with 0 only if the trail and every seal verify in the database that it has filled. */
    @Test
    void aWholeRecordGoesIntoPostgresqlAndBackWithItsTrailAndEverySeal() throws Exception {
        var backup = backups.folder().resolve(backups.make(BackupOccasion.BUTTON, ZoneOffset.UTC).name());
        assertThat(new RestoreCommand().run(arguments(backup.toString(), "--TENDERPOINT_RECOVERY_KEY=" + KEY)))
                .isZero();
        // the program that made the backup goes on counting
        Files.copy(machine.resolve("data/tenderpoint.mv.db"), machine.resolve("original.mv.db"));
        var moved = emptyDatabase();
        var to = new String[]{"--TENDERPOINT_DB_URL=" + moved.getUrl(), "--TENDERPOINT_DB_USER=postgres",
                "--TENDERPOINT_DB_PASSWORD="};

        assertThat(new MoveCommand().run(arguments("postgres", to))).isZero();
        assertThat(PlainComparison.differences(file("original"), moved)).isEmpty();
        assertThat(new VerifyCommand().run(arguments("--spring.profiles.active=postgres", to))).isZero();
        assertThat(new MoveCommand().run(arguments("file", to))).isZero();
        assertThat(new VerifyCommand().run(arguments("--server.address=127.0.0.1"))).isZero();

        assertThat(PlainComparison.differences(file("original"), file("data/tenderpoint"))).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from record_seals", Integer.class)).isPositive();
    }

    /** A version that does not exist yet has a table more, and carries something over into it. */
    @Test
    void aLaterVersionBringsAWholeRecordUpToDateOnBothDatabases() throws Exception {
        var backup = backups.folder().resolve(backups.make(BackupOccasion.BUTTON, ZoneOffset.UTC).name());
        var scripts = Files.createDirectories(machine.resolve("later"));
        Files.writeString(scripts.resolve("V20990101000000__later.sql"), """
                create table later_names (
                    client_id uuid constraint later_names_pk primary key
                        constraint later_names_client references clients (id),
                    short_name varchar(120) not null
                );
                insert into later_names select id, substring(name, 1, 4) from clients;
                alter table clients add column later varchar(10) default 'plain' not null;
                alter table clients add constraint clients_later check (later = any (array['plain', 'gold']));
                """);

        for (var upgraded : List.of(
                new KeptUpgrade(machine.resolve("h2"), KEY, Optional.of(scripts)).inAFile(backup),
                new KeptUpgrade(machine.resolve("postgresql"), KEY, Optional.of(scripts)).onPostgresql(backup,
                        emptyDatabase(), emptyDatabase()))) {
            var there = new JdbcTemplate(upgraded);
            assertThat(there.queryForList("select short_name from later_names", String.class)).contains("Vera");
            assertThat(there.queryForObject("select count(*) from record_seals", Integer.class))
                    .isEqualTo(jdbc.queryForObject("select count(*) from record_seals", Integer.class)).isPositive();
        }
    }

    private DataSource file(String name) throws IOException {
        return new DriverManagerDataSource("jdbc:h2:file:" + machine.resolve(name)
                + ";CIPHER=AES;ACCESS_MODE_DATA=r;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa",
                Files.readString(machine.resolve("keys/db.key")) + " ");
    }

    private List<String> arguments(String first, String... more) {
        return Stream.concat(Stream.of(first, "--tenderpoint.data=" + machine.resolve("data")), Stream.of(more))
                .toList();
    }

    private DriverManagerDataSource emptyDatabase() throws SQLException {
        var name = "moved" + UUID.randomUUID().toString().replace("-", "");
        jdbc.execute("create database " + name);
        try (var connection = source.getConnection()) {
            return new DriverManagerDataSource(
                    connection.getMetaData().getURL().replaceFirst("/t[0-9a-f]{32}", "/" + name), "postgres", "");
        }
    }
}
