package org.tenderpoint.message;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the outbox: one statement for the rows, one for their number, both by the index on attention. */
@Component
class MessageList {

    private final EntityManager entities;

    MessageList(EntityManager entities) {
        this.entities = entities;
    }

    List<Message> rows(MessageFilter filter, int offset, int limit) {
        return entities.createQuery(
                        "select m from Message m where m.attention between :from and :to order by m.attention, m.due desc, m.id",
                        Message.class)
                .setParameter("from", filter.from)
                .setParameter("to", filter.to)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    int count(MessageFilter filter) {
        return Math.toIntExact(
                entities.createQuery("select count(m) from Message m where m.attention between :from and :to", Long.class)
                        .setParameter("from", filter.from)
                        .setParameter("to", filter.to)
                        .getSingleResult());
    }
}
