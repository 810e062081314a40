package org.tenderpoint.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes stored rows by hand, asks whether it is found, and takes the change back.
 *
 * @param findings counts what is found
 */
record Tampering(TransactionTemplate transaction, JdbcTemplate jdbc, IntSupplier findings) {

    enum Trace {
        FOUND,
        MISSED,
        /** There was nothing to change. */
        UNCHANGED,
        /** The database did not let it happen. */
        REFUSED
    }

    /** @param missed the statements whose change was not found */
    record Tried(int changed, List<String> missed) {}

    Trace of(IntSupplier change) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                if (change.getAsInt() == 0) {
                    return Trace.UNCHANGED;
                }
            } catch (BadSqlGrammarException broken) {
                throw broken;
            } catch (DataAccessException _) {
                return Trace.REFUSED;
            }
            return findings.getAsInt() == 0 ? Trace.MISSED : Trace.FOUND;
        });
    }

    /** Tries one after the other, and prints how many were found. */
    Tried all(String what, Collection<String> statements) {
        int changed = 0;
        int refused = 0;
        var missed = new ArrayList<String>();
        for (var statement : statements) {
            var trace = of(() -> jdbc.update(statement));
            changed += trace == Trace.FOUND || trace == Trace.MISSED ? 1 : 0;
            refused += trace == Trace.REFUSED ? 1 : 0;
            if (trace == Trace.MISSED) {
                missed.add(statement);
            }
        }
        System.out.printf("%s changed by hand: %d tried, %d found, %d refused by the database%n", what, changed,
                changed - missed.size(), refused);
        return new Tried(changed, missed);
    }
}
