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
 * Writes a row for each session. It holds one page of the table at a time; a row that is written meanwhile is exported
 * once or not at all.
 */
@Component
record SessionExport(OutcomeTable table) {

    static final int PAGE = 2_000;

    /** @param done called with the number of rows written */
    void write(TableWriter to, OutcomeFilter filter, SessionColumns columns, LongConsumer done,
            BooleanSupplier cancelled)
            throws IOException {
        Optional<Place> after = Optional.empty();
        long written = 0;
        boolean more = true;
        while (more && !cancelled.getAsBoolean()) {
            var page = table.page(filter.from(), filter.to(), after, PAGE);
            // ordered by random id, so that a row's position does not reveal its day
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
