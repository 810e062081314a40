package org.tenderpoint;

import org.springframework.boot.test.context.TestComponent;

/** Counts the statements that something sends to the database. */
@TestComponent
public class QueryCount {

    /** The number of statements prepared while {@code action} runs. */
    public long during(Runnable action) {
        return Statements.during(action).size();
    }
}
