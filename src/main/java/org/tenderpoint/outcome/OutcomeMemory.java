package org.tenderpoint.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tenderpoint.outcome.OutcomeTable.Progress;

/**
 * Holds the rows that are counted. They are counted by whatever is asked and filtered, and each measure is one line of
 * Java; no table of sums has to be kept for each question. Asks the table for what is newer before each reading, so
 * that several programs on one database see the same.
 */
@Component
class OutcomeMemory {

    /** Rows that are read in the time in which a page opens; who opens one waits for no more of them. */
    private static final long FEW = 20_000;

    private final OutcomeTable table;
    private volatile @Nullable State state;
    private final AtomicLong read = new AtomicLong();

    OutcomeMemory(OutcomeTable table) {
        this.table = table;
    }

    private record State(Progress progress, OutcomeRows rows) {}

    /**
     * How far the first reading since the start is, 0 to 1; empty once it is over, or if it takes no time to speak of.
     */
    OptionalDouble reading() {
        if (state != null) {
            return OptionalDouble.empty();
        }
        long all = table.count();
        return all <= FEW ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, read.doubleValue() / all));
    }

    /** All rows as they stand in the table now. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public synchronized OutcomeRows rows() {
        var progress = table.progress();
        var known = state;
        if (known != null && known.progress().equals(progress)) {
            return known.rows();
        }
        // a number below what is known: the table was put back, from a copy or by a transaction that was undone
        var kept = known == null
                || progress.changeNo() < known.progress().changeNo()
                || progress.emptiedNo() > known.progress().changeNo() ? null : known;
        read.set(0);
        var gathered = new ClientRows();
        table.newerThan(kept == null ? 0 : kept.progress().changeNo(), gathered::add);
        var rows = (kept == null ? OutcomeRows.NONE : kept.rows()).with(gathered.all());
        state = new State(progress, rows);
        forgetIfUndone();
        return rows;
    }

    /** What was read of the caller's own unfinished writing must not outlive it. */
    private void forgetIfUndone() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        forget();
                    }
                }
            });
        }
    }

    private synchronized void forget() {
        state = null;
    }

    /** Rows that come client by client. */
    private final class ClientRows {

        private final List<SessionOutcome[]> clients = new ArrayList<>();
        private final List<SessionOutcome> current = new ArrayList<>();

        void add(SessionOutcome row) {
            if (!current.isEmpty() && !current.getFirst().client().equals(row.client())) {
                close();
            }
            current.add(row);
            read.incrementAndGet();
        }

        List<SessionOutcome[]> all() {
            close();
            return clients;
        }

        private void close() {
            if (!current.isEmpty()) {
                clients.add(current.toArray(SessionOutcome[]::new));
                current.clear();
            }
        }
    }
}
