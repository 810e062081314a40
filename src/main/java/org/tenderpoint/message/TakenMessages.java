package org.tenderpoint.message;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shares what is due among the nodes. A node takes a few rows for a while; rows that another is taking at the same
 * moment are passed over, and those of a node that died come back when the while is over.
 */
@Component
class TakenMessages {

    /**
     * How long a node has for what it took. Longer than all the waiting for a mail server that a few messages may do.
     */
    static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    TakenMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the messages that are due, the longest waiting first.
     *
     * @param taking names this taking: only it may say what becomes of them
     * @return their ids, at most so many
     */
    @Transactional
    List<UUID> take(UUID taking, int most, Instant now) {
        var moment = now.atOffset(ZoneOffset.UTC);
        var ids = jdbc.sql("""
                select id from messages where next_try <= :now order by next_try, id
                limit :most for update skip locked""")
                .param("now", moment)
                .param("most", most)
                .query(UUID.class)
                .list();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    update messages set state = 'sending', attention = 2, taking = :taking, tries = tries + 1,
                        next_try = :until, version = version + 1
                    where id in (:ids)""")
                    .param("taking", taking)
                    .param("until", moment.plus(TAKEN_FOR))
                    .param("ids", ids)
                    .update();
        }
        return ids;
    }
}
