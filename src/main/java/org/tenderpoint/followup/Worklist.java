package org.tenderpoint.followup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.shared.id.UserId;

/** Reads the list of follow-ups: one statement for the rows, one for their number, whatever the filter. */
@Component
class Worklist {

    private static final String WHICH = " from FollowUp f where f.state <> :closed and f.nextDue %s :until"
            + " and (:everybody = true or f.ownerId = :owner)";

    /** Alerts first, then what is overdue, then by when it is due; of alerts the worst first. */
    private static final String ORDER = """
             order by case when f.alertOpen = true and f.level = org.tenderpoint.followup.rules.TriageLevel.EMERGENCY then 0
                           when f.alertOpen = true then 1
                           when f.overdueFrom <= :now and f.state = :open then 2
                           else 3 end,
                      f.nextDue, f.id
            """;

    private final EntityManager entities;

    Worklist(EntityManager entities) {
        this.entities = entities;
    }

    /** @param until what is due up to then counts as due */
    List<FollowUp> rows(FollowUpFilter filter, UserId user, Instant now, Instant until, int offset, int limit) {
        var query = entities.createQuery("select f" + which(filter) + ORDER, FollowUp.class);
        bind(query, filter, user, until);
        return query.setParameter("now", now)
                .setParameter("open", FollowUpState.OPEN)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    int count(FollowUpFilter filter, UserId user, Instant until) {
        var query = entities.createQuery("select count(f)" + which(filter), Long.class);
        bind(query, filter, user, until);
        return Math.toIntExact(query.getSingleResult());
    }

    private static String which(FollowUpFilter filter) {
        return switch (filter.scope()) {
            case DUE -> WHICH.formatted("<=");
            case COMING -> WHICH.formatted(">");
        };
    }

    private static void bind(TypedQuery<?> query, FollowUpFilter filter, UserId user, Instant until) {
        UUID owner = user.value();
        query.setParameter("closed", FollowUpState.CLOSED)
                .setParameter("until", until)
                .setParameter("everybody", !filter.mine())
                .setParameter("owner", owner);
    }
}
