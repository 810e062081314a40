package org.tenderpoint.followup.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReach;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.contact.CheckInAuthority;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.ContactPlanner.PlannedContact;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.timing.ContactTimes;
import org.tenderpoint.followup.rules.timing.EarlyCheck;
import org.tenderpoint.followup.rules.timing.MessageTimes;
import org.tenderpoint.followup.rules.triage.Call;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.link.ClientLinks;
import org.tenderpoint.screening.plan.LimitService;

/**
 * Decides whether a client is asked by link before somebody rings, and what follows once a link was sent or was not
 * (FUP-02 to FUP-04, FUP-11). Clients who cannot get a link are on the call list from 48 hours on.
 */
@Component
public class Invitations {

    /** If two links would be sent within these hours, one of them serves for both. */
    private static final Duration ONE_LINK_IN = Duration.ofHours(6);

    private final Contacts contacts;
    private final FollowUpTimes times;
    private final FollowUpFactsReader facts;
    private final ClientReaches reaches;
    private final ClientLinks links;
    private final CheckInAuthority authority;
    private final LimitService limits;

    Invitations(
            Contacts contacts,
            FollowUpTimes times,
            FollowUpFactsReader facts,
            ClientReaches reaches,
            ClientLinks links,
            CheckInAuthority authority,
            LimitService limits) {
        this.contacts = contacts;
        this.times = times;
        this.facts = facts;
        this.reaches = reaches;
        this.links = links;
        this.authority = authority;
        this.limits = limits;
    }

    /**
     * Plans the contacts of a new follow-up. Nobody asks clients who have died or do not want to be contacted (FUP-01).
     */
    public void plan(FollowUp followUp, Instant now) {
        var nobody = contacts.asksNobody(followUp);
        if (nobody.isPresent()) {
            contacts.close(followUp, nobody.get(), now);
            return;
        }
        authority.within(() -> limits.doctorBy(followUp.session())).ifPresent(by -> contacts.planDoctorsAnswer(
                followUp, times.planner().afterDoctor(by, followUp.sessionEnd()), now));
        boolean byLink = asksByLink(followUp.client());
        if (byLink && early(followUp, now)) {
            contacts.plan(
                    followUp, ContactKind.INVITATION, times.messages().earlyCheckAt(followUp.sessionEnd()), now);
        }
        ask(followUp, byLink, now);
    }

    /** Plans the first question again, since its answer lies too early after all (FUP-07). */
    public void askAgain(FollowUp followUp, Instant now) {
        if (contacts.asksNobody(followUp).isEmpty()) {
            ask(followUp, !followUp.afterEmergency() && asksByLink(followUp.client()), now);
        }
    }

    private void ask(FollowUp followUp, boolean byLink, Instant now) {
        if (!byLink) {
            contacts.plan(followUp, ContactKind.CALL, followUp.window().firstCall(), now);
            return;
        }
        var messages = times.messages();
        var link = messages.linkAt(followUp.sessionEnd());
        contacts.plan(followUp, ContactKind.INVITATION, link, now);
        contacts.plan(followUp, ContactKind.CALL, messages.callAfter(messages.reminderAt(link)), now);
    }

    /**
     * Moves contacts after the session's end was corrected: the first question and its call, unless it was sent, tried
     * or promised.
     *
     * @param before the end before the correction
     */
    public void moved(FollowUp followUp, Instant before, Instant now) {
        var messages = times.messages();
        var open = contacts.open(followUp);
        Optional<Instant> link = Optional.empty();
        for (var contact : open) {
            if (contact.kind() == ContactKind.INVITATION && !contact.isQueued()) {
                boolean early = contact.due().isBefore(before.plus(FollowUp.ANSWERS_FROM));
                contact.dueAt(early
                        ? messages.earlyCheckAt(followUp.sessionEnd())
                        : messages.linkAt(followUp.sessionEnd()));
                link = early ? link : Optional.of(contact.due());
            }
        }
        boolean askedAlready = Stream.concat(open.stream(), contacts.done(followUp).stream())
                .anyMatch(contact -> contact.kind() == ContactKind.REMINDER);
        if (followUp.state() == FollowUpState.OPEN && !followUp.afterEmergency() && !askedAlready) {
            moveCall(followUp,
                    link.map(at -> messages.callAfter(messages.reminderAt(at))).orElse(followUp.window().firstCall()));
        }
        contacts.refresh(followUp, now);
    }

    /**
     * Plans what an answer asks for (FUP-10 to FUP-16). A client who does not want to be contacted is not called about
     * anything that can wait for the next visit (FUP-01).
     *
     * @param spokenAbout whether somebody has spoken with the client about it since, so that nothing urgent is left
     */
    void planAfter(FollowUp followUp, Triage triage, boolean spokenAbout, Instant now) {
        boolean unwanted = !followUp.presses() && contacts.unwanted(followUp);
        var planned = unwanted
                ? List.<PlannedContact>of()
                : after(followUp, triage.level(), triage.call(), triage.reading(), now);
        contacts.replace(
                followUp,
                planned.stream()
                        .filter(one -> !spokenAbout || !one.kind().presses(one.due(), now, times.zone()))
                        .toList(),
                standing(followUp, planned, now), now);
    }

    /**
     * What a newer result leaves: before 48 hours the planned call and the link (FUP-02, FUP-07), and what asks for the
     * doctor's answer, since no answer of the client's stands for that (FUP-13, FUP-14).
     */
    private Predicate<Contact> standing(FollowUp followUp, List<PlannedContact> planned, Instant now) {
        boolean first = followUp.state() == FollowUpState.OPEN;
        boolean doctor = planned.stream().noneMatch(one -> one.kind() == ContactKind.DOCTORS_ANSWER);
        return open -> first && open.kind().asksFirst()
                || doctor && (open.kind() == ContactKind.DOCTORS_ANSWER
                        || followUp.awaitsDoctor() && open.kind() == ContactKind.SAFETY_CALL
                                && !open.kind().presses(open.due(), now, times.zone()));
    }

    /**
     * Plans what a level asks for that was raised.
     *
     * @param call how soon the rules want somebody to ring; empty if a person has raised it
     */
    void planAfterRaise(FollowUp followUp, TriageLevel level, Optional<Call> call, Instant now) {
        var planned = after(followUp, level, call, Optional.empty(), now);
        contacts.replace(followUp, planned, standing(followUp, planned, now), now);
    }

    private List<PlannedContact> after(
            FollowUp followUp, TriageLevel level, Optional<Call> call, Optional<Call> reading, Instant now) {
        var byLink = declined(followUp) || !asksByLink(followUp.client())
                ? Optional.<MessageTimes>empty()
                : Optional.of(times.messages());
        return times.planner()
                .after(level, call, reading, byLink, reaches.emergencyContact(followUp.client()).isPresent(), now);
    }

    /**
     * The doctor's answer was asked for.
     *
     * @param again whether there is none yet
     */
    void doctorAsked(FollowUp followUp, UserId by, boolean again, Instant now) {
        var then = times.planner().open(now.plus(ContactTimes.DOCTORS_ANSWER));
        contacts.doctorAsked(followUp, by, Optional.of(then).filter(_ -> again), now);
    }

    /** Plans calls at once after a session that was broken off for an emergency; no link is sent (FUP-01, FUP-15). */
    public void planAfterEmergency(FollowUp followUp, Instant now) {
        times.planner()
                .afterEmergency(reaches.emergencyContact(followUp.client()).isPresent(), now)
                .forEach(one -> contacts.plan(followUp, one.kind(), one.due(), now));
    }

    /** Whether the client declined to answer about this session; then no message about it is sent again. */
    public boolean declined(FollowUp followUp) {
        return followUp.lastOutcome()
                .filter(how -> how == TryOutcome.DECLINED || how == TryOutcome.DECLINED_FOR_GOOD)
                .isPresent();
    }

    /** Whether another link about the same session is or was sent at nearly the same time as this one. */
    public boolean anotherLink(FollowUp followUp, Contact contact) {
        return contact.kind() == ContactKind.RECHECK_LINK
                && Stream.concat(contacts.open(followUp).stream(), contacts.done(followUp).stream())
                        .filter(other -> other.kind() == ContactKind.INVITATION || other.kind() == ContactKind.REMINDER)
                        .map(other -> other.doneAt().orElse(other.due()))
                        .anyMatch(at -> Duration.between(at, contact.due()).abs().compareTo(ONE_LINK_IN) < 0);
    }

    /**
     * After a message was sent, plans what comes after it: the reminder after the link, the call after the reminder.
     */
    public void sent(FollowUp followUp, Contact contact, Instant at, Instant now) {
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
            case RECHECK_LINK -> moveRecheck(followUp, messages.callAfter(at));
            default -> {}
        }
    }

    /** A message was not sent, so nobody waits for an answer to it. */
    public void notSent(FollowUp followUp, Contact contact, Instant now) {
        if (contact.kind() == ContactKind.RECHECK_LINK && !anotherLink(followUp, contact)) {
            moveRecheck(followUp, times.planner().open(now));
        }
        boolean asks = contact.kind() == ContactKind.REMINDER
                || contact.kind() == ContactKind.INVITATION && followUp.answersFrom(contact.due());
        if (asks) {
            moveCall(followUp,
                    now.isBefore(followUp.window().firstCall())
                            ? followUp.window().firstCall()
                            : times.planner().open(now));
        }
    }

    /** When somebody rings if this message has not left by then. */
    public Instant waitedForUntil(FollowUp followUp, Contact contact, Instant now) {
        var messages = times.messages();
        var until = switch (contact.kind()) {
            case INVITATION -> followUp.answersFrom(contact.due())
                    ? messages.callAfter(messages.reminderAt(contact.due()))
                    : messages.linkAt(followUp.sessionEnd());
            case REMINDER, RECHECK_LINK -> messages.callAfter(contact.due());
            default -> contact.due().plus(Duration.ofDays(7));
        };
        // a message that is queued late, because the program was off, is waited for nevertheless
        return until.isAfter(now) ? until : now.plus(Duration.ofHours(6));
    }

    private boolean asksByLink(ClientId client) {
        return links.publicAddress().isPresent()
                && reaches.of(client).filter(ClientReach::reached).isPresent();
    }

    /** Whether an early check is wanted. The rules may read the record for that, because nobody is shown it. */
    private boolean early(FollowUp followUp, Instant now) {
        return authority.within(() -> {
            var at = now.isBefore(followUp.sessionEnd()) ? followUp.sessionEnd() : now;
            var read = facts
                    .read(followUp,
                            GivenAnswers.NONE.facts(Duration.between(followUp.sessionEnd(), at)),
                            at)
                    .facts();
            return EarlyCheck.wanted(read.client(), read.session());
        });
    }

    /** Moves the call that follows the link. One that an answer asks for sooner, or that was tried, keeps its time. */
    private void moveRecheck(FollowUp followUp, Instant moment) {
        contacts.open(followUp).stream()
                .filter(contact -> contact.kind() == ContactKind.RECHECK)
                .max(Comparator.comparing(Contact::due))
                .filter(call -> call.tries() == 0)
                .ifPresent(call -> call.dueAt(moment));
    }

    /**
     * Moves the call that was planned with the follow-up. One that was promised to the client, or tried, keeps its
     * time.
     */
    private void moveCall(FollowUp followUp, Instant moment) {
        if (followUp.lastTryAt().isPresent()) {
            return;
        }
        contacts.open(followUp).stream()
                .filter(contact -> contact.kind() == ContactKind.CALL && !contact.isPromised())
                .min(Comparator.comparing(Contact::madeAt))
                .ifPresent(call -> call.dueAt(moment));
    }
}
