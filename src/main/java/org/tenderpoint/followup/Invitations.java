package org.tenderpoint.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReach;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.followup.rules.EarlyCheck;
import org.tenderpoint.practice.SampleTime;
import org.tenderpoint.shared.id.ClientId;

/**
 * Whether a client is asked by link before somebody rings, and what follows from a link that has left or has not (FUP-02 to
 * FUP-04). Who cannot get one stands on the call list from 48 hours on.
 */
@Component
class Invitations {

    private final Contacts contacts;
    private final FollowUpTimes times;
    private final FollowUpFactsReader facts;
    private final ClientReaches reaches;
    private final FreshLinks links;
    private final CheckInAuthority authority;

    Invitations(
            Contacts contacts,
            FollowUpTimes times,
            FollowUpFactsReader facts,
            ClientReaches reaches,
            FreshLinks links,
            CheckInAuthority authority) {
        this.contacts = contacts;
        this.times = times;
        this.facts = facts;
        this.reaches = reaches;
        this.links = links;
        this.authority = authority;
    }

    /** Plans what is to happen with a new follow-up whose client may be asked. */
    void plan(FollowUp followUp, Instant now) {
        if (!asksByLink(followUp.client())) {
            contacts.plan(followUp, ContactKind.CALL, followUp.firstCall(), now);
            return;
        }
        var messages = times.messages();
        var link = messages.linkAt(followUp.sessionEnd());
        if (early(followUp, now)) {
            contacts.plan(followUp, ContactKind.INVITATION, messages.earlyCheckAt(followUp.sessionEnd()), now);
        }
        contacts.plan(followUp, ContactKind.INVITATION, link, now);
        contacts.plan(followUp, ContactKind.CALL, messages.callAfter(messages.reminderAt(link)), now);
    }

    /** A message has left: the reminder after the link, the call after the reminder. */
    void sent(FollowUp followUp, Contact contact, Instant at, Instant now) {
        var messages = times.messages();
        switch (contact.kind()) {
            case INVITATION -> {
                if (followUp.answersFrom(contact.due())) {
                    var reminder = messages.reminderAt(at);
                    contacts.plan(followUp, ContactKind.REMINDER, reminder, now);
                    moveCall(followUp, messages.callAfter(reminder));
                }
            }
            case REMINDER -> moveCall(followUp, messages.callAfter(at));
            default -> {}
        }
    }

    /** A message did not go: nobody waits for an answer to it. */
    void notSent(FollowUp followUp, Contact contact, Instant now) {
        boolean asks = contact.kind() == ContactKind.REMINDER
                || contact.kind() == ContactKind.INVITATION && followUp.answersFrom(contact.due());
        if (asks) {
            moveCall(followUp, now.isBefore(followUp.firstCall()) ? followUp.firstCall() : times.planner().open(now));
        }
    }

    /** When somebody rings if this message has not left by then. */
    Instant waitedForUntil(FollowUp followUp, Contact contact, Instant now) {
        var messages = times.messages();
        var until = switch (contact.kind()) {
            case INVITATION -> followUp.answersFrom(contact.due())
                    ? messages.callAfter(messages.reminderAt(contact.due()))
                    : messages.linkAt(followUp.sessionEnd());
            case REMINDER -> messages.callAfter(contact.due());
            default -> contact.due().plus(Duration.ofDays(7));
        };
        // what is queued late, after the program was off, is waited for all the same
        return until.isAfter(now) ? until : now.plus(Duration.ofHours(6));
    }

    private boolean asksByLink(ClientId client) {
        return !SampleTime.running()
                && links.publicAddress().isPresent()
                && reaches.of(client).filter(ClientReach::reached).isPresent();
    }

    /** The rules may read; what they read decides one thing here and is shown to nobody. */
    private boolean early(FollowUp followUp, Instant now) {
        return authority.within(() -> {
            var at = now.isBefore(followUp.sessionEnd()) ? followUp.sessionEnd() : now;
            var read = facts.read(followUp, Answered.feedback(CallAnswers.NONE, Duration.between(followUp.sessionEnd(), at)), at)
                    .facts();
            return EarlyCheck.wanted(read.client(), read.session());
        });
    }

    /** The call that was planned with the follow-up; one that a client was promised, or that was tried, keeps its time. */
    private void moveCall(FollowUp followUp, Instant moment) {
        if (followUp.lastTryAt().isPresent()) {
            return;
        }
        contacts.open(followUp).stream()
                .filter(contact -> contact.kind() == ContactKind.CALL)
                .min(Comparator.comparing(Contact::madeAt))
                .ifPresent(call -> call.dueAt(moment));
    }
}
