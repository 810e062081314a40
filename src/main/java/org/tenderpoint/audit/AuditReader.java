package org.tenderpoint.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderpoint.audit.AuditService.AuditFilter;

/** Reads the trail by its indexes: each statement contains only the conditions of the filter. */
@Component
record AuditReader(EntityManager entities) {

    static final String LOOK = "opened";

    /** How often a user has looked. */
    record Looks(@Nullable UUID user, long times, Instant last) {}

    /** Newest first. */
    List<AuditEntry> rows(AuditFilter filter, int offset, int limit) {
        return bound("select e from AuditEntry e" + where(filter) + " order by e.happenedAt desc, e.id",
                AuditEntry.class, filter)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(AuditFilter filter) {
        return bound("select count(e) from AuditEntry e" + where(filter), Long.class, filter).getSingleResult();
    }

    /** Who has looked, the most recent first. */
    List<Looks> lookers(AuditFilter filter) {
        return bound(
                "select new org.tenderpoint.audit.AuditReader$Looks(e.userId, count(e), max(e.happenedAt)) from AuditEntry e"
                        + where(filter) + " group by e.userId order by max(e.happenedAt) desc",
                Looks.class, filter)
                .getResultList();
    }

    private static String where(AuditFilter filter) {
        var words = new StringBuilder(" where 1 = 1");
        filter.who().ifPresent(_ -> words.append(" and e.userId = :who"));
        filter.client().ifPresent(_ -> words.append(" and e.clientId = :client"));
        words.append(switch (filter.kind()) {
            case ALL -> "";
            case LOOKS -> " and e.action = :look";
            case CHANGES -> " and e.action <> :look";
        });
        filter.from().ifPresent(_ -> words.append(" and e.happenedAt >= :from"));
        filter.before().ifPresent(_ -> words.append(" and e.happenedAt < :before"));
        return words.toString();
    }

    private <T> TypedQuery<T> bound(String words, Class<T> type, AuditFilter filter) {
        var query = entities.createQuery(words, type);
        filter.who().ifPresent(who -> query.setParameter("who", who.value()));
        filter.client().ifPresent(client -> query.setParameter("client", client.value()));
        if (filter.kind() != AuditFilter.Kind.ALL) {
            query.setParameter("look", LOOK);
        }
        filter.from().ifPresent(from -> query.setParameter("from", from));
        filter.before().ifPresent(before -> query.setParameter("before", before));
        return query;
    }
}
