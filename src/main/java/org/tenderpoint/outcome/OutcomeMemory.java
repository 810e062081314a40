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
 * Holds all rows in memory, so that any question can be counted from them and no table of sums is needed. Before each
 * reading it asks the table for newer rows, so that several programs on one database see the same.
 */
@Component
class OutcomeMemory {

    /** As many rows as can be read while a page opens; with more, the page shows the progress instead. */
    private static final long FEW = 20_000;

    private final OutcomeTable table;
    private volatile @Nullable State state;
    private final AtomicLong read = new AtomicLong();

    OutcomeMemory(OutcomeTable table) {
        this.table = table;
    }

    private record State(Progress progress, OutcomeRows rows) {}

    /** How far the first reading since the start is, 0 to 1; empty once it is over, or if it is quick. */
    OptionalDouble reading() {
        if (state != null) {
            return OptionalDouble.empty();
        }
        long all = table.count();
        return all <= FEW ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, read.doubleValue() / all));
    }

    /** All rows as the table holds them now. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public synchronized OutcomeRows rows() {
        var progress = table.progress();
        var known = state;
        if (known != null && known.progress().equals(progress)) {
            return known.rows();
        }
        // a lower number than known: the table was restored from a backup, or a transaction rolled back
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

    /** Forgets the rows if the caller's transaction, whose changes they may hold, rolls back. */
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

    /** Collects rows that arrive ordered by client. */
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
