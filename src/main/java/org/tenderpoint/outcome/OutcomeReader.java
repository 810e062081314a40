package org.tenderpoint.outcome;

import java.time.Clock;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the counted rows, with the last changes in them. */
@Component
public class OutcomeReader {

    private final OutcomeKeeper keeper;
    private final OutcomeMemory memory;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean begun = new AtomicBoolean();

    OutcomeReader(OutcomeKeeper keeper, OutcomeMemory memory, TransactionTemplate transaction, Clock clock) {
        this.keeper = keeper;
        this.memory = memory;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads the rows after a start, so that nobody who opens a page waits for that. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void readAhead() {
        rows();
    }

    /**
     * How far the first reading since the start is, 0 to 1; empty once it is over, or if it is quick. Starts it if it
     * has not begun.
     */
    OptionalDouble reading() {
        var share = memory.reading();
        if (share.isPresent() && begun.compareAndSet(false, true)) {
            Thread.ofVirtual().name("outcomes-read").start(() -> {
                try {
                    rows();
                } finally {
                    begun.set(false);
                }
            });
        }
        return share;
    }

    /**
     * The rows as of now. After many changes at once some clients may still wait, see {@link OutcomeKeeper#waiting}.
     */
    public OutcomeCounts counts() {
        keeper.nextPage();
        return new OutcomeCounts(rows(), clock.instant());
    }

    private OutcomeRows rows() {
        return transaction.execute(_ -> memory.rows());
    }
}
