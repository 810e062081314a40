package org.tenderpoint.platform.page;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores a tap on a page that a link opens, in a transaction of its own. */
@Component
public record TapTransaction(TransactionOperations transaction) {

    private static final int TRIES = 4;

    /** Two taps at the same moment, or one during a call: the second is repeated on the state that the first left. */
    public <T> T within(Supplier<T> step) {
        for (int tried = 1;; tried++) {
            try {
                return transaction.execute(status -> step.get());
            } catch (ConcurrencyFailureException | DataIntegrityViolationException again) {
                if (tried == TRIES) {
                    throw again;
                }
            }
        }
    }
}
