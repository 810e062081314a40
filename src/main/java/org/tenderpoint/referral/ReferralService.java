package org.tenderpoint.referral;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.assessment.ReferralJudge;
import org.tenderpoint.followup.assessment.ReferralJudge.JudgedReferrals;
import org.tenderpoint.followup.assessment.ReferralRefused;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;

/** Offers of other help, and the clients' decisions. Therapists write; managers see what was offered. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ReferralService {

    /** The longest reason, in UTF-16 units. */
    public static final int WHY_LENGTH = 2000;

    private final ReferralRepository referrals;
    private final ReferralStore store;
    private final Suitability suitability;
    private final ReferralJudge judge;
    private final RecordGate gate;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    ReferralService(
            ReferralRepository referrals,
            ReferralStore store,
            Suitability suitability,
            ReferralJudge judge,
            RecordGate gate,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.store = store;
        this.suitability = suitability;
        this.judge = judge;
        this.gate = gate;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** How each discipline suits the client on what is recorded now, best first. */
    public JudgedReferrals suitability(ClientId client) {
        gate.require(client);
        events.publishEvent(AuditEvent.opened("ReferralSuitability", client.value(), client));
        return judge.now(client);
    }

    /** What is under way for the client, by discipline: it is not offered again. */
    @Transactional(readOnly = true)
    public Map<Discipline, ReferralUnderWay> underWay(ClientId client) {
        gate.require(client);
        return referrals.findByClientIdOrderByStateAtDesc(client.value()).stream()
                .filter(one -> !one.state().closed() && one.state() != ReferralState.SUGGESTED)
                .collect(Collectors.toMap(
                        Referral::discipline, one -> new ReferralUnderWay(one.id(), one.state()),
                        (newest, older) -> newest));
    }

    /** A referral that was offered and has not ended. */
    public record ReferralUnderWay(ReferralId id, ReferralState state) {}

    /**
     * Records that the client was told of a discipline.
     *
     * @throws ReferralRefused with the reason, if it does not suit, a doctor's clearance is missing, or it is already
     * open
     */
    public ReferralId offer(NewReferral offer) {
        gate.require(offer.client());
        var open = referrals.open(offer.client(), offer.discipline());
        if (open.filter(one -> one.state() != ReferralState.SUGGESTED).isPresent()) {
            throw ReferralRefused.underWay(offer.discipline());
        }
        var allowed = suitability.require(offer.client(), offer.discipline(), assessment(offer, open));
        var entry = store.entry();
        var referral = open
                .orElseGet(() -> Referral.offered(offer, allowed.line(), allowed.clearance(), currentUser.id(), entry));
        if (open.isPresent()) {
            referral.offer(offer, allowed.line(), allowed.clearance(), entry);
        }
        try {
            return store.saved("offered", referral).id();
        } catch (DataIntegrityViolationException sameMoment) {
            // somebody else offered the same between the check and the save
            throw ReferralRefused.underWay(offer.discipline());
        }
    }

    /**
     * Records that the client was told of this suggestion.
     *
     * @throws ReferralRefused with the reason, if it does not suit, a doctor's clearance is missing, or the same is
     * under way
     * @throws org.tenderpoint.platform.EditedByOther if somebody has recorded something since
     */
    public ReferralRecord offer(ReferralId id, int version) {
        return step("offered", id, version, referral -> {
            if (underWay(referral.client()).containsKey(referral.discipline())) {
                throw ReferralRefused.underWay(referral.discipline());
            }
            var offer = new NewReferral(referral.client(), referral.discipline(), referral.assessment(), false);
            var allowed = suitability.require(offer.client(), offer.discipline(), offer.assessment());
            referral.offer(offer, allowed.line(), allowed.clearance(), store.entry());
        });
    }

    /** A suggestion is also judged by the assessment that made it. */
    private static Optional<AssessmentId> assessment(NewReferral offer, Optional<Referral> suggested) {
        return offer.assessment().or(() -> suggested.flatMap(Referral::assessment));
    }

    /**
     * Sets aside a suggestion that the client is not told of.
     *
     * @param why in words; stored with the referral, not in the trail
     * @throws org.tenderpoint.platform.EditedByOther if somebody has recorded something since
     */
    public ReferralRecord setAside(ReferralId id, int version, String why) {
        return step("set_aside", id, version, referral -> referral.setAside(words(why), store.entry()));
    }

    /**
     * The client wants it. Judged once more, since facts may have changed since the offer.
     *
     * @param version as read
     * @throws ReferralRefused with the reason, if it no longer suits
     * @throws org.tenderpoint.platform.EditedByOther if somebody has recorded something since
     */
    public ReferralRecord accept(ReferralId id, int version) {
        return step("accepted", id, version, referral -> {
            suitability.require(referral.client(), referral.discipline(), Optional.empty());
            referral.accept(store.entry());
        });
    }

    /**
     * The client does not want it, or no longer.
     *
     * @param why in words; stored with the referral, not in the trail
     * @throws org.tenderpoint.platform.EditedByOther if somebody has recorded something since
     */
    public ReferralRecord decline(ReferralId id, int version, String why) {
        return step("declined", id, version, referral -> referral.decline(words(why), store.entry()));
    }

    /** Whether the caller has access to such a referral; reveals nothing else, so it does not count as a look. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public boolean exists(ReferralId id) {
        return gate.reaches(referrals.findById(id.value()), Referral::client);
    }

    /**
     * The referral with its reasons; empty if there is none with this id that the caller may read.
     *
     * @throws org.tenderpoint.client.RecordClosed if a manager has not given a reason for looking yet
     */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<ReferralRecord> open(ReferralId id) {
        return gate.filter(referrals.findById(id.value()), Referral::client).map(referral -> {
            store.audit("opened", referral);
            return store.record(referral);
        });
    }

    private ReferralRecord step(String action, ReferralId id, int version, Consumer<Referral> step) {
        var referral = gate.filter(referrals.findById(id.value()), Referral::client)
                .orElseThrow(() -> new NoSuch("referral"));
        return store.step(action, referral, version, step);
    }

    static Phrase words(Phrase why) {
        return why instanceof Phrase.Typed(var typed) ? words(typed) : why;
    }

    static Phrase words(String why) {
        return Phrase.typed(PlainText.checked(PlainText.note(why), WHY_LENGTH));
    }
}
