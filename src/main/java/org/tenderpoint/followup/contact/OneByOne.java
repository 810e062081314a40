package org.tenderpoint.followup.contact;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.store.Rounds;

/**
 * What the program does by itself in rounds: each piece in a transaction of its own, so that one that fails does not
 * keep the others. It is tried again on the next round.
 */
@Component
public class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionOperations transaction;

    OneByOne(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /** @param what names the kind of piece in the log, e.g. {@code A message}; never whose it is */
    public void tryOne(String what, Runnable piece) {
        try {
            transaction.executeWithoutResult(status -> piece.run());
        } catch (ConcurrencyFailureException e) {
            // somebody else was at it, here or on another node
            LOG.info("{} was left for the next round: {}", what, e.getClass().getSimpleName());
        } catch (DataAccessException e) {
            Rounds.left(e);
            LOG.info("{} was left for the next round: {}", what, e.getClass().getSimpleName());
        }
    }
}
