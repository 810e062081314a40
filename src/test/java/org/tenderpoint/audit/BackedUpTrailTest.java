package org.tenderpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tenderpoint.As;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.Moment;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.Backups;
import org.tenderpoint.platform.store.backup.FolderBackups;
import org.tenderpoint.platform.store.backup.StoredBackup;
import org.tenderpoint.platform.store.commands.KeptSchema;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.say.Say;

/**
 * A backup counts once the chain and every seal in its copy were checked: what the copy alone lacks makes it worthless,
 * what the database itself lacks is backed up and told.
 */
@CommittedTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
class BackedUpTrailTest {

    private static final Path FOLDER = Path.of("target", "backups-of-tests", UUID.randomUUID().toString())
            .toAbsolutePath();

    private static int months;

    @Autowired
    ApplicationContext program;
    @Autowired
    Moment.Shared clock;
    @Autowired
    WholeRecord whole;
    @Autowired
    BackedUpTrail check;
    @Autowired
    AuditChain chain;
    @Autowired
    Checks checks;
    @Autowired
    TestTrail trail;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    DataSource source;

    private Backups backups;

    @BeforeEach
    void aWholeRecord() {
        // making it takes days
        clock.pass(Duration.ofDays(30L * ++months));
        backups = FolderBackups.of(program, Map.of("tenderpoint.backups", FOLDER.resolve("backups").toString(),
                "tenderpoint.keys", FOLDER.resolve("keys").toString(),
                "TENDERPOINT_BACKUP_KEY", KeptSchema.BACKUP_KEY));
        if (jdbc.queryForObject("select count(*) from record_seals", Integer.class) == 0) {
            whole.make("Vera Ganz");
        }
    }

    /** A while after whatever was looked at before. */
    private StoredBackup backup() {
        clock.pass(Duration.ofHours(1));
        return backups.make(BackupOccasion.BUTTON, ZoneOffset.UTC);
    }

    @Test
    void aBackupOfWhatFitsSaysSo() {
        var kept = backup();

        assertThat(kept.misfits()).contains(0);
        assertThat(checks.standing()).isEmpty();
    }

    @Test
    void whatSomebodyChangedInTheDatabaseIsBackedUpCountedAndTold() {
        var letters = jdbc.queryForList("select signed_by from consents order by id", String.class);
        jdbc.update("update consents set signed_by = 'x' || signed_by");
        try {
            var kept = backup();

            assertThat(kept.unfit()).isEqualTo(letters.size()).isPositive();
            assertThat(backups.newest()).contains(kept);
            assertThat(checks.standing()).singleElement().satisfies(made -> {
                assertThat(made.way()).isEqualTo(Checks.CheckTrigger.BACKED_UP);
                assertThat(made.findings()).hasSize(letters.size())
                        .allMatch(one -> Say.it(one.what()).startsWith("Consent "));
            });
        } finally {
            jdbc.update("update consents set signed_by = substring(signed_by, 2)");
        }
        assertThat(trail.findings()).isEmpty();
        assertThat(backup().unfit()).isZero();
        clock.pass(Duration.ofHours(1));
        checks.run(Checks.CheckTrigger.ASKED);
        assertThat(checks.standing()).isEmpty();
    }

    /** Each is changed where only the copy's reader sees it. */
    @Test
    void whatIsChangedInTheCopyAloneMakesTheBackupWorthless() throws SQLException {
        for (var change : List.of(
                "update consents set signed_by = 'somebody else'",
                "delete from session_notes",
                "update screening_findings set reason = 'nothing'",
                "update audit_entries set why = 'no reason'",
                "delete from record_seals where kind = 'chart'",
                "update audit_head set number = number - 1")) {
            try (var connection = source.getConnection()) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    assertThat(statement.executeUpdate(change)).as(change).isPositive();
                }
                var looked = check.look(copy(connection), Optional.of(chain.current()));
                connection.rollback();

                assertThat(looked.wrong()).as(change).isNotEmpty();
                assertThat(looked.unfit()).as(change).isZero();
            }
        }
    }

    @Test
    void aCopyThatEndsBeforeTheBackupBeganIsWorthless() throws SQLException {
        var before = chain.current();
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "delete from audit_entries where id in (select entry_id from audit_links where number = "
                                + before.number() + ")");
                statement.execute(
                        "delete from record_seals where id in (select entry_id from audit_links where number = "
                                + before.number() + ")");
                statement.execute("delete from audit_links where number = " + before.number());
                statement.execute("update audit_head set number = number - 1, hash = (select hash from audit_links"
                        + " order by number desc limit 1)");
            }
            var looked = check.look(copy(connection), Optional.of(before));
            connection.rollback();

            assertThat(looked.wrong()).singleElement().asString().contains("The newest entries were cut off");
        }
    }

    private static DataSource copy(Connection connection) {
        return new SingleConnectionDataSource(connection, true);
    }
}
