package org.tenderpoint.outcome;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what is counted, up to the last change that has been kept. */
@Component
class OutcomeReader {

    private final OutcomeKeeper keeper;
    private final OutcomeMemory memory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutcomeReader(OutcomeKeeper keeper, OutcomeMemory memory, TransactionTemplate transaction, Clock clock) {
        this.keeper = keeper;
        this.memory = memory;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The rows as of now. After much has changed at once some may wait still; {@link OutcomeKeeper#waiting} tells. */
    OutcomeCounts counts() {
        keeper.nextPage();
        var rows = transaction.execute(_ -> memory.rows());
        return new OutcomeCounts(rows, clock.instant());
    }
}
