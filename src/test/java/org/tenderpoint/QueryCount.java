package org.tenderpoint;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.springframework.boot.test.context.TestComponent;

/** Counts the statements that something sends to the database. */
@TestComponent
public class QueryCount {

    private final SessionFactory sessions;

    QueryCount(EntityManagerFactory entities) {
        this.sessions = entities.unwrap(SessionFactory.class);
    }

    /** The number of statements prepared while {@code action} runs. */
    public long during(Runnable action) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        action.run();
        return statistics.getPrepareStatementCount();
    }
}
