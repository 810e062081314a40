package org.tenderpoint.outcome;

import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the counted rows up to date. It rewrites the rows of changed clients within a minute and before anybody reads
 * figures; the page says how many clients still wait. The marks of changed clients survive a restart.
 */
@Component
public class OutcomeKeeper {

    /** Clients in one transaction while somebody waits for the figures. */
    private static final int PAGE = 50;

    /** Clients in one transaction in the background: on H2 anybody who saves meanwhile waits for its end. */
    private static final int IN_BACKGROUND = 10;

    private final StaleClients stale;
    private final OutcomeDeriver deriver;
    private final OutcomeTable table;
    private final TransactionTemplate transaction;

    OutcomeKeeper(StaleClients stale, OutcomeDeriver deriver, OutcomeTable table, TransactionTemplate transaction) {
        this.stale = stale;
        this.deriver = deriver;
        this.table = table;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void everyMinute() {
        // only as many pages as wait now, or this might never end while much is being written
        int left = waiting();
        while (left > 0 && remakePage(IN_BACKGROUND)) {
            left -= IN_BACKGROUND;
        }
    }

    /** Rewrites the rows of some waiting clients; joins the caller's transaction if there is one. */
    public boolean nextPage() {
        return remakePage(PAGE);
    }

    private boolean remakePage(int page) {
        if (!stale.any()) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            long no = table.waitForTurn();
            var marks = stale.page(page);
            if (marks.isEmpty()) {
                return false;
            }
            var clients = marks.stream().map(StaleClients.Mark::client).collect(Collectors.toSet());
            table.replace(no, clients, deriver.rows(clients));
            stale.remove(marks);
            return true;
        }));
    }

    /**
     * Marks all clients, and rewrites their rows in the background once the caller's transaction has ended. Until its
     * turn a client keeps the old rows; after a restart the rest goes on.
     */
    void rebuild() {
        stale.markAll();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("outcomes-anew").start(OutcomeKeeper.this::everyMinute);
            }
        });
    }

    /** Clients whose turn has not come keep their old rows. */
    void stopRebuild() {
        stale.unmarkAll();
    }

    /** How far the rows are rewritten, 0 to 1; empty once no client waits. */
    OptionalDouble progress() {
        int waiting = waiting();
        return waiting == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (double) waiting / Math.max(waiting, stale.clients()));
    }

    int waiting() {
        return stale.any() ? stale.count() : 0;
    }
}
