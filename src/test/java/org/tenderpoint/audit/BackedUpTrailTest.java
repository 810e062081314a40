package org.tenderpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.tenderpoint.As;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.platform.store.backup.BackupFolder.Occasion;
import org.tenderpoint.platform.store.backup.Backups;
import org.tenderpoint.platform.store.commands.KeptSchema;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.say.Say;

/**
 * A backup counts once the chain and every seal in its copy were checked: what the copy alone lacks makes it worthless,
 * what the database itself lacks is backed up and told.
 */
@SpringBootTest(properties = "tenderpoint.of-test=backed-up-trail")
@ActiveProfiles("test")
@Import({TestUsers.class, TestTrail.class, Sessions.class, WholeRecord.class})
@As(Role.THERAPIST)
class BackedUpTrailTest {

    private static final Path FOLDER = Path.of("target", "backups-of-tests", UUID.randomUUID().toString())
            .toAbsolutePath();

    @TestBean
    Clock clock;
    @Autowired
    WholeRecord whole;
    @Autowired
    Backups backups;
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

    static Clock clock() {
        return new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("tenderpoint.backups", () -> FOLDER.resolve("backups").toString());
        registry.add("tenderpoint.keys", () -> FOLDER.resolve("keys").toString());
        registry.add("TENDERPOINT_AUDIT_KEY", () -> KeptSchema.TRAIL_KEY);
        registry.add("TENDERPOINT_BACKUP_KEY", () -> KeptSchema.BACKUP_KEY);
    }

    @BeforeEach
    void aWholeRecord() {
        if (jdbc.queryForObject("select count(*) from record_seals", Integer.class) == 0) {
            whole.make("Vera Ganz");
        }
    }

    @Test
    void aBackupOfWhatFitsSaysSo() {
        var kept = backups.make(Occasion.BUTTON, ZoneOffset.UTC);

        assertThat(kept.misfits()).contains(0);
        assertThat(checks.standing()).isEmpty();
    }

    /** Not a test of its own: KeptSchemasIT upgrades what it writes. */
    @Test
    @EnabledIfSystemProperty(named = KeptSchema.KEEP, matches = ".+")
    void itIsKeptForLaterVersions() throws IOException {
        var kept = backups.make(Occasion.BUTTON, ZoneOffset.UTC);

        assertThat(kept.misfits()).contains(0);
        new KeptSchema(System.getProperty(KeptSchema.KEEP)).keep(backups.folder().resolve(kept.name()));
    }

    @Test
    void whatSomebodyChangedInTheDatabaseIsBackedUpCountedAndTold() {
        var letters = jdbc.queryForList("select signed_by from consents order by id", String.class);
        jdbc.update("update consents set signed_by = 'x' || signed_by");
        try {
            var kept = backups.make(Occasion.BUTTON, ZoneOffset.UTC);

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
        assertThat(backups.make(Occasion.BUTTON, ZoneOffset.UTC).unfit()).isZero();
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
