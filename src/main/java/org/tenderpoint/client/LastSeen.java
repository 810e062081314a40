package org.tenderpoint.client;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers the day of each client's last visit, so that the list of those not seen for years is one index range. */
@Component
class LastSeen {

    private final JdbcClient jdbc;

    LastSeen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ClientSeen seen) {
        jdbc.sql("update clients set last_seen = :day where id = :id and (last_seen is null or last_seen < :day)")
                .param("day", seen.day())
                .param("id", seen.client().value())
                .update();
    }
}
