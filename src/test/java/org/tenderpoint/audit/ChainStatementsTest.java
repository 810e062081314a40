package org.tenderpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.spy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.platform.store.keys.TrailKey;

/** However many entries a transaction has, its links take the same few ways to the database. */
class ChainStatementsTest {

    private static final Set<String> WAYS = Set.of("query", "update", "batchUpdate");

    @TempDir
    Path folder;

    @Test
    void oneEntryTakesTwoWaysAndAnyNumberThree() {
        try (var program = new SpringApplicationBuilder(VerifyCommandTest.Trail.class).web(WebApplicationType.NONE)
                .run("--tenderpoint.data=" + folder.resolve("data"))) {
            var jdbc = spy(new JdbcTemplate(program.getBean(DataSource.class)));
            var chain = chain(program, jdbc);

            assertThat(ways(program, chain, jdbc, 1)).isEqualTo(2);
            assertThat(ways(program, chain, jdbc, 2)).isEqualTo(3);
            assertThat(ways(program, chain, jdbc, 9)).isEqualTo(3);
        }
    }

    private static AuditChain chain(ConfigurableApplicationContext program, JdbcTemplate jdbc) {
        var key = program.getBean(TrailKey.class);
        var seals = new RecordSeals(jdbc, new SealedContent(jdbc, key), Clock.systemUTC());
        var chain = new AuditChain(jdbc, key, program.getBean(ChainHashes.class), program.getBean(KeptHeads.class),
                program.getBean(TransactionTemplate.class), mock(EntityManager.class), seals, Clock.systemUTC());
        chain.begin();
        return chain;
    }

    private static long ways(
            ConfigurableApplicationContext program, AuditChain chain, JdbcTemplate jdbc, int entries) {
        clearInvocations(jdbc);
        program.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            for (int i = 0; i < entries; i++) {
                chain.add(new ChainedEntry(UUID.randomUUID(), Instant.EPOCH, null, "changed", "Practice",
                        UUID.randomUUID(), null, ""));
            }
        });
        // what the template calls within itself is the same way
        return mockingDetails(jdbc).getInvocations().stream()
                .filter(call -> WAYS.contains(call.getMethod().getName()))
                .filter(call -> call.getLocation().toString().contains(".audit."))
                // a batch of nothing stays here
                .filter(call -> Stream.of(call.getArguments()).noneMatch(List.of()::equals))
                .count();
    }
}
