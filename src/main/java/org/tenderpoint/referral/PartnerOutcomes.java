package org.tenderpoint.referral;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.partner.PartnerFigure;
import org.tenderpoint.partner.PartnerFigures;
import org.tenderpoint.partner.PartnerFigures.PartnerUse;
import org.tenderpoint.partner.PartnerService.PartnersMerged;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.practice.PracticeTime;

/**
 * Results of the referrals to partners: one statement for a page of partners. Counts without names, so it does not
 * count as a look.
 */
@Component
record PartnerOutcomes(EntityManager entities, PracticeTime time) implements PartnerFigures, PartnerUse {

    /** What one referral contributes to its partner's figures. */
    record PartnerReferral(UUID partner, ReferralState state, LoopStep reached, @Nullable Instant waitsFrom,
            @Nullable LocalDate first) {}

    @Override
    public Map<PartnerId, PartnerFigure> of(Collection<PartnerId> partners) {
        if (partners.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("""
                select new org.tenderpoint.referral.PartnerOutcomes$PartnerReferral(
                    r.partnerId, r.state, r.reached, r.waitsFrom, r.firstAppointment)
                from Referral r where r.partnerId in :partners""", PartnerReferral.class)
                .setParameter("partners", values(partners))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        one -> new PartnerId(one.partner()),
                        Collectors.collectingAndThen(Collectors.toList(), this::figure)));
    }

    private PartnerFigure figure(List<PartnerReferral> all) {
        var by = all.stream().collect(Collectors.groupingBy(PartnerReferral::state, Collectors.counting()));
        Function<ReferralState, Integer> count = state -> Math.toIntExact(by.getOrDefault(state, 0L));
        var waits = all.stream().filter(this::hasWaited).mapToInt(this::days).sorted().toArray();
        return new PartnerFigure(
                Math.toIntExact(all.stream().filter(one -> !one.state().closed()).count()),
                waits.length == 0 ? OptionalInt.empty() : OptionalInt.of(median(waits)),
                waits.length,
                count.apply(ReferralState.HELPED),
                count.apply(ReferralState.NO_CHANGE),
                count.apply(ReferralState.WORSE),
                count.apply(ReferralState.OUTCOME_UNKNOWN));
    }

    /** Clients who were there have waited; an agreed date may still be moved. */
    private boolean hasWaited(PartnerReferral one) {
        return one.first() != null && one.waitsFrom() != null && one.reached().reaches(LoopStep.SEEN);
    }

    private int days(PartnerReferral one) {
        return WaitingTime.days(Objects.requireNonNull(one.waitsFrom()), Objects.requireNonNull(one.first()),
                time.zone());
    }

    /** For an even number the lower of the middle two, so that somebody really waited that long. */
    private static int median(int[] sorted) {
        return sorted[(sorted.length - 1) / 2];
    }

    @Override
    public Set<PartnerId> used(Collection<PartnerId> partners) {
        if (partners.isEmpty()) {
            return Set.of();
        }
        return entities
                .createQuery("select distinct r.partnerId from Referral r where r.partnerId in :partners", UUID.class)
                .setParameter("partners", values(partners))
                .getResultStream()
                .map(PartnerId::new)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Duplicate partners were merged: referrals to the one now name the other. */
    @EventListener
    void on(PartnersMerged merged) {
        entities.createQuery(
                "update Referral r set r.partnerId = :into, r.version = r.version + 1 where r.partnerId = :from")
                .setParameter("into", merged.into().value())
                .setParameter("from", merged.from().value())
                .executeUpdate();
    }

    private static Set<UUID> values(Collection<PartnerId> partners) {
        return partners.stream().map(PartnerId::value).collect(Collectors.toSet());
    }

    /** How long somebody waited for a first appointment. */
    static final class WaitingTime {

        private WaitingTime() {}

        /** Whole days of the practice; an appointment on the same day counts as no wait. */
        static int days(Instant from, LocalDate first, ZoneId zone) {
            return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), first)));
        }
    }
}
