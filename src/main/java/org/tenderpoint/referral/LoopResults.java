package org.tenderpoint.referral;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.referral.PartnerOutcomes.WaitingTime;
import org.tenderpoint.vocabulary.Discipline;

/**
 * The results of referrals, for counting. Not for screens: it checks no permission, so nothing from it may be shown
 * about a single client without a separate check.
 */
@Component
@Transactional(readOnly = true)
public class LoopResults {

    private final EntityManager entities;
    private final PracticeTime time;

    LoopResults(EntityManager entities, PracticeTime time) {
        this.entities = entities;
        this.time = time;
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** A group of referrals that are alike. */
    record LoopCount(Discipline discipline, LoopStep reached, ReferralState state, @Nullable Integer benefit,
            long number) {

        LoopKind kind() {
            return new LoopKind(discipline, reached, state, optional(benefit));
        }
    }

    /** The columns for how long a client waited. */
    record Wait(@Nullable Instant from, @Nullable LocalDate first) {

        OptionalInt days(ZoneId zone) {
            return from != null && first != null
                    ? OptionalInt.of(WaitingTime.days(from, first, zone))
                    : OptionalInt.empty();
        }
    }

    /** The columns of one referral. */
    record LoopRow(
            UUID id, UUID client, UUID owner, Discipline discipline, Instant begunAt, LoopStep reached,
            ReferralState state,
            @Nullable Instant waitsFrom, @Nullable LocalDate first, @Nullable Integer benefit) {

        LoopResult result(ZoneId zone) {
            // clients who were there have waited; an agreed date may still be moved
            var waited = reached.reaches(LoopStep.SEEN) ? new Wait(waitsFrom, first).days(zone) : OptionalInt.empty();
            return new LoopResult(
                    new ReferralId(id), new ClientId(client), new UserId(owner),
                    new LoopKind(discipline, reached, state, optional(benefit)), begunAt, waited);
        }
    }

    /** How many there are of each kind; one query, whose result does not grow with the referrals. */
    public Map<LoopKind, Integer> kinds(BegunFilter which) {
        return query(LoopCount.class,
                """
                        select new org.tenderpoint.referral.LoopResults$LoopCount(r.discipline, r.reached, r.state, r.benefit, count(r.id))
                        from Referral r""",
                which, " group by r.discipline, r.reached, r.state, r.benefit")
                .getResultStream()
                .collect(Collectors.toMap(LoopCount::kind, some -> Math.toIntExact(some.number())));
    }

    /**
     * Days from the letter, or without one from the offer, to the first appointment, for clients who were there and
     * whose days are known.
     *
     * @param discipline all if empty
     */
    public List<Integer> waited(BegunFilter which, Optional<Discipline> discipline) {
        var query = query(Wait.class,
                "select new org.tenderpoint.referral.LoopResults$Wait(r.waitsFrom, r.firstAppointment) from Referral r",
                which, " and r.reached in :there" + (discipline.isPresent() ? " and r.discipline = :discipline" : ""))
                .setParameter("there",
                        Arrays.stream(LoopStep.values()).filter(step -> step.reaches(LoopStep.SEEN)).toList());
        discipline.ifPresent(one -> query.setParameter("discipline", one));
        var zone = time.zone();
        return query.getResultStream().map(wait -> wait.days(zone)).flatMapToInt(OptionalInt::stream).boxed().toList();
    }

    /** Referrals of a kind, latest first, from this offset up to this number. Reads no further than that. */
    public List<LoopResult> page(BegunFilter which, Predicate<LoopKind> kind, int offset, int limit) {
        var zone = time.zone();
        try (var rows = query(LoopRow.class,
                """
                        select new org.tenderpoint.referral.LoopResults$LoopRow(
                            r.id, r.clientId, r.ownerId, r.discipline, r.begunAt, r.reached, r.state, r.waitsFrom, r.firstAppointment, r.benefit)
                        from Referral r""",
                which, " order by r.begunAt desc, r.id desc").getResultStream()) {
            return rows.map(one -> one.result(zone)).filter(one -> kind.test(one.kind())).skip(offset).limit(limit)
                    .toList();
        }
    }

    private <T> TypedQuery<T> query(Class<T> of, String select, BegunFilter which, String rest) {
        var query = entities.createQuery(
                select + " where r.begunAt >= :from and r.begunAt < :to"
                        + (which.owner().isPresent() ? " and r.ownerId = :owner" : "") + rest,
                of)
                .setParameter("from", which.from())
                .setParameter("to", which.to());
        which.owner().ifPresent(user -> query.setParameter("owner", user.value()));
        return query;
    }

    /** When the first began, for one owner or all; empty if none has. */
    public Optional<Instant> first(Optional<UserId> owner) {
        var query = entities.createQuery(
                "select min(r.begunAt) from Referral r" + (owner.isPresent() ? " where r.ownerId = :owner" : ""),
                Instant.class);
        owner.ifPresent(user -> query.setParameter("owner", user.value()));
        return Optional.ofNullable(query.getSingleResult());
    }

    /**
     * One referral.
     *
     * @param owner who has it in their list of work
     * @param begunAt when it was suggested or offered
     * @param waited days from the letter, or without one from the offer, to the first appointment; only for clients who
     * were there
     */
    public record LoopResult(ReferralId id, ClientId client, UserId owner, LoopKind kind, Instant begunAt,
            OptionalInt waited) {}

    /**
     * Selects referrals.
     *
     * @param from the first instant at which they began
     * @param to the first instant that is too late
     * @param owner everybody's if empty
     */
    public record BegunFilter(Instant from, Instant to, Optional<UserId> owner) {}
}
