package org.tenderpoint;

import org.springframework.boot.test.context.TestComponent;

/** Counts the statements that something sends to the database. */
@TestComponent
public class QueryCount {

    /** The number of statements prepared while {@code action} runs. */
    public long during(Runnable action) {
        return Statements.during(action).size();
    }

    /** Of them, those that hold this text. */
    public long during(Runnable action, String text) {
        return Statements.during(action).stream().filter(sql -> sql.contains(text)).count();
    }
}
