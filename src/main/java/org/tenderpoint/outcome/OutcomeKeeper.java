package org.tenderpoint.outcome;

import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the rows that are counted. What has changed is made anew within a minute, and before anybody reads figures; so
 * they are never older than what waits, and that is said. What a stopped program had not done yet still waits when it
 * starts.
 */
@Component
public class OutcomeKeeper {

    /** Clients in one transaction. */
    private static final int PAGE = 50;

    /**
     * The same where nobody waits for the figures: on H2 whoever saves meanwhile waits for the end of the transaction.
     */
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
        // as many pages as wait now, each in a transaction of its own: while much is being written it would else never
        // end
        int left = waiting();
        while (left > 0 && remakePage(IN_BACKGROUND)) {
            left -= IN_BACKGROUND;
        }
    }

    /** Makes anew the rows of some of those who wait; joins the caller's transaction. */
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
            stale.done(marks);
            return true;
        }));
    }

    /**
     * All rows are to be made anew; what is counted stays as it is until each client's turn. It begins as soon as the
     * caller's transaction has ended, in the background; what a stopped program leaves undone, whichever runs next goes
     * on with.
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

    /** Who has not had a turn keeps the rows that there are. */
    void stopRebuild() {
        stale.unmarkAll();
    }

    /** How far the rows have been made; nothing once none waits. */
    OptionalDouble progress() {
        int waiting = waiting();
        return waiting == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (double) waiting / Math.max(waiting, stale.clients()));
    }

    /** How many clients wait for their rows. */
    int waiting() {
        return stale.any() ? stale.count() : 0;
    }
}
