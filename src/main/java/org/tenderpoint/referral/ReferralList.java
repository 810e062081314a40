package org.tenderpoint.referral;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.SampleLists;

/** Reads the list of referrals: one statement for the rows, one for their number. */
@Component
class ReferralList {

    private final EntityManager entities;
    private final SampleLists lists;

    ReferralList(EntityManager entities, SampleLists lists) {
        this.entities = entities;
        this.lists = lists;
    }

    /** Open ones by when their next step should be done, so that what is overdue comes first; ended ones the newest first. */
    List<Referral> rows(ReferralScope scope, int offset, int limit) {
        return entities.createQuery("select r from Referral r" + which(scope) + order(scope), Referral.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    int count(ReferralScope scope) {
        return Math.toIntExact(entities.createQuery("select count(r) from Referral r" + which(scope), Long.class)
                .getSingleResult());
    }

    /** Those with something to do, by state; one statement. */
    LoopCounts counts(Instant now) {
        var byState = new EnumMap<ReferralState, Integer>(ReferralState.class);
        long overdue = 0;
        var rows = entities.createQuery("""
                        select r.state, count(r), sum(case when r.dueBy < :now then 1 else 0 end)
                        from Referral r where r.nextDue is not null""" + lists.condition("r.clientId") + " group by r.state", Object[].class)
                .setParameter("now", now)
                .getResultList();
        for (var row : rows) {
            byState.put((ReferralState) row[0], ((Number) row[1]).intValue());
            overdue += ((Number) row[2]).longValue();
        }
        return new LoopCounts(byState, Math.toIntExact(overdue));
    }

    private String which(ReferralScope scope) {
        return switch (scope) {
            case OPEN -> " where r.nextDue is not null";
            case CLOSED -> " where r.nextDue is null";
            case ALL -> " where 1 = 1";
        } + lists.condition("r.clientId");
    }

    private static String order(ReferralScope scope) {
        return scope == ReferralScope.OPEN ? " order by r.dueBy, r.id" : " order by r.stateAt desc, r.id";
    }
}
