package org.tenderpoint.outcome;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that the program runs on, with the rows of a practice that grows. */
public final class BenchDatabase implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final int BATCH = 10_000;

    public final List<UUID> therapists = Stream.generate(UUID::randomUUID).limit(20).toList();
    final RandomOutcomes random = new RandomOutcomes(therapists, NOW);
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    public final OutcomeTable table;

    private final Runnable end;
    private int sessions;

    private BenchDatabase(DataSource source, Runnable end) {
        Flyway.configure().dataSource(source).load().migrate();
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.table = new OutcomeTable(new JdbcTemplate(source), jdbc);
        this.end = end;
    }

    /** An encrypted file, as the program makes one by itself. */
    static BenchDatabase h2() throws IOException {
        var folder = Files.createTempDirectory("outcomes");
        var pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("bench") + ";CIPHER=AES", "sa",
                "file user");
        return new BenchDatabase(pool, () -> {
            pool.dispose();
            try (var files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static BenchDatabase postgresql() throws IOException {
        var server = EmbeddedPostgres.start();
        // one connection for all, as a pool would keep it open
        var source = new SingleConnectionDataSource(server.getJdbcUrl("postgres", "postgres"), "postgres", "", true);
        return new BenchDatabase(source, () -> {
            source.destroy();
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Adds sessions until there are so many. */
    public void fill(int size) {
        while (sessions < size) {
            var rows = random.rows(Math.min(BATCH, size - sessions));
            replace(rows);
            sessions += rows.size();
            int percent = (int) (100L * sessions / size);
            System.out.printf("\r%,d of %,d sessions [%s%s] %d %%", sessions, size, "#".repeat(percent / 5),
                    ".".repeat(20 - percent / 5), percent);
        }
        System.out.println();
    }

    /** Puts rows in the place of all that their clients had. */
    void replace(List<SessionOutcome> rows) {
        var clients = rows.stream().map(SessionOutcome::client).collect(Collectors.toSet());
        transaction.executeWithoutResult(_ -> table.replace(table.waitForTurn(), clients, rows));
    }

    /** Counts so many sessions that stand in no table. */
    public OutcomeCounts drawn(int sessions) {
        var clients = random.rows(sessions).stream().collect(Collectors.groupingBy(SessionOutcome::client)).values();
        return new OutcomeCounts(
                OutcomeRows.NONE.with(clients.stream().map(rows -> rows.toArray(SessionOutcome[]::new)).toList()), NOW);
    }

    /** What is in use of the heap, in bytes. */
    public static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void close() {
        end.run();
    }
}
