package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.UserService;

/** Keeps two people from ringing the same client: the person on the call takes the follow-up for a while. */
@Component
public class TakenCalls {

    private final FollowUpRepository followUps;
    private final UserService users;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    TakenCalls(
            FollowUpRepository followUps, UserService users, CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.followUps = followUps;
        this.users = users;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** @throws TakenByOther if somebody else is on it */
    public void take(FollowUpId id, Instant now) {
        followUp(id);
        if (!renew(id, now)) {
            throw new TakenByOther(followUp(id).takenBy(now).map(this::name).orElse(""));
        }
        events.publishEvent(new FollowUpsTaken());
    }

    /** @return whether the user has it now */
    public boolean renew(FollowUpId id, Instant now) {
        return followUps.take(id.value(), currentUser.id().value(), now.plus(FollowUp.TAKEN_FOR), now) > 0;
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
    public FollowUp mine(FollowUpId id, Instant now) {
        var followUp = followUp(id);
        followUp.takenBy(now).filter(taker -> !taker.equals(currentUser.id())).ifPresent(taker -> {
            throw new TakenByOther(name(taker));
        });
        return followUp;
    }

    public FollowUp followUp(FollowUpId id) {
        return followUps.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("No such follow-up"));
    }

    private String name(UserId user) {
        return users.names(Set.of(user)).getOrDefault(user, "");
    }

    /** Somebody has taken a follow-up for a call, or released it. */
    public record FollowUpsTaken() {}

    /** Somebody else is on this call; nothing was changed. */
    public static class TakenByOther extends RuntimeException {

        private final String name;

        TakenByOther(String name) {
            super("The follow-up is taken by somebody else");
            this.name = name;
        }

        /** The name of the person who has it. */
        public String name() {
            return name;
        }
    }
}
