package org.tenderpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.tenderpoint.As;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.Backups;
import org.tenderpoint.platform.store.commands.KeptSchema;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;

/** Not a test of its own: KeptSchemasIT upgrades what it writes, by keys that are known. */
@EnabledIfSystemProperty(named = KeptSchema.KEEP, matches = ".+")
@SpringBootTest
@ActiveProfiles("test")
@Import({TestUsers.class, TestTrail.class, Sessions.class, WholeRecord.class})
@As(Role.THERAPIST)
class KeptRecordTest {

    private static final Path FOLDER = Path.of("target", "backups-of-tests", UUID.randomUUID().toString())
            .toAbsolutePath();

    @TestBean
    Clock clock;
    @Autowired
    WholeRecord whole;
    @Autowired
    Backups backups;

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

    @Test
    void aWholeRecordIsKeptForLaterVersions() throws IOException {
        whole.make("Vera Ganz");
        var kept = backups.make(BackupOccasion.BUTTON, ZoneOffset.UTC);

        assertThat(kept.misfits()).contains(0);
        new KeptSchema(System.getProperty(KeptSchema.KEEP)).keep(backups.folder().resolve(kept.name()));
    }
}
