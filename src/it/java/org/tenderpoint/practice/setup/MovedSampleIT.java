package org.tenderpoint.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.Backups;
import org.tenderpoint.platform.store.commands.MoveCommand;
import org.tenderpoint.platform.store.commands.RestoreCommand;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** How long a year of the sample practice takes into PostgreSQL and back. */
@SpringBootTest(properties = {
        "tenderpoint.of-test=moved-sample", "tenderpoint.backups=target/moved-sample/backups",
        "tenderpoint.keys=target/moved-sample/keys", "TENDERPOINT_BACKUP_KEY=" + MovedSampleIT.KEY,
        "TENDERPOINT_AUDIT_KEY=" + MovedSampleIT.KEY
})
@ActiveProfiles("test")
@Import(TestUsers.class)
@DirtiesContext
@Tag("night")
@Tag("size")
class MovedSampleIT {

    static final String KEY = "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd";

    private final Path machine = Path.of("target/moved-sample", UUID.randomUUID().toString()).toAbsolutePath();

    @Autowired
    SampleMaker sample;
    @Autowired
    Backups backups;
    @Autowired
    TestUsers users;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void intoPostgresqlAndBack() throws Exception {
        users.as(users.make("manager", Role.MANAGER), () -> sample.create());
        var kept = backups.make(BackupOccasion.BUTTON, ZoneOffset.UTC);
        assertThat(new RestoreCommand().run(arguments(backups.folder().resolve(kept.name()).toString(),
                List.of("--TENDERPOINT_RECOVERY_KEY=" + KEY)))).isZero();
        assertThat(jdbc.queryForObject("select count(*) from sessions", Integer.class)).isPositive();

        try (var postgres = EmbeddedPostgres.start()) {
            var to = List.of("--TENDERPOINT_DB_URL=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--TENDERPOINT_DB_USER=postgres", "--TENDERPOINT_DB_PASSWORD=");
            for (var where : List.of("postgres", "file")) {
                long begun = System.nanoTime();
                assertThat(new MoveCommand().run(arguments(where, to))).isZero();
                double seconds = (System.nanoTime() - begun) / 1e9;
                System.out.printf("move %s: %,d rows, %.1f s with the schema and verifying, %,.0f rows a second%n",
                        where,
                        kept.rows(), seconds, kept.rows() / seconds);
            }
        }
    }

    private List<String> arguments(String first, List<String> more) {
        var all = new ArrayList<>(List.of(first, "--tenderpoint.data=" + machine.resolve("data")));
        all.addAll(more);
        return all;
    }
}
