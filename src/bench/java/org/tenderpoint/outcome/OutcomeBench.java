package org.tenderpoint.outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.shared.id.UserId;

/**
 * Times what the pages of figures ask beside the same counted by bare SQL on the same table, in one run, at growing numbers
 * of sessions, on the encrypted H2 that the program runs on. What both count is compared before it is timed.
 */
public final class OutcomeBench {

    private static final int WARM = 5;
    private static final int TIMES = 15;
    private static final int BATCH = 10_000;
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OutcomeTable table;
    private final OutcomeMemory memory;
    private final List<UUID> therapists = Stream.generate(UUID::randomUUID).limit(20).toList();
    private final RandomOutcomes random = new RandomOutcomes(therapists, NOW);

    private OutcomeBench(JdbcConnectionPool pool) {
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        table = new OutcomeTable(new JdbcTemplate(pool), jdbc);
        memory = new OutcomeMemory(table);
    }

    /** @param sizes numbers of sessions, growing; 10,000, 100,000 and 1,000,000 if none are given */
    public static void run(List<Integer> sizes) throws IOException {
        var folder = Files.createTempDirectory("outcomes");
        var pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("bench") + ";CIPHER=AES", "sa", "file user");
        try {
            Flyway.configure().dataSource(pool).load().migrate();
            new OutcomeBench(pool).measure(sizes);
        } finally {
            pool.dispose();
            try (var files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void measure(List<Integer> sizes) {
        var first = new LinkedHashMap<String, Double>();
        int there = 0;
        for (int size : sizes) {
            fill(there, size);
            there = size;
            long before = used();
            long start = System.nanoTime();
            counts();
            System.out.printf(Locale.ROOT, "%n%,d sessions: read from the table in %.1f s, held in %d MB%n", size,
                    (System.nanoTime() - start) / 1e9, Math.max(0, used() - before));
            System.out.printf("%-44s %10s %10s %8s %8s%n", "", "ms", "SQL, ms", "ratio", "growth");
            views().forEach((name, view) -> {
                view.check().ifPresent(problem -> {
                    throw new IllegalStateException(name + ": " + problem);
                });
                double own = median(view.own());
                double sql = median(view.sql());
                double growth = own / first.computeIfAbsent(name, _ -> own);
                System.out.printf(Locale.ROOT, "%-44s %10.2f %10.2f %8.2f %8.1f%n", name, own, sql, own / sql, growth);
            });
        }
    }

    private void fill(int there, int size) {
        for (int done = there; done < size; done += BATCH) {
            var rows = random.rows(Math.min(BATCH, size - done));
            var clients = rows.stream().map(SessionOutcome::client).collect(Collectors.toSet());
            transaction.executeWithoutResult(_ -> table.replace(table.waitForTurn(), clients, rows));
            int percent = (int) (100L * (done + rows.size()) / size);
            System.out.printf("\r%,d of %,d sessions [%s%s] %d %%", done + rows.size(), size, "#".repeat(percent / 5),
                    ".".repeat(20 - percent / 5), percent);
        }
    }

    private OutcomeCounts counts() {
        return new OutcomeCounts(transaction.execute(_ -> memory.rows()), NOW);
    }

    /** A view and the same by SQL; each tells what it counted. */
    private record View(Supplier<Object> own, Supplier<Object> sql, boolean same) {

        Optional<String> check() {
            var here = own.get();
            var there = sql.get();
            return !same || here.equals(there) ? Optional.empty() : Optional.of(here + " is not " + there);
        }
    }

    private Map<String, View> views() {
        var year = OutcomeFilter.days(365, TODAY);
        var all = OutcomeFilter.of(TODAY.minusYears(4), TODAY);
        var therapist = all.with(Optional.of(new UserId(therapists.getFirst())));
        var views = new LinkedHashMap<String, View>();
        views.put("all measures, all years", new View(() -> counts().measures(all).get(Measure.MARKED).share().count(),
                () -> number(all, "worst >= 4"), true));
        views.put("all measures, one year", new View(() -> counts().measures(year).get(Measure.MARKED).share().count(),
                () -> number(year, "worst >= 4"), true));
        views.put("all measures, one therapist", new View(
                () -> counts().measures(therapist).get(Measure.MARKED).share().count(),
                () -> number(therapist, "worst >= 4"), true));
        views.put("by modality and pressure", new View(() -> counts().by(By.WORK, Measure.MARKED, all).size(), () -> grouped(all, "work"), false));
        views.put("by month", new View(() -> counts().by(By.MONTH, Measure.MARKED, all).size(),
                () -> grouped(all, "extract(year from session_day) * 12 + extract(month from session_day)"), true));
        views.put("by therapist", new View(() -> counts().by(By.THERAPIST, Measure.MARKED, all).size(), () -> grouped(all, "therapist_id"), true));
        views.put("by condition", new View(() -> counts().by(By.CONDITION, Measure.MARKED, all).size(), () -> grouped(all, "conditions"), false));
        views.put("clients, of all years", new View(() -> counts().clients(Measure.MARKED, all).count(),
                () -> jdbc.sql("select count(distinct client_id) from outcome_rows where worst >= 4").query(Integer.class).single(), true));
        return views;
    }

    /** As many sums as there are measures, over the same sessions. */
    private int number(OutcomeFilter filter, String so) {
        var sums = Arrays.stream(Measure.values()).map(_ -> "sum(case when " + so + " then 1 else 0 end)").collect(Collectors.joining(", "));
        return jdbc.sql("select " + sums + " from outcome_rows where session_day between :from and :to"
                        + filter.therapist().map(_ -> " and therapist_id = :who").orElse(""))
                .param("from", filter.from())
                .param("to", filter.to())
                .param("who", filter.therapist().map(UserId::value).orElse(null))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private int grouped(OutcomeFilter filter, String by) {
        return jdbc.sql("select " + by + " as part, sum(case when worst >= 4 then 1 else 0 end), count(worst) from outcome_rows"
                        + " where session_day between :from and :to group by " + by)
                .param("from", filter.from())
                .param("to", filter.to())
                .query((row, _) -> row.getInt(2))
                .list()
                .size();
    }

    private static double median(Supplier<Object> work) {
        for (int i = 0; i < WARM; i++) {
            work.get();
        }
        var times = new ArrayList<Double>();
        long until = System.nanoTime() + 20_000_000_000L;
        for (int i = 0; i < TIMES && (i < 3 || System.nanoTime() < until); i++) {
            long start = System.nanoTime();
            work.get();
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(Double::compare);
        return times.get(times.size() / 2);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
