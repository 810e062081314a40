package org.tenderpoint.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.assessment.ReferralRefused;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.partner.PartnerChoice;
import org.tenderpoint.partner.PartnerRecord;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.partner.PartnerSkill;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The steps of a referral from the client's yes to the outcome. Every method takes the version that was read, and
 * throws {@link org.tenderpoint.platform.EditedByOther} if somebody has recorded something since.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class LoopService {

    private final ReferralStore store;
    private final ReferralRepository referrals;
    private final Suitability suitability;
    private final RecordGate gate;
    private final PartnerService partners;
    private final StandingAnswersReader intakes;

    LoopService(
            ReferralStore store, ReferralRepository referrals, Suitability suitability, RecordGate gate,
            PartnerService partners, StandingAnswersReader intakes) {
        this.store = store;
        this.referrals = referrals;
        this.suitability = suitability;
        this.gate = gate;
        this.partners = partners;
        this.intakes = intakes;
    }

    /** Questions for the client's next visit: whether they went, and how it was (REF-165). */
    @Transactional(readOnly = true)
    public List<AskedAtVisit> atVisit(ClientId client) {
        gate.require(client);
        var entry = store.entry();
        return referrals.findByClientIdOrderByStateAtDesc(client.value()).stream()
                .filter(one -> one.askedAtVisit(entry))
                .map(one -> new AskedAtVisit(
                        one.id(), one.currentVersion(), one.discipline(),
                        one.state() == ReferralState.ATTENDED || one.state().outcome()))
                .toList();
    }

    /** Partners for this referral's client, those with suitable skills first. */
    @Transactional(readOnly = true)
    public List<PartnerChoice> partners(ReferralId id) {
        var referral = gate.filter(referrals.findById(id.value()), Referral::client)
                .orElseThrow(() -> new NoSuch("referral"));
        return partners.choices(referral.discipline(), skills(referral.client()));
    }

    private Set<PartnerSkill> skills(ClientId client) {
        return intakes.latest(client)
                .map(version -> PartnerSkill.fitting(version.answers().answeredYes()))
                .orElse(Set.of());
    }

    /**
     * Chooses the partner; can be changed until a letter has left.
     *
     * @throws ReferralRefused if the partner is closed, or does not offer this help
     */
    public ReferralRecord choosePartner(ReferralId id, int version, PartnerId partner) {
        return step("partner", id, version, referral -> {
            partners.open(partner)
                    .filter(PartnerRecord::active)
                    .filter(found -> found.details().disciplines().contains(referral.discipline()))
                    .orElseThrow(() -> new ReferralRefused(Texts.of("referral.refused.partner")));
            referral.partner(partner, store.entry());
        });
    }

    /** The client goes without a letter; it is no longer asked for. */
    public ReferralRecord withoutLetter(ReferralId id, int version) {
        return step("goes_without_a_letter", id, version, referral -> referral.withoutLetter(store.entry()));
    }

    /**
     * @throws IllegalArgumentException for a day before the offer, or a future day if the client has already been there
     */
    public ReferralRecord firstAppointment(ReferralId id, int version, LocalDate day) {
        return step("first_appointment", id, version, referral -> referral.firstAppointment(day, store.entry()));
    }

    /**
     * The client was there.
     *
     * @param on the day, if known
     * @throws IllegalArgumentException for a future day, or one before the offer
     */
    public ReferralRecord attended(ReferralId id, int version, Optional<LocalDate> on) {
        return step("attended", id, version, referral -> referral.attended(on, store.entry()));
    }

    public ReferralRecord notAttended(ReferralId id, int version) {
        return step("not_attended", id, version, referral -> referral.notAttended(store.entry()));
    }

    /** @param benefit -3 much worse to 3 much better (REF-165) */
    public ReferralRecord outcome(ReferralId id, int version, int benefit) {
        return step("outcome", id, version, referral -> referral.outcome(benefit, store.entry()));
    }

    /**
     * Records that nobody answered when the client was asked; after {@link NextStep#TRIES} such tries the outcome
     * counts as not known.
     */
    public ReferralRecord triedInVain(ReferralId id, int version) {
        return step("asked_in_vain", id, version, referral -> referral.triedInVain(store.entry()));
    }

    /** Records that the client was asked, but has not been there yet or cannot tell yet. */
    public ReferralRecord notYet(ReferralId id, int version) {
        return step("not_yet", id, version, referral -> referral.notYet(store.entry()));
    }

    /**
     * Corrects the last step; it stays readable.
     *
     * @param benefit the right figure, if it led to an outcome
     * @param why in words; stored with the referral, not in the trail
     * @throws ReferralRefused if another referral has the same help open for the client, or accepting it would not be
     * allowed
     */
    public ReferralRecord correct(ReferralId id, int version, ReferralState to, OptionalInt benefit, Phrase why) {
        return step("corrected", id, version, referral -> {
            if (referral.state().closed() && !to.closed()
                    && referrals.open(referral.client(), referral.discipline()).isPresent()) {
                throw ReferralRefused.underWay(referral.discipline());
            }
            if (to == ReferralState.ACCEPTED
                    && referral.course().stateBefore().equals(Optional.of(ReferralState.OFFERED))) {
                suitability.require(referral.client(), referral.discipline(), Optional.empty());
            }
            referral.correct(to, benefit, ReferralService.words(why), store.entry());
        });
    }

    private ReferralRecord step(String action, ReferralId id, int version, Consumer<Referral> step) {
        var referral = gate.filter(referrals.findById(id.value()), Referral::client)
                .orElseThrow(() -> new NoSuch("referral"));
        return store.step(action, referral, version, step);
    }

    /**
     * What is asked about a referral at the next visit (REF-165).
     *
     * @param version as read
     * @param went whether the client is known to have been there, so that only the outcome is asked
     */
    public record AskedAtVisit(ReferralId id, int version, Discipline discipline, boolean went) {}
}
