package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.shared.audit.AuditEvent;
import org.tenderpoint.shared.id.FollowUpId;

/**
 * The calls of a follow-up: taking one, what is needed for it, and what became of it when nobody answered. Anyone who works
 * here may ring; what is stored of a client's health leaves this service only for those who may read it.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class CallService {

    private final FollowUpRepository followUps;
    private final TakenCalls taken;
    private final Contacts contacts;
    private final CallSheets sheets;
    private final Assessor assessor;
    private final FollowUpTimes times;
    private final RecordGate gate;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallService(
            FollowUpRepository followUps,
            TakenCalls taken,
            Contacts contacts,
            CallSheets sheets,
            Assessor assessor,
            FollowUpTimes times,
            RecordGate gate,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.taken = taken;
        this.contacts = contacts;
        this.sheets = sheets;
        this.assessor = assessor;
        this.times = times;
        this.gate = gate;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is such a follow-up; tells nothing else, so it is no look. */
    @Transactional(readOnly = true)
    public boolean exists(FollowUpId id) {
        return followUps.existsById(id.value());
    }

    /** What is needed to ring this client; empty if there is no such follow-up. */
    @Transactional
    public Optional<CallSheet> open(FollowUpId id) {
        return followUps.findById(id.value()).map(followUp -> {
            events.publishEvent(AuditEvent.opened("FollowUp", id.value(), followUp.client()));
            return sheets.of(followUp, gate.opens(followUp.client()), clock.instant());
        });
    }

    /**
     * Takes the follow-up for a call, or renews the taking, for 15 minutes.
     *
     * @throws TakenByOther if somebody else is on it
     */
    @Transactional
    public void take(FollowUpId id) {
        taken.take(id, clock.instant());
    }

    /** Gives it back before the time is over; nothing happens if somebody else has it. */
    @Transactional
    public void release(FollowUpId id) {
        taken.release(id);
    }

    /** When a call should be tried again that is not answered now: at another time of day, in opening hours. */
    @Transactional(readOnly = true)
    public Instant proposeNextTry(FollowUpId id) {
        return times.nextTry(clock.instant(), contacts.tries(taken.followUp(id)));
    }

    /**
     * Records a call that led to no answers. After the third in vain the follow-up is closed as unreachable, which is not
     * known, never fine; while an alert is open, it stays open and is tried again.
     *
     * @param callAgain when the client asked to be called; only with {@link TryOutcome#CALL_LATER}
     * @throws IllegalArgumentException if the outcome is that the client was reached, which answers tell
     */
    @Transactional
    public AfterTry attempt(FollowUpId id, TryOutcome outcome, Optional<Instant> callAgain, String note) {
        if (outcome == TryOutcome.REACHED) {
            throw new IllegalArgumentException("Who was reached has answers");
        }
        var now = clock.instant();
        var followUp = taken.mine(id, now);
        var contact = contacts.next(followUp).orElseThrow(() -> new IllegalStateException("Nothing is due"));
        var words = FollowUpText.note(note);
        contacts.record(ContactTry.of(contact, id, currentUser.id(), outcome, callAgain, words, now));
        followUp.tried(outcome, now);
        events.publishEvent(AuditEvent.of("tried", "FollowUp", id.value(), followUp.client()).because(outcome.code()));
        var next = after(followUp, contact, outcome, callAgain, now);
        followUps.saveAndFlush(followUp);
        taken.release(id);
        return next;
    }

    private AfterTry after(
            FollowUp followUp, Contact contact, TryOutcome outcome, Optional<Instant> callAgain, Instant now) {
        boolean pressing = followUp.alertOpen()
                || followUp.level().filter(level -> level.atLeast(TriageLevel.THERAPIST)).isPresent();
        if (outcome == TryOutcome.DECLINED && !pressing) {
            assessor.close(followUp, ClosedHow.DECLINED, now);
            return new AfterTry(Optional.empty(), false);
        }
        boolean lastTry = contact.tries() + 1 >= Contact.CALLS && outcome != TryOutcome.CALL_LATER;
        if (lastTry && !pressing && contact.kind() == ContactKind.CALL) {
            assessor.close(followUp, ClosedHow.UNREACHABLE, now);
            return new AfterTry(Optional.empty(), true);
        }
        var next = callAgain.filter(at -> outcome == TryOutcome.CALL_LATER)
                .orElseGet(() -> pressing ? now.plus(Duration.ofHours(1)) : times.nextTry(now, contacts.tries(followUp)));
        contact.triedInVain(next);
        contacts.refresh(followUp, now);
        return new AfterTry(Optional.of(next), false);
    }
}
