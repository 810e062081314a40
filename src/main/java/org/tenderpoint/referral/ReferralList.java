package org.tenderpoint.referral;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the list of referrals: one statement for the rows, one for their number. */
@Component
class ReferralList {

    private final EntityManager entities;

    ReferralList(EntityManager entities) {
        this.entities = entities;
    }

    /** Those that have waited longest first. */
    List<Referral> rows(Set<ReferralState> states, int offset, int limit) {
        return entities.createQuery("select r from Referral r where r.state in :states order by r.stateAt, r.id", Referral.class)
                .setParameter("states", states)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    int count(Set<ReferralState> states) {
        return Math.toIntExact(
                entities.createQuery("select count(r) from Referral r where r.state in :states", Long.class)
                        .setParameter("states", states)
                        .getSingleResult());
    }
}
