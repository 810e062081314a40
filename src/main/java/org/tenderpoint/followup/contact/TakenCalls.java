package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.TakenCall;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.UserService;

/** Keeps two people from ringing the same client: the person on the call takes the follow-up for a while. */
@Component
public class TakenCalls {

    private final FollowUpRepository followUps;
    private final Contacts contacts;
    private final UserService users;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    TakenCalls(
            FollowUpRepository followUps, Contacts contacts, UserService users, CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.followUps = followUps;
        this.contacts = contacts;
        this.users = users;
        this.currentUser = currentUser;
        this.events = events;
    }

    /**
     * Takes the follow-up for the user, also from somebody who is silent, and at any time if it cannot wait.
     *
     * @throws TakenByOther if somebody else is on it
     */
    public void take(FollowUpId id, Instant now) {
        followUp(id);
        var until = now.plus(TakenCall.TAKEN_FOR);
        var free = until.minus(FollowUp.SILENT);
        if (followUps.take(id.value(), currentUser.id().value(), until, free, true) == 0) {
            throw new TakenByOther(followUp(id).takenBy(now).map(this::name).orElse(""));
        }
        events.publishEvent(new FollowUpsTaken());
    }

    /** @return whether the user has it now */
    public boolean renew(FollowUpId id, Instant now) {
        return followUps.take(
                id.value(), currentUser.id().value(), now.plus(TakenCall.TAKEN_FOR), now, false) > 0;
    }

    /**
     * Records that the user is still on the call, or again; does nothing if somebody else has it.
     *
     * @throws NoSuch if the client was erased meanwhile
     */
    public void stay(FollowUpId id, Instant now) {
        boolean still = followUps.stay(id.value(), currentUser.id().value(), now.plus(TakenCall.TAKEN_FOR)) > 0;
        if (!still && renew(id, now)) {
            events.publishEvent(new FollowUpsTaken());
        } else if (!still) {
            followUp(id);
        }
    }

    /** Takes the first of these that is free, for the user; empty if all were taken meanwhile. */
    public Optional<FollowUpId> takeFirst(List<UUID> wanted, Instant now) {
        var first = wanted.stream().map(FollowUpId::new).filter(id -> renew(id, now)).findFirst();
        first.ifPresent(id -> events.publishEvent(new FollowUpsTaken()));
        return first;
    }

    /** Releases it; does nothing if somebody else has it. */
    public void release(FollowUpId id) {
        followUps.release(id.value(), currentUser.id().value());
        events.publishEvent(new FollowUpsTaken());
    }

    /** @throws TakenByOther if somebody else is on it */
    public FollowUp requireMine(FollowUpId id, Instant now) {
        var followUp = followUp(id);
        followUp.takenBy(now).filter(taker -> !taker.equals(currentUser.id())).ifPresent(taker -> {
            throw new TakenByOther(name(taker));
        });
        return followUp;
    }

    public FollowUp followUp(FollowUpId id) {
        return followUps.findById(id.value()).orElseThrow(() -> new NoSuch("follow-up"));
    }

    /** The name of who is on the call now, unless it is the user. */
    public Optional<String> byOther(FollowUp followUp, Instant now) {
        return followUp.takenBy(now).filter(taker -> !taker.equals(currentUser.id())).map(this::name);
    }

    /** The name under which the user calls. */
    public String caller() {
        return currentUser.name();
    }

    /** Records that the user has reached the client: contacts that are due are done. */
    public void reached(FollowUp followUp, Instant now) {
        contacts.next(followUp).ifPresent(contact -> {
            tried(followUp, contact, TryOutcome.REACHED, Optional.empty(), "", now);
            boolean stays = switch (contact.kind()) {
                // before 48 hours the planned call stays, because the client reported this unasked
                case CALL -> !followUp.answersFrom(now);
                // how it feels says nothing of what the doctor said
                case DOCTORS_ANSWER -> true;
                default -> false;
            };
            if (!stays) {
                contact.done(currentUser.id(), now);
            }
        });
        followUp.tried(TryOutcome.REACHED, now);
    }

    /** @return what was recorded */
    public UUID tried(
            FollowUp followUp, Contact contact, TryOutcome outcome, Optional<Instant> callAgain, String note,
            Instant now) {
        var attempt = ContactTry.of(contact, followUp.id(), currentUser.id(), outcome, callAgain, note, now);
        contacts.record(attempt);
        return attempt.getId();
    }

    /**
     * A call was recorded by mistake.
     *
     * @return how it ended; empty, with nothing done, if it is taken back already, somebody has called since, or it
     * cannot be taken back
     */
    public Optional<TryOutcome> takeBack(FollowUp followUp, UUID attempt, Instant now) {
        return contacts.tries(followUp).reversed().stream().findFirst()
                .filter(last -> last.id().equals(attempt) && mayBeTakenBack(followUp, last.outcome()))
                .map(last -> {
                    contacts.takeBack(followUp, last, currentUser.id(), now);
                    return last.outcome();
                });
    }

    /** Whether such a call may be taken back now: a refusal only where a yes was withdrawn by it. */
    public boolean mayBeTakenBack(FollowUp followUp, TryOutcome outcome) {
        return outcome.mayBeTakenBack()
                || outcome == TryOutcome.DECLINED_FOR_GOOD
                        && (!contacts.unwanted(followUp) || contacts.withdrawn(followUp));
    }

    private String name(UserId user) {
        return users.names(Set.of(user)).getOrDefault(user, "");
    }

    /** Somebody has taken a follow-up for a call, or released it. */
    public record FollowUpsTaken() {}
}
