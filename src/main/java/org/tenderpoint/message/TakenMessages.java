package org.tenderpoint.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.Moments;

/**
 * Shares due messages among the nodes. A node claims a few rows for a while; it skips rows that another node is
 * claiming at the same moment, and the rows of a node that died come back when the while is over.
 */
@Component
@Transactional
class TakenMessages {

    /**
     * How long a node may keep its claim: longer than the longest total wait for a mail server that a few messages can
     * cause.
     */
    static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    TakenMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims due messages, the longest waiting first.
     *
     * @param way by which they go
     * @param taking identifies this claim: only it may record the outcomes
     * @return their ids, at most {@code most}
     */
    List<UUID> take(MessageChannel way, UUID taking, int most, Instant now) {
        var moment = Moments.utc(now);
        var ids = jdbc.sql("""
                select id from messages where next_try <= :now and way = :way order by next_try, id
                limit :most for update skip locked""")
                .param("way", way.code())
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

    /**
     * Claims texts of which the phone is to be asked, the longest waiting first. Who claims one and dies leaves it
     * until the while is over; asking twice changes nothing.
     */
    List<UUID> looks(int most, Instant now) {
        var moment = Moments.utc(now);
        var ids = jdbc.sql("""
                select id from messages where look_at <= :now order by look_at, id
                limit :most for update skip locked""")
                .param("now", moment)
                .param("most", most)
                .query(UUID.class)
                .list();
        if (!ids.isEmpty()) {
            jdbc.sql("update messages set look_at = :until, version = version + 1 where id in (:ids)")
                    .param("until", moment.plus(TAKEN_FOR))
                    .param("ids", ids)
                    .update();
        }
        return ids;
    }
}
