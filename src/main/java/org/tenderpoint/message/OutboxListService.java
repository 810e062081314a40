package org.tenderpoint.message;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.message.phone.OwnPhone;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.practice.Staff;
import org.tenderpoint.practice.UserRecord;

/**
 * The outbox for those who look after it: one statement for the rows, one for the count, both by the index on
 * attention. Messages say nothing about health, so front desk and managers see all of them; those to restricted clients
 * only managers.
 */
@Service
@PreAuthorize("hasAnyRole('FRONT_DESK', 'MANAGER')")
public class OutboxListService {

    private final EntityManager entities;
    private final MessageNames names;
    private final RestrictedClients restricted;
    private final MailTransport post;
    private final OwnPhone phone;
    private final Staff staff;

    OutboxListService(
            EntityManager entities, MessageNames names, RestrictedClients restricted, MailTransport post,
            OwnPhone phone,
            Staff staff) {
        this.entities = entities;
        this.names = names;
        this.restricted = restricted;
        this.post = post;
        this.phone = phone;
        this.staff = staff;
    }

    /** How e-mail leaves this program now. */
    public MailDelivery mailDelivery() {
        return post.delivery();
    }

    /** Whether the practice's own phone sends texts. */
    @Transactional(readOnly = true)
    public boolean textsByPhone() {
        return phone.isSetUp();
    }

    /** The messages: failed ones first, then waiting ones; newest first within each. */
    @Transactional(readOnly = true)
    public List<MessageRow> rows(MessageFilter filter, int offset, int limit) {
        return names.rows(entities.createQuery(
                "select m from Message m where m.attention between :from and :to" + restricted.condition("m.clientId")
                        + " order by m.attention, m.due desc, m.id",
                Message.class)
                .setParameter("from", filter.from)
                .setParameter("to", filter.to)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList());
    }

    @Transactional(readOnly = true)
    public int count(MessageFilter filter) {
        return Math.toIntExact(
                entities.createQuery("select count(m) from Message m where m.attention between :from and :to"
                        + restricted.condition("m.clientId"),
                        Long.class)
                        .setParameter("from", filter.from)
                        .setParameter("to", filter.to)
                        .getSingleResult());
    }

    /**
     * How many messages nobody has looked at that a restored database did not send, since it may have sent them before.
     */
    @Transactional(readOnly = true)
    public long heldSinceRestore() {
        return entities.createQuery("select count(m) from Message m where m.attention = 0 and m.trouble = :restored",
                Long.class)
                .setParameter("restored", MessageTrouble.RESTORED)
                .getSingleResult();
    }

    /** The names of the managers whom no alert reaches by e-mail, since they have given no address. */
    @Transactional(readOnly = true)
    public List<String> managersWithoutAddress() {
        return staff.managers().stream().filter(one -> one.email().isEmpty()).map(UserRecord::name).toList();
    }

    /** Which messages a list shows: a range of {@link Message#attention}, so that one index serves them all. */
    public enum MessageFilter implements Coded {
        /** What failed and what waits. */
        OPEN(0, 2),
        FAILED(0, 1),
        SENT(3, 3),
        WITHHELD(4, 4);

        final int from;
        final int to;

        MessageFilter(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }
}
