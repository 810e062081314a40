package org.tenderpoint.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tenderpoint.outcome.OutcomeTable.Progress;

/**
 * Holds the rows that are counted, by client. A million of them are counted in a few milliseconds, by whatever is asked and
 * filtered, and each measure is one line of Java; no table of sums has to be kept for each question. Asks the table for what
 * is newer before each reading, so that several programs on one database see the same.
 */
@Component
class OutcomeMemory {

    private final OutcomeTable table;
    private @Nullable State state;

    OutcomeMemory(OutcomeTable table) {
        this.table = table;
    }

    private record State(Progress progress, Map<UUID, SessionOutcome[]> clients) {}

    /** All rows as they stand in the table now, those of one client together and in order; never changed. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public synchronized Collection<SessionOutcome[]> rows() {
        var progress = table.progress();
        var known = state;
        if (known != null && known.progress().equals(progress)) {
            return known.clients().values();
        }
        // a number below what is known: the table was put back, from a copy or by a transaction that was undone
        boolean anew = known == null
                || progress.changeNo() < known.progress().changeNo()
                || progress.emptiedNo() > known.progress().changeNo();
        var clients = anew ? new HashMap<UUID, SessionOutcome[]>() : new HashMap<>(known.clients());
        var gathered = new Gathered(clients);
        table.newerThan(anew ? 0 : known.progress().changeNo(), gathered::add);
        gathered.close();
        state = new State(progress, clients);
        forgetIfUndone();
        return clients.values();
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
    private static final class Gathered {

        private final Map<UUID, SessionOutcome[]> to;
        private final List<SessionOutcome> current = new ArrayList<>();

        Gathered(Map<UUID, SessionOutcome[]> to) {
            this.to = to;
        }

        void add(SessionOutcome row) {
            if (!current.isEmpty() && !current.getFirst().client().equals(row.client())) {
                close();
            }
            current.add(row);
        }

        void close() {
            if (!current.isEmpty()) {
                to.put(current.getFirst().client(), current.toArray(SessionOutcome[]::new));
                current.clear();
            }
        }
    }
}
