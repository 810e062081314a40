package org.tenderpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.platform.Command;
import org.tenderpoint.platform.store.keys.TrailKey;

/** The command that checks the trail, on an encrypted file as a practice has it. */
class VerifyCommandTest {

    /** The trail's part of the program, on the file. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            FlywayAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
            TransactionAutoConfiguration.class})
    @Import({TrailKey.class, ChainHashes.class, KeptHeads.class})
    static class Trail {

        @Bean
        AuditChain chain(
                JdbcTemplate jdbc, TrailKey key, ChainHashes hashes, KeptHeads kept, TransactionTemplate transaction) {
            var seals = new RecordSeals(jdbc, new SealedContent(jdbc, key), Clock.systemUTC());
            return new AuditChain(jdbc, key, hashes, kept, transaction, mock(EntityManager.class), seals,
                    Clock.systemUTC());
        }
    }

    @TempDir
    Path folder;

    @Test
    void itSaysWhatWasChangedAndEndsWithOne() throws IOException {
        try (var program = start()) {
            program.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
                write(program);
                write(program);
            });
        }
        assertThat(verify()).startsWith("0\n").contains("2 entries checked", "Everything is as the program wrote it.");
        try (var keys = Files.list(folder.resolve("keys"))) {
            assertThat(keys.map(file -> file.getFileName().toString()))
                    .contains("audit.key").anyMatch(name -> name.startsWith("trail-head-"));
        }

        // whoever has the database's key, and knows the tables, cuts the newest entry off
        try (var program = start()) {
            var jdbc = program.getBean(JdbcTemplate.class);
            jdbc.update("delete from audit_entries where id = (select entry_id from audit_links where number = 2)");
            jdbc.update("delete from audit_links where number = 2");
            jdbc.update("update audit_head set number = 1, hash = (select hash from audit_links)");
        }
        assertThat(verify()).startsWith("1\n")
                .contains("1 entries checked", "The newest entries were cut off. There are 1 now; there were 2");
    }

    @Test
    void aDamagedBlockIsSaidInASentenceWithWhatToDo() throws IOException {
        try (var program = start()) {
            program.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
                write(program);
                for (int i = 0; i < 3000; i++) {
                    program.getBean(JdbcTemplate.class).update(
                            "insert into drafts (id, owner, form, content, saved_at, version)"
                                    + " values (random_uuid(), ?, 'f', ?, current_timestamp, 0)",
                            "owner" + i, Stream.generate(UUID::randomUUID).limit(40).toList().toString());
                }
            });
        }
        var file = folder.resolve("data/tenderpoint.mv.db");
        var whole = Files.readAllBytes(file);
        assertThat(verify()).startsWith("0\n");
        boolean said = false;
        // most of the file are drafts
        for (int at = whole.length / 2 / 4096 * 4096; !said && at + 4096 <= whole.length; at += 4096) {
            var damaged = whole.clone();
            Arrays.fill(damaged, at, at + 4096, (byte) 7);
            Files.write(file, damaged);
            var answer = verify();
            said = answer.contains("The database is damaged") && answer.contains("restore FILE");
        }
        assertThat(said).as("a table that no seal covers").isTrue();
    }

    @Test
    void whereThereIsNoDatabaseNoneIsMade() {
        assertThat(verify()).startsWith("1\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theProgramKnowsTheCommand() {
        assertThat(Command.named("verify")).containsInstanceOf(VerifyCommand.class);
        assertThat(Command.named("--server.port=0")).isEmpty();
        assertThat(Command.named()).isEmpty();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Trail.class).web(WebApplicationType.NONE).run(data());
    }

    static void write(ConfigurableApplicationContext program) {
        var entry = new ChainedEntry(UUID.randomUUID(), Instant.parse("2026-11-23T10:00:00.123456Z"), null, "changed",
                "Practice", UUID.randomUUID(), null, "");
        program.getBean(JdbcTemplate.class).update("""
                insert into audit_entries (id, happened_at, action, record_type, record_id, why)
                values (?, ?, ?, ?, ?, ?)""", entry.id(), entry.at().atOffset(ZoneOffset.UTC), entry.action(),
                entry.recordType(), entry.recordId(), entry.why());
        program.getBean(AuditChain.class).add(entry);
    }

    private String data() {
        return "--tenderpoint.data=" + folder.resolve("data");
    }

    /** Its exit code and what it prints. */
    private String verify() {
        var out = new ByteArrayOutputStream();
        int code = new VerifyCommand().run(List.of(data()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + "\n" + out.toString(StandardCharsets.UTF_8);
    }
}
