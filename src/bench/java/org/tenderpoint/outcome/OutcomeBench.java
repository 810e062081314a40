package org.tenderpoint.outcome;

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
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * Times what the pages of figures ask beside the same counted by bare SQL on the same table, in one run, at growing
 * numbers of sessions. Each is timed after a session has been added, with what that takes to be read, and once more of
 * the same rows. What both count is compared before it is timed. Growth is that of the first, from the smallest number
 * of sessions on.
 */
public final class OutcomeBench {

    private static final int WARM = 100;
    /** Statements that take longer are timed once. */
    private static final double LONG_MS = 2_000;
    private static final int SQL_TIMES = 3;
    private static final int TIMES = 25;
    private static final LocalDate TODAY = LocalDate.ofInstant(BenchDatabase.NOW, ZoneOffset.UTC);

    private final BenchDatabase database;
    private final OutcomeMemory memory;
    private final Random random = new Random(7);
    private Instant now = BenchDatabase.NOW;

    private OutcomeBench(BenchDatabase database) {
        this.database = database;
        this.memory = new OutcomeMemory(database.table);
    }

    /** @param sizes numbers of sessions, growing */
    static void run(BenchDatabase database, List<Integer> sizes) {
        new OutcomeBench(database).measure(sizes);
    }

    private void measure(List<Integer> sizes) {
        var smallest = new LinkedHashMap<String, Double>();
        database.fill(sizes.getFirst());
        System.out.println("Warming up ...");
        for (int i = 0; i < WARM; i++) {
            // else the smallest number of sessions would pay for the compiler, and growth look smaller than it is
            change();
            views().values().forEach(view -> view.own().apply(counts()));
        }
        for (int size : sizes) {
            database.fill(size);
            long before = BenchDatabase.used();
            long start = System.nanoTime();
            rows();
            System.out.printf(Locale.ROOT, "%,d sessions: read from the table in %.1f s, held in %,d MB%n", size,
                    (System.nanoTime() - start) / 1e9, Math.max(0, BenchDatabase.used() - before) >> 20);
            System.out.printf("%-40s %12s %10s %10s %8s %8s%n", "ms", "one changed", "again", "SQL",
                    "ratio", "growth");
            views().forEach((name, view) -> {
                double once = view.check(name, counts());
                double changed = median(TIMES, this::change, _ -> view.own().apply(counts()));
                double again = median(TIMES, this::counts, view.own());
                double sql = once > LONG_MS ? once : median(SQL_TIMES, () -> 0, _ -> view.sql().get());
                double growth = changed / smallest.computeIfAbsent(name, _ -> changed);
                System.out.printf(Locale.ROOT, "%-40s %12.2f %10.2f %10.2f %8.3f %8.1f%n", name, changed,
                        again, sql,
                        changed / sql, growth);
            });
        }
    }

    private OutcomeRows rows() {
        return database.transaction.execute(_ -> memory.rows());
    }

    private OutcomeCounts counts() {
        return new OutcomeCounts(rows(), now);
    }

    /** A client's session is written, on any day, and a minute passes, in which follow-ups fall due. */
    private int change() {
        var clients = rows().clients().limit(1 + random.nextInt(50)).toList().getLast();
        var more = new SessionOutcome[]{database.random.another(clients[0])};
        database.replace(Stream.of(clients, more).flatMap(Arrays::stream).toList());
        now = now.plusSeconds(60);
        return more.length;
    }

    /** A view and the same by SQL; each tells what it counted. */
    private record View(Function<OutcomeCounts, Object> own, Supplier<Object> sql, boolean same) {

        /** How long the statements took, in ms. @throws IllegalStateException if both do not count the same */
        double check(String name, OutcomeCounts counts) {
            var here = own.apply(counts);
            long start = System.nanoTime();
            var there = sql.get();
            double took = (System.nanoTime() - start) / 1e6;
            if (same && !here.equals(there)) {
                throw new IllegalStateException(name + ": " + here + " is not " + there);
            }
            return took;
        }
    }

    private Map<String, View> views() {
        var year = OutcomeFilter.days(365, TODAY);
        var all = OutcomeFilter.of(TODAY.minusYears(4), TODAY);
        var therapist = all.with(Optional.of(new UserId(database.therapists.getFirst())));
        var sore = new OutcomeMark(Measure.MARKED, OutcomeMark.Holds.YES, Optional.empty());
        var views = new LinkedHashMap<String, View>();
        views.put("overview of a year", new View(
                counts -> Overview.of(counts, year, year.periodBefore(), 0).share(Measure.MARKED).count(),
                () -> {
                    number(year.periodBefore());
                    clients(year);
                    return number(year);
                }, true));
        views.put("all measures, all years", new View(counts -> marked(counts, all), () -> number(all), true));
        views.put("all measures, one year", new View(counts -> marked(counts, year), () -> number(year), true));
        views.put("all measures, one therapist",
                new View(counts -> marked(counts, therapist), () -> number(therapist), true));
        views.put("by modality and pressure",
                new View(counts -> parts(counts, Dimension.WORK, all), () -> grouped(all, "work"), false));
        views.put("by region",
                new View(counts -> parts(counts, Dimension.REGION, all), () -> grouped(all, "work"), false));
        views.put("by month", new View(counts -> parts(counts, Dimension.MONTH, all),
                () -> grouped(all, "extract(year from session_day) * 12 + extract(month from session_day)"), true));
        views.put("by therapist",
                new View(counts -> parts(counts, Dimension.THERAPIST, all), () -> grouped(all, "therapist_id"), true));
        views.put("by condition",
                new View(counts -> parts(counts, Dimension.CONDITION, all), () -> grouped(all, "conditions"), false));
        views.put("complaints by modality",
                new View(counts -> counts.complaints(Dimension.MODALITY, all).size(), () -> grouped(all, "work"),
                        false));
        views.put("clients, of all years",
                new View(counts -> clients(counts, all), () -> clients(all), true));
        views.put("one by one, urgent", new View(counts -> counts.cases(all).get(CaseKind.URGENT).size(),
                () -> jdbcNumber("select count(*) from outcome_rows where alerted or level in ('urgent', 'emergency')"),
                true));
        views.put("behind a mark, the first fifty", new View(
                counts -> counts.page(sore, all, 0, 50).stream().map(SessionOutcome::day).toList(), () -> page(0),
                true));
        views.put("behind a mark, after ten thousand", new View(
                counts -> counts.page(sore, all, 10_000, 50).stream().map(SessionOutcome::day).toList(),
                () -> page(10_000), true));
        return views;
    }

    private static int marked(OutcomeCounts counts, OutcomeFilter filter) {
        return counts.totals(filter).shares().get(Measure.MARKED).count();
    }

    private static int parts(OutcomeCounts counts, Dimension<?> by, OutcomeFilter filter) {
        return counts.sharesBy(by, Measure.MARKED, filter).size();
    }

    private static int clients(OutcomeCounts counts, OutcomeFilter filter) {
        var shares = new ClientCounters.Shares(Measure.MARKED, filter);
        counts.scan(shares);
        return shares.share().count();
    }

    private int clients(OutcomeFilter filter) {
        return database.jdbc.sql("select count(distinct client_id) from outcome_rows where answered and worst >= 4"
                + " and session_day between :from and :to")
                .param("from", filter.from())
                .param("to", filter.to())
                .query(Integer.class)
                .single();
    }

    private int jdbcNumber(String sql) {
        return database.jdbc.sql(sql).query(Integer.class).single();
    }

    private List<LocalDate> page(int offset) {
        return database.jdbc.sql("select session_day from outcome_rows where answered and worst >= 4"
                + " order by session_day desc, session_end desc, session_id limit 50 offset :offset")
                .param("offset", offset)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** As many sums as there are measures, over the same sessions. */
    private int number(OutcomeFilter filter) {
        var sums = Arrays.stream(Measure.values())
                .map(_ -> "sum(case when answered and worst >= 4 then 1 else 0 end)")
                .collect(Collectors.joining(", "));
        return database.jdbc.sql("select " + sums + " from outcome_rows where session_day between :from and :to"
                + filter.therapist().map(_ -> " and therapist_id = :who").orElse(""))
                .param("from", filter.from())
                .param("to", filter.to())
                .param("who", filter.therapist().map(UserId::value).orElse(null))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private int grouped(OutcomeFilter filter, String by) {
        return database.jdbc.sql("select " + by + " as part, sum(case when worst >= 4 then 1 else 0 end), count(worst)"
                + " from outcome_rows where session_day between :from and :to group by " + by)
                .param("from", filter.from())
                .param("to", filter.to())
                .query((row, _) -> row.getInt(2))
                .list()
                .size();
    }

    /** @param before what is done before each and not timed */
    private static <T> double median(int times, Supplier<T> before, Function<T, Object> work) {
        var took = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            var given = before.get();
            long start = System.nanoTime();
            work.apply(given);
            took.add((System.nanoTime() - start) / 1e6);
        }
        took.sort(Double::compare);
        return took.get(took.size() / 2);
    }
}
