package org.tenderpoint.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;

/** Reads the trail by its indexes: each statement contains only the conditions of the filter. */
@Component
record AuditReader(EntityManager entities) {

    static final String LOOK = "opened";

    /** A look without a reason, when the same person looked into the same client's record again within the minute. */
    private static final String SEEN_AGAIN = " and not (e.action = :look and e.why = '' and exists ("
            + "select 1 from AuditEntry o where o.action = :look and o.why = '' and o.userId = e.userId"
            + " and o.clientId = e.clientId and o.happenedAt >= e.happenedAt"
            + " and o.happenedAt < e.happenedAt + 1 minute"
            + " and trunc(o.happenedAt, minute) = trunc(e.happenedAt, minute)"
            + " and (o.happenedAt > e.happenedAt or o.id < e.id)))";

    record LookCount(@Nullable UUID user, long times, Instant last) {}

    /** Newest first; of the looks of one minute by one person into one client's record the last. */
    List<AuditEntry> rows(AuditFilter filter, int offset, int limit) {
        return bound("select e from AuditEntry e" + where(filter) + SEEN_AGAIN + " order by e.happenedAt desc, e.id",
                AuditEntry.class, filter)
                .setParameter("look", LOOK)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Who has looked, the most recent first. */
    List<LookCount> lookers(AuditFilter filter) {
        return bound(
                "select new org.tenderpoint.audit.AuditReader$LookCount(e.userId, count(e), max(e.happenedAt)) from AuditEntry e"
                        + where(filter) + " group by e.userId order by max(e.happenedAt) desc",
                LookCount.class, filter)
                .getResultList();
    }

    /** All looks without a reason of these people into the records of these clients, the first first. */
    List<AuditEntry> looks(Collection<UserId> who, Collection<ClientId> clients, Instant from, Instant before) {
        return entities.createQuery("select e from AuditEntry e where e.action = :look and e.why = ''"
                + " and e.userId in :who and e.clientId in :clients and e.happenedAt >= :from"
                + " and e.happenedAt < :before order by e.happenedAt, e.id", AuditEntry.class)
                .setParameter("look", LOOK)
                .setParameter("who", who.stream().map(UserId::value).toList())
                .setParameter("clients", clients.stream().map(ClientId::value).toList())
                .setParameter("from", from)
                .setParameter("before", before)
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
