package org.tenderpoint.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.referral.PartnerSays.PartnerAnswerState;

/** What partners answered by link. It is shown as the partner's word, and counts once a therapist has confirmed it. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class PartnerAnswerService {

    static final String RECORD = "PartnerAnswer";

    private final PartnerAnswerRepository answers;
    private final ReferralRepository referrals;
    private final ReferralStore store;
    private final RecordGate gate;
    private final UserService users;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerAnswerService(
            PartnerAnswerRepository answers, ReferralRepository referrals, ReferralStore store, RecordGate gate,
            UserService users, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.answers = answers;
        this.referrals = referrals;
        this.store = store;
        this.gate = gate;
        this.users = users;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The partner's answers to a referral, newest first; shown with the referral, whose look is recorded. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    @Transactional(readOnly = true)
    public List<Answer> of(ReferralId id) {
        var referral = require(id);
        var given = answers.findByReferralIdOrderByGivenAtDescId(id.value());
        var names = users.names(given.stream().flatMap(one -> one.stateBy().stream()).collect(Collectors.toSet()));
        return given.stream()
                .map(one -> new Answer(
                        one.getId(), one.reply(), one.givenAt(), one.state(), one.stateBy().map(names::get),
                        one.state() == PartnerAnswerState.WAITING && referral.stepsOn(one.reply(), store.entry())))
                .toList();
    }

    /**
     * Confirms an answer: the visit or the appointment in it is recorded, if it still fits.
     *
     * @param version of the referral, as read
     * @throws org.tenderpoint.platform.EditedByOther if somebody has recorded something since
     */
    public ReferralRecord confirm(UUID id, int version) {
        var answer = decide("confirmed", id, PartnerAnswerState.CONFIRMED);
        return store.step("took_up_an_answer_to", require(answer.referral()), version,
                one -> one.confirmed(answer.reply(), store.entry()));
    }

    /** Sets an answer aside: it changes nothing, and stays readable. */
    public ReferralRecord setAside(UUID id) {
        return store.record(require(decide("set_aside", id, PartnerAnswerState.SET_ASIDE).referral()));
    }

    private PartnerAnswer decide(String action, UUID id, PartnerAnswerState to) {
        var answer = answers.findById(id).orElseThrow(() -> new NoSuch("answer"));
        require(answer.referral());
        answer.decide(to, user.id(), clock.instant());
        answers.save(answer);
        events.publishEvent(AuditEvent.of(action, RECORD, answer.getId(), answer.client()));
        return answer;
    }

    private Referral require(ReferralId id) {
        return gate.filter(referrals.findById(id.value()), Referral::client).orElseThrow(() -> new NoSuch("referral"));
    }

    /**
     * @param by who confirmed it or set it aside
     * @param steps whether confirming it records a step
     */
    public record Answer(
            UUID id, PartnerSays said, Instant at, PartnerAnswerState state, Optional<String> by, boolean steps) {

        public boolean waits() {
            return state == PartnerAnswerState.WAITING;
        }
    }
}
