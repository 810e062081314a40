package org.tenderpoint.outcome.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.OutcomeTable;
import org.tenderpoint.outcome.OutcomeTable.Place;
import org.tenderpoint.outcome.SessionOutcome;
import org.tenderpoint.platform.table.TableWriter;

/**
 * Writes a row for each session. It reads the table page by page and holds one page at a time; rows that others write
 * meanwhile are in it or not, each once.
 */
@Component
record SessionExport(OutcomeTable table) {

    static final int PAGE = 2_000;

    /** @param done hears how many rows are written */
    void write(TableWriter to, OutcomeFilter filter, SessionColumns columns, LongConsumer done,
            BooleanSupplier cancelled)
            throws IOException {
        Optional<Place> after = Optional.empty();
        long written = 0;
        boolean more = true;
        while (more && !cancelled.getAsBoolean()) {
            var page = table.page(filter.from(), filter.to(), after, PAGE);
            // by their random ids, so that a row's place does not tell its day
            var rows = page.stream().filter(filter::takes).sorted(Comparator.comparing(SessionOutcome::session))
                    .toList();
            for (var row : rows) {
                to.row(columns.cells(row));
            }
            written += rows.size();
            done.accept(written);
            more = page.size() == PAGE;
            after = page.isEmpty() ? after : Optional.of(new Place(page.getLast().day(), page.getLast().session()));
        }
    }
}
