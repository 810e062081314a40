package org.tenderpoint.platform.store.schedule;

import jakarta.persistence.OptimisticLockException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs scheduled work piece by piece, each in its own transaction, so that one failure does not stop the others. Failed
 * pieces are tried again in the next round.
 */
@Component
public class BatchRunner {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);

    private final TransactionOperations transaction;

    BatchRunner(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /** @param what the kind of piece for the log, e.g. {@code A message}; never the client */
    public void tryOne(String what, Runnable piece) {
        try {
            transaction.executeWithoutResult(status -> piece.run());
        } catch (ConcurrencyFailureException | OptimisticLockException e) {
            // somebody else changed it at the same time, here or on another node; JPA's own exception appears where no
            // repository translates it
            LOG.info("{} was left for the next round: {}", what, e.getClass().getSimpleName());
        } catch (DataAccessException e) {
            Rounds.recordSkipped(e);
            LOG.info("{} was left for the next round: {}", what, e.getClass().getSimpleName());
        }
    }
}
