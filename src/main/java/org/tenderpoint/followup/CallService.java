package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.Contacts.CallsInVain;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.FollowUpText;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.contact.TakenCalls;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.contact.TryRecord;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The calls of a follow-up: taking one, what the caller needs, and what happens if nobody answers. Everybody who works
 * here may call, but stored health data leaves this service only for those who may read it.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class CallService {

    private static final Duration SOON = Duration.ofHours(1);

    /** For how long after a session a client may call back about it. */
    private static final Duration CALLS_BACK = Duration.ofDays(28);

    private final FollowUpRepository followUps;
    private final TakenCalls taken;
    private final AnswersSoFar soFar;
    private final Contacts contacts;
    private final CallSheets sheets;
    private final FollowUpTimes times;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallService(
            FollowUpRepository followUps,
            TakenCalls taken,
            AnswersSoFar soFar,
            Contacts contacts,
            CallSheets sheets,
            FollowUpTimes times,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.taken = taken;
        this.soFar = soFar;
        this.contacts = contacts;
        this.sheets = sheets;
        this.times = times;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is such a follow-up; reveals nothing else, so it does not count as a look. */
    @Transactional(readOnly = true)
    public boolean exists(FollowUpId id) {
        return followUps.existsById(id.value());
    }

    /** What is needed to ring this client; empty if there is no such follow-up. */
    public Optional<CallSheet> open(FollowUpId id) {
        return followUps.findById(id.value()).map(followUp -> {
            events.publishEvent(AuditEvent.opened("FollowUp", id.value(), followUp.client()));
            return sheets.of(followUp, clock.instant());
        });
    }

    /**
     * The last session of this client if nobody has heard yet how it felt, for a client who calls back; also after
     * calls in vain.
     */
    @Transactional(readOnly = true)
    public Optional<Unheard> unheard(ClientId client) {
        var from = clock.instant().minus(CALLS_BACK);
        return followUps.findFirstByClientIdOrderBySessionEndDesc(client.value())
                .filter(one -> one.answeredAt().isEmpty() && one.sessionEnd().isAfter(from))
                .filter(one -> one.closedHow().filter(ClosingReason::asksNoMore).isEmpty())
                .map(one -> new Unheard(one.id(), one.sessionEnd()));
    }

    public record Unheard(FollowUpId followUp, Instant sessionEnd) {}

    /**
     * Takes the follow-up for a call, or renews the taking, for 15 minutes.
     *
     * @throws org.tenderpoint.followup.contact.TakenByOther if somebody else is on it
     */
    public void take(FollowUpId id) {
        taken.take(id, clock.instant());
    }

    /**
     * Records that the user is still on the call although nothing is saved, as while the client talks or is being
     * fetched.
     */
    public void stillOn(FollowUpId id) {
        taken.stay(id, clock.instant());
    }

    /** Releases it before the time runs out; does nothing if somebody else has it. */
    public void release(FollowUpId id) {
        taken.release(id);
    }

    /** When to try again if nobody answers now: at another time of day, in opening hours. */
    @Transactional(readOnly = true)
    public Instant proposeNextTry(FollowUpId id) {
        var now = clock.instant();
        var followUp = taken.followUp(id);
        return proposed(followUp, Stream.concat(inVain(followUp), Stream.of(now)).toList(), now);
    }

    /**
     * Records a call that brought no answers. After the third unanswered one the follow-up is closed as unreachable,
     * which means not known, never fine; while something is pressing it stays open and is tried again.
     *
     * @param callAgain when; agreed with the client for {@link TryOutcome#CALL_LATER}, otherwise chosen instead of
     * {@link #proposeNextTry}, in opening hours
     * @throws IllegalArgumentException if the outcome is that the client was reached, which is recorded with answers;
     * or if the time is past or outside opening hours
     */
    public AfterTry attempt(FollowUpId id, TryOutcome outcome, Optional<Instant> callAgain, String note) {
        var now = clock.instant();
        check(outcome, callAgain, now);
        var followUp = taken.requireMine(id, now);
        var due = contacts.next(followUp);
        if (due.isEmpty()) {
            return overtaken(followUp, outcome);
        }
        var contact = due.get();
        var words = FollowUpText.note(note);
        if (outcome == TryOutcome.WRONG_NUMBER) {
            soFar.byAStranger(followUp);
        }
        var attempt = taken.tried(
                followUp, contact, outcome, callAgain.filter(at -> outcome == TryOutcome.CALL_LATER), words, now);
        followUp.tried(outcome, now);
        events.publishEvent(AuditEvent.of("tried", "FollowUp", id.value(), followUp.client())
                .because(Phrase.of("audit.why." + outcome.code())));
        var next = outcome.callAgain()
                ? goOn(followUp, contact, outcome, callAgain, now)
                : stop(followUp, contact, outcome, now);
        boolean unreachable = followUp.closedHow().filter(ClosingReason.UNREACHABLE::equals).isPresent();
        followUps.save(followUp);
        taken.release(id);
        return new AfterTry(
                Optional.of(attempt).filter(_ -> taken.mayBeTakenBack(followUp, outcome)), next, unreachable, false);
    }

    /**
     * Takes back a call in vain that was recorded by mistake: what it has moved and closed is as before. Does nothing
     * if somebody has called since.
     *
     * @throws IllegalStateException of a refusal to be contacted any more that somebody else, or one has long since,
     * recorded
     */
    public void takeBack(FollowUpId id, UUID attempt) {
        var followUp = taken.followUp(id);
        taken.takeBack(followUp, attempt, clock.instant())
                .ifPresent(outcome -> events
                        .publishEvent(AuditEvent.of("taken_back", "FollowUp", id.value(), followUp.client())
                                .because(Phrase.of("audit.why." + outcome.code()))));
    }

    /** The client has answered by link or at the door while this call was made: nothing is left to try again. */
    private AfterTry overtaken(FollowUp followUp, TryOutcome outcome) {
        if (outcome == TryOutcome.DECLINED_FOR_GOOD) {
            contacts.refuse(followUp);
        }
        taken.release(followUp.id());
        return AfterTry.OVERTAKEN;
    }

    private void check(TryOutcome outcome, Optional<Instant> callAgain, Instant now) {
        if (outcome == TryOutcome.REACHED) {
            throw new IllegalArgumentException("Who was reached has answers");
        }
        if (callAgain.filter(at -> !at.isAfter(now)).isPresent()) {
            throw new IllegalArgumentException("The next call lies ahead");
        }
        // a client who asked for a time gets it, even outside opening hours
        if (outcome != TryOutcome.CALL_LATER && callAgain.filter(at -> !times.isOpen(at)).isPresent()) {
            throw new IllegalArgumentException("The practice is closed then");
        }
    }

    /** @return when the next one is due; empty if there is none */
    private Optional<Instant> goOn(
            FollowUp followUp, Contact contact, TryOutcome outcome, Optional<Instant> callAgain, Instant now) {
        int inVain = contact.tries() + 1;
        boolean last = outcome.inVain() && inVain >= Contact.CALLS && contact.kind() == ContactKind.CALL
                && !followUp.presses();
        boolean third = followUp.presses()
                ? outcome.inVain() && inVainSince(followUp, contact.madeAt()) == Contact.CALLS
                : last && inVain == Contact.CALLS;
        if (third) {
            events.publishEvent(new CallsInVain(followUp.id(), followUp.client(), now));
        }
        if (last) {
            contacts.close(followUp, ClosingReason.UNREACHABLE, now);
            return Optional.empty();
        }
        if (outcome.inVain() && contact.isPromised() && !followUp.asksNow(now)) {
            // answers that came meanwhile have planned it for later: this try was not for it
            return Optional.of(contact.due());
        }
        var next = callAgain.orElseGet(() -> proposed(followUp, inVain(followUp).toList(), now));
        if (outcome.inVain()) {
            contact.triedInVain(next);
        } else {
            contact.dueAt(next);
        }
        contacts.refresh(followUp, now);
        return Optional.of(next);
    }

    /** The client does not want to talk. Anything urgent stays open for a person to decide. */
    private Optional<Instant> stop(FollowUp followUp, Contact contact, TryOutcome outcome, Instant now) {
        if (outcome == TryOutcome.DECLINED_FOR_GOOD) {
            contacts.refuse(followUp);
        }
        if (followUp.presses()) {
            var next = proposed(followUp, List.of(), now);
            contact.dueAt(next);
            contacts.refresh(followUp, now);
            return Optional.of(next);
        }
        // a withdrawal has already closed it as not wanted, with all others of this client
        if (followUp.state() != FollowUpState.CLOSED) {
            contacts.close(followUp, ClosingReason.DECLINED, now);
        }
        return Optional.empty();
    }

    /**
     * When to try again. Anything urgent is tried again within the hour: an alert even outside opening hours, the rest
     * only within them.
     */
    private Instant proposed(FollowUp followUp, List<Instant> inVain, Instant now) {
        if (!followUp.presses()) {
            return times.nextTry(now, inVain);
        }
        var soon = now.plus(SOON);
        return followUp.alertOpen() ? soon : times.planner().open(soon);
    }

    private Stream<Instant> inVain(FollowUp followUp) {
        return contacts.tries(followUp).stream().filter(one -> one.outcome().inVain()).map(TryRecord::at);
    }

    /** The calls in vain since this moment and since somebody was last spoken to, whatever each was for. */
    private int inVainSince(FollowUp followUp, Instant moment) {
        return Math.toIntExact(contacts.tries(followUp).reversed().stream()
                .takeWhile(one -> one.outcome().inVain() && !one.at().isBefore(Moments.stored(moment)))
                .count());
    }

    /**
     * What follows a call without answers.
     *
     * @param mistaken the call, to be taken back at once if it was recorded by mistake; empty if that cannot be
     * @param at when the next one is due; empty when there is none
     * @param unreachable three calls went unanswered: a last message is sent, then the result is not known
     * @param overtaken no call was due any more
     */
    public record AfterTry(Optional<UUID> mistaken, Optional<Instant> at, boolean unreachable, boolean overtaken) {

        static final AfterTry OVERTAKEN = new AfterTry(Optional.empty(), Optional.empty(), false, true);
    }
}
