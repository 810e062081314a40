package org.tenderpoint.outcome;

import java.io.IOException;
import java.util.List;
import org.tenderpoint.outcome.report.ExportBench;

/** What is timed of outcomes, on one database or the other. */
public final class OutcomeBenches {

    private OutcomeBenches() {}

    /**
     * @param picked {@code outcomes} or {@code exports}, on H2, or with {@code -postgresql} behind it there
     * @param sizes numbers of sessions, growing
     */
    public static void run(String picked, List<Integer> sizes) throws IOException {
        try (var database = picked.endsWith("-postgresql") ? BenchDatabase.postgresql() : BenchDatabase.h2()) {
            if (picked.startsWith("exports")) {
                ExportBench.run(database, sizes);
            } else {
                OutcomeBench.run(database, sizes);
            }
        }
    }
}
