package org.tenderpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.Backups;
import org.tenderpoint.platform.store.commands.RestoreCommand;
import org.tenderpoint.platform.store.commands.StagedRestore;

/**
 * A machine that has nothing but a backup and the recovery key gets the trail back with its key: everything verifies,
 * and the chain goes on. A subclass does the same on PostgreSQL.
 */
class RestoredTrailTest {

    @TempDir
    Path folder;

    /** The trail's part of the program, and its backups. */
    @Import({VerifyCommandTest.Trail.class, Backups.class, StagedRestore.class})
    static class Program {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Where the database of a machine is; empty if it is the program's own file. */
    protected List<String> database(String machine) {
        return List.of();
    }

    /** What the practice has on paper. */
    protected String recoveryKey(Path keys) throws IOException {
        return Files.readString(keys.resolve("db.key"));
    }

    @Test
    void theCommandBringsTheKeyOfTheTrail() throws IOException {
        var backup = backupOf("old");
        var key = recoveryKey(folder.resolve("old/keys"));

        assertThat(restore(backup, key)).isZero();

        assertThat(keyOfTheTrail("fresh")).isEqualTo(keyOfTheTrail("old"));
        assertEverythingFitsAndGoesOn();
    }

    @Test
    void aKeyThatCameFromOutsideIsBroughtToo() throws IOException {
        var given = "c".repeat(64);
        var backup = backupOf("old", "--TENDERPOINT_AUDIT_KEY=" + given);
        var key = recoveryKey(folder.resolve("old/keys"));

        assertThat(restore(backup, key)).isZero();

        assertThat(keyOfTheTrail("fresh")).isEqualTo(given);
        assertEverythingFitsAndGoesOn();
    }

    @Test
    void theMachineThatMadeTheBackupVerifiesAfterGoingBack() throws IOException {
        var backup = backupOf("fresh");
        if (!database("fresh").isEmpty()) {
            // where a database is there, the command restores nothing
            return;
        }
        try (var program = start("fresh")) {
            write(program);
        }

        assertThat(restore(backup, recoveryKey(folder.resolve("fresh/keys")))).isZero();

        assertEverythingFitsAndGoesOn();
    }

    @Test
    void thePageBesideTheSetUpBringsItToo() throws Exception {
        if (!database("fresh").isEmpty()) {
            // there it names the command
            return;
        }
        var backup = backupOf("old");
        Files.createDirectories(folder.resolve("fresh/backups"));
        Files.copy(backup, folder.resolve("fresh/backups").resolve(backup.getFileName()));
        try (var program = start("fresh")) {
            assertThat(program.getBean(StagedRestore.class).prepare(
                    backup.getFileName().toString(), recoveryKey(folder.resolve("old/keys")))).isPositive();
        }
        start("fresh").close();

        assertThat(keyOfTheTrail("fresh")).isEqualTo(keyOfTheTrail("old"));
        assertEverythingFitsAndGoesOn();
    }

    private void assertEverythingFitsAndGoesOn() {
        assertThat(verify()).startsWith("0\n").contains("3 entries checked", "Everything is as the program wrote it.");
        try (var program = start("fresh")) {
            write(program);
        }
        assertThat(verify()).startsWith("0\n").contains("4 entries checked", "Everything is as the program wrote it.");
    }

    /** Of a machine with three entries in its trail. */
    private Path backupOf(String machine, String... more) {
        try (var program = start(machine, more)) {
            for (int i = 0; i < 3; i++) {
                write(program);
            }
            var backups = program.getBean(Backups.class);
            return backups.folder().resolve(backups.make(BackupOccasion.NIGHTLY, ZoneOffset.UTC).name());
        }
    }

    private static void write(ConfigurableApplicationContext program) {
        program.getBean(TransactionTemplate.class).executeWithoutResult(_ -> VerifyCommandTest.write(program));
    }

    private ConfigurableApplicationContext start(String machine, String... more) {
        return new SpringApplicationBuilder(Program.class).web(WebApplicationType.NONE)
                .run(arguments(machine, more));
    }

    private String[] arguments(String machine, String... more) {
        return Stream.of(
                Stream.of("--tenderpoint.data=" + folder.resolve(machine).resolve("data")),
                database(machine).stream(),
                Stream.of(more)).flatMap(some -> some).toArray(String[]::new);
    }

    private String keyOfTheTrail(String machine) throws IOException {
        var file = folder.resolve(machine).resolve("keys/audit.key");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private int restore(Path backup, String key) {
        return new RestoreCommand().run(Stream.concat(Stream.of(backup.toString()),
                Stream.of(arguments("fresh", "--TENDERPOINT_RECOVERY_KEY=" + key))).toList());
    }

    private String verify() {
        var out = new ByteArrayOutputStream();
        int code = new VerifyCommand().run(List.of(arguments("fresh")),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + "\n" + out.toString(StandardCharsets.UTF_8);
    }
}
