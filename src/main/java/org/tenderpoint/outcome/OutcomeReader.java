package org.tenderpoint.outcome;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what is counted, up to the last change that has been kept. */
@Component
public class OutcomeReader {

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

    /** So that nobody who opens a page waits until all rows have been read after a start. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void readAhead() {
        rows();
    }

    /** The rows as of now. After much has changed at once some may wait still; {@link OutcomeKeeper#waiting} tells. */
    public OutcomeCounts counts() {
        keeper.nextPage();
        return new OutcomeCounts(rows(), clock.instant());
    }

    private OutcomeRows rows() {
        return transaction.execute(_ -> memory.rows());
    }
}
