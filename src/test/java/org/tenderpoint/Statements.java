package org.tenderpoint;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What Hibernate sends to the database, as application-test.properties has it told. */
public class Statements implements StatementInspector {

    private static final ThreadLocal<List<String>> SEEN = new ThreadLocal<>();

    /** What this thread sends while {@code action} runs; the program's own rounds go on beside it. */
    static List<String> during(Runnable action) {
        var seen = new ArrayList<String>();
        SEEN.set(seen);
        try {
            action.run();
        } finally {
            SEEN.remove();
        }
        return seen;
    }

    @Override
    public String inspect(String sql) {
        var seen = SEEN.get();
        if (seen != null) {
            seen.add(sql);
        }
        return sql;
    }
}
