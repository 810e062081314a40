package org.tenderpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.Backups;
import org.tenderpoint.platform.store.backup.ErasedRecords;
import org.tenderpoint.platform.store.backup.Eraser;
import org.tenderpoint.platform.store.backup.RestoredMark;
import org.tenderpoint.platform.store.commands.RestoreCommand;

/** What was erased after a backup was made stays erased when that backup is restored, here and on a fresh machine. */
class ErasedAgainTest {

    @TempDir
    Path folder;

    private Path backup;
    private UUID erased = UUID.randomUUID();
    private UUID stays = UUID.randomUUID();

    /** The trail's part of the program, its backups, and a feature that erases. */
    @Import({VerifyCommandTest.Trail.class, Backups.class, ErasedRecords.class, RestoredMark.class, Feature.class})
    @ImportAutoConfiguration(JdbcClientAutoConfiguration.class)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Program {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    record Feature(JdbcTemplate jdbc) implements Eraser {

        @Override
        public String kind() {
            return "draft";
        }

        @Override
        public void eraseAgain(List<UUID> ids) {
            ids.forEach(id -> jdbc.update("delete from drafts where id = ?", id));
        }
    }

    @BeforeEach
    void aBackupAndSomethingErasedSince() {
        try (var program = start("old")) {
            var jdbc = program.getBean(JdbcTemplate.class);
            for (var id : List.of(erased, stays)) {
                jdbc.update("insert into drafts (id, owner, form, content, saved_at, version)"
                        + " values (?, ?, 'f', 'c', current_timestamp, 0)", id, id.toString());
            }
            var backups = program.getBean(Backups.class);
            backup = backups.folder().resolve(backups.make(BackupOccasion.NIGHTLY, ZoneOffset.UTC).name());
            erase(program, erased, false);
            erase(program, stays, true);
            assertThat(drafts(program)).containsExactly(stays);
        }
    }

    @Test
    void onTheSameMachine() {
        restore("old");

        assertErasedAgain("old");
    }

    @Test
    void onAFreshMachineByTheListBesideTheBackup() {
        restore("fresh");

        assertErasedAgain("fresh");
    }

    @Test
    void nobodyHasSomethingErasedByWritingIntoTheFolder() throws IOException {
        try (var files = Files.list(backup.getParent())) {
            var list = files.filter(file -> file.getFileName().toString().startsWith("erased-")).toList().getFirst();
            var line = Files.readAllLines(list).getFirst();
            assertThat(line).doesNotContain(stays.toString()).contains(erased.toString());
            Files.writeString(list, line.replace(erased.toString(), stays.toString()) + "\nwhat is that\n",
                    StandardOpenOption.APPEND);
        }
        restore("fresh");

        assertErasedAgain("fresh");
    }

    @Test
    void aBadLineInTheListStopsNoStartAndNoRestore() throws IOException {
        try (var files = Files.list(backup.getParent())) {
            var list = files.filter(file -> file.getFileName().toString().startsWith("erased-")).toList().getFirst();
            Files.write(list, ("\ndraft " + "-".repeat(36) + " " + "0".repeat(64) + "\ndraft " + "f".repeat(36)
                    + " x\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
            Files.write(list, new byte[]{(byte) 0xff, (byte) 0xfe, '\n'}, StandardOpenOption.APPEND);
        }
        start("old").close();
        restore("fresh");

        assertErasedAgain("fresh");
    }

    @Test
    void theListIsWrittenAgainWhereItIsGone() throws IOException {
        for (var place : List.of("old/keys", "old/backups")) {
            try (var files = Files.list(folder.resolve(place))) {
                for (var list : files.filter(file -> file.getFileName().toString().startsWith("erased-")).toList()) {
                    Files.delete(list);
                }
            }
        }
        start("old").close();
        restore("old");

        assertErasedAgain("old");
    }

    private void assertErasedAgain(String machine) {
        for (int i = 0; i < 2; i++) {
            try (var program = start(machine)) {
                assertThat(drafts(program)).containsExactly(stays);
                assertThat(program.getBean(RestoredMark.class).stands()).isTrue();
            }
        }
    }

    private static void erase(ConfigurableApplicationContext program, UUID id, boolean rolledBack) {
        program.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            program.getBean(JdbcTemplate.class).update("delete from drafts where id = ?", id);
            program.getBean(ErasedRecords.class).note("draft", List.of(id));
            if (rolledBack) {
                status.setRollbackOnly();
            }
        });
    }

    private static List<UUID> drafts(ConfigurableApplicationContext program) {
        return program.getBean(JdbcTemplate.class).queryForList("select id from drafts", UUID.class);
    }

    private ConfigurableApplicationContext start(String machine) {
        return new SpringApplicationBuilder(Program.class).web(WebApplicationType.NONE).run(data(machine));
    }

    private String data(String machine) {
        return "--tenderpoint.data=" + folder.resolve(machine).resolve("data");
    }

    private void restore(String machine) {
        try {
            var key = Files.readString(folder.resolve("old/keys/db.key"));
            assertThat(new RestoreCommand().run(Stream.of(backup.toString(), data(machine),
                    "--TENDERPOINT_RECOVERY_KEY=" + key).toList())).isZero();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
