package org.tenderpoint.outcome.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.tenderpoint.outcome.BenchDatabase;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.TellableGroups;
import org.tenderpoint.platform.document.SealedFile;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * Times the export of all sessions at growing numbers of them, and looks how much of the heap it holds on the way. The
 * rows that figures are counted from are not in memory here: an export reads the table.
 */
public final class ExportBench {

    private static final int LOOKS = 8;
    private static final OutcomeFilter ALL = OutcomeFilter.days(4 * 365,
            LocalDate.ofInstant(BenchDatabase.NOW, ZoneOffset.UTC));

    private final BenchDatabase database;
    private long highest;

    private ExportBench(BenchDatabase database) {
        this.database = database;
    }

    /** @param sizes numbers of sessions, growing */
    public static void run(BenchDatabase database, List<Integer> sizes) throws IOException {
        new ExportBench(database).measure(sizes);
    }

    private void measure(List<Integer> sizes) throws IOException {
        var columns = columns();
        System.out.printf("%12s %6s %10s %12s %10s %12s%n", "sessions", "as", "s", "sessions/s", "MB", "heap, MB");
        for (int size : sizes) {
            database.fill(size);
            for (var form : ExportRequest.Form.values()) {
                long start = System.nanoTime();
                long bytes = write(form, columns, _ -> {});
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(Locale.ROOT, "%,12d %6s %10.1f %,12.0f %10.1f %12.1f%n", size, form.code(), seconds,
                        size / seconds, bytes / 1e6, held(form, columns, size));
            }
        }
    }

    /** How much more of the heap is in use on the way than before, at the most, in MB. */
    private double held(ExportRequest.Form form, SessionColumns columns, int size) throws IOException {
        long before = BenchDatabase.used();
        highest = 0;
        long every = Math.max(1, size / LOOKS / SessionExport.PAGE) * SessionExport.PAGE;
        write(form, columns, rows -> {
            if (rows % every == 0) {
                highest = Math.max(highest, BenchDatabase.used() - before);
            }
        });
        return highest / 1e6;
    }

    private long write(ExportRequest.Form form, SessionColumns columns, LongConsumer done) throws IOException {
        try (var file = SealedFile.create()) {
            try (var to = form.tables(file.out())) {
                to.begin("Sessions", columns.header());
                new SessionExport(database.table).write(to, ALL, columns, done, () -> false);
            }
            return file.size();
        }
    }

    /** Everything may be told, which is the most there is to write. */
    private SessionColumns columns() {
        var groups = TellableGroups.of(database.drawn(10_000), ALL);
        return new SessionColumns(
                groups,
                database.therapists.stream().map(UserId::new)
                        .collect(Collectors.toMap(Function.identity(), id -> "Somebody " + id)),
                BenchDatabase.NOW);
    }
}
