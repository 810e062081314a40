package org.tenderpoint.referral;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.shared.Discipline;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.ReferralId;
import org.tenderpoint.shared.id.UserId;

/** Reads referrals to be counted, without their steps. */
@Component
class LoopReader implements LoopResults {

    private final EntityManager entities;
    private final PracticeTime time;

    LoopReader(EntityManager entities, PracticeTime time) {
        this.entities = entities;
        this.time = time;
    }

    /** What is read of one. */
    record One(
            UUID id, UUID client, UUID owner, Discipline discipline, Instant begunAt, LoopStep reached, ReferralState state,
            @Nullable Instant waitsFrom, @Nullable LocalDate first, @Nullable Integer benefit) {

        LoopResult result(ZoneId zone) {
            return new LoopResult(
                    new ReferralId(id), new ClientId(client), new UserId(owner), discipline, begunAt, reached, state,
                    waited(zone), benefit == null ? OptionalInt.empty() : OptionalInt.of(benefit));
        }

        /** Whoever was there waited; what is only agreed may still be moved. */
        private OptionalInt waited(ZoneId zone) {
            return reached.reaches(LoopStep.SEEN) && waitsFrom != null && first != null
                    ? OptionalInt.of(Waited.days(waitsFrom, first, zone))
                    : OptionalInt.empty();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<LoopResult> begun(Instant from, Instant to, Optional<UserId> owner) {
        var query = entities.createQuery("""
                        select new org.tenderpoint.referral.LoopReader$One(
                            r.id, r.clientId, r.ownerId, r.discipline, r.begunAt, r.reached, r.state, r.waitsFrom, r.firstAppointment,
                            r.benefit)
                        from Referral r where r.begunAt >= :from and r.begunAt < :to""" + (owner.isPresent() ? " and r.ownerId = :owner" : "")
                        + " order by r.begunAt desc, r.id", One.class)
                .setParameter("from", from)
                .setParameter("to", to);
        owner.ifPresent(user -> query.setParameter("owner", user.value()));
        var zone = time.zone();
        return query.getResultStream().map(one -> one.result(zone)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> first(Optional<UserId> owner) {
        var query = entities.createQuery("select min(r.begunAt) from Referral r" + (owner.isPresent() ? " where r.ownerId = :owner" : ""), Instant.class);
        owner.ifPresent(user -> query.setParameter("owner", user.value()));
        return Optional.ofNullable(query.getSingleResult());
    }
}
