package org.tenderpoint.outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.shared.document.SealedFile;
import org.tenderpoint.shared.id.UserId;

/**
 * Times the export of all sessions at growing numbers of them, on the encrypted H2 that the program runs on, and looks how
 * much of the heap it holds on the way. The rows that figures are counted from are not in memory here: an export reads the
 * table.
 */
public final class ExportBench {

    private static final int BATCH = 10_000;
    private static final int LOOKS = 8;
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final OutcomeFilter ALL = OutcomeFilter.days(4 * 365, LocalDate.ofInstant(NOW, ZoneOffset.UTC));

    private final TransactionTemplate transaction;
    private final OutcomeTable table;
    private final List<UUID> therapists = Stream.generate(UUID::randomUUID).limit(20).toList();
    private final RandomOutcomes random = new RandomOutcomes(therapists, NOW);
    private long highest;

    private ExportBench(JdbcConnectionPool pool) {
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        table = new OutcomeTable(new JdbcTemplate(pool), JdbcClient.create(pool));
    }

    /** @param sizes numbers of sessions, growing */
    public static void run(List<Integer> sizes) throws IOException {
        var folder = Files.createTempDirectory("exports");
        var pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("bench") + ";CIPHER=AES", "sa", "file user");
        try {
            Flyway.configure().dataSource(pool).load().migrate();
            new ExportBench(pool).measure(sizes);
        } finally {
            pool.dispose();
            try (var files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void measure(List<Integer> sizes) throws IOException {
        var columns = columns();
        int there = 0;
        System.out.printf("%12s %6s %10s %12s %10s %12s%n", "sessions", "as", "s", "sessions/s", "MB", "heap, MB");
        for (int size : sizes) {
            fill(there, size);
            there = size;
            for (var form : ExportForm.values()) {
                long start = System.nanoTime();
                long bytes = write(form, columns, _ -> {});
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(Locale.ROOT, "%,12d %6s %10.1f %,12.0f %10.1f %12.1f%n", size, form.code(), seconds,
                        size / seconds, bytes / 1e6, held(form, columns, size));
            }
        }
    }

    /** How much more of the heap is in use on the way than before, at the most, in MB. */
    private double held(ExportForm form, SessionColumns columns, int size) throws IOException {
        long before = used();
        highest = 0;
        long every = Math.max(1, size / LOOKS / SessionExport.PAGE) * SessionExport.PAGE;
        write(form, columns, rows -> {
            if (rows % every == 0) {
                highest = Math.max(highest, used() - before);
            }
        });
        return highest / 1e6;
    }

    private long write(ExportForm form, SessionColumns columns, LongConsumer done) throws IOException {
        try (var file = SealedFile.create()) {
            try (var to = form.tables(file.out())) {
                to.begin("Sessions", columns.header());
                new SessionExport(table).write(to, ALL, columns, done, () -> false);
            }
            return file.size();
        }
    }

    /** Everything may be told, which is the most there is to write. */
    private SessionColumns columns() {
        var each = random.rows(BATCH).stream().map(row -> new SessionOutcome[] {row}).toList();
        var groups = TellableGroups.of(new OutcomeCounts(each, NOW), ALL);
        return new SessionColumns(
                groups, therapists.stream().map(UserId::new).collect(Collectors.toMap(Function.identity(), id -> "Somebody " + id)), NOW);
    }

    private void fill(int there, int size) {
        for (int done = there; done < size; done += BATCH) {
            var rows = random.rows(Math.min(BATCH, size - done));
            var clients = rows.stream().map(SessionOutcome::client).collect(Collectors.toSet());
            transaction.executeWithoutResult(_ -> table.replace(table.waitForTurn(), clients, rows));
        }
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
