package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.DeadClients;
import org.tenderpoint.followup.contact.ContactPlanner.PlannedContact;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.say.Phrase;

/** The contacts of a follow-up: planned, replaced by those of a newer result, and dropped when it ends. */
@Component
public class Contacts {

    /** Answers to be read come before the call that they may decide about. */
    private static final Comparator<Contact> SOONEST = Comparator.<Contact, Instant>comparing(Contact::due)
            .thenComparing(contact -> contact.kind() != ContactKind.READ);

    private final ContactRepository contacts;
    private final ContactTryRepository tries;
    private final FollowUpRepository followUps;
    private final ConsentService consents;
    private final Outbox outbox;
    private final DeadClients dead;
    private final ApplicationEventPublisher events;

    Contacts(
            ContactRepository contacts, ContactTryRepository tries, FollowUpRepository followUps,
            ConsentService consents, Outbox outbox, DeadClients dead, ApplicationEventPublisher events) {
        this.followUps = followUps;
        this.events = events;
        this.contacts = contacts;
        this.tries = tries;
        this.consents = consents;
        this.outbox = outbox;
        this.dead = dead;
    }

    /** Plans nothing if the client has died. */
    public void plan(FollowUp followUp, ContactKind kind, Instant due, Instant now) {
        plan(followUp, kind, due, false, now);
    }

    private void plan(FollowUp followUp, ContactKind kind, Instant due, boolean promised, Instant now) {
        if (!dead.includes(followUp.client())) {
            contacts.save(Contact.due(followUp.id(), kind, due, now).promised(promised));
        }
        refresh(followUp, now);
    }

    /** Plans to ask what a doctor said, unless the client is asked that after another session by then. */
    public void planDoctorsAnswer(FollowUp followUp, Instant due, Instant now) {
        boolean asked = contacts.existsElsewhere(
                ContactKind.DOCTORS_ANSWER, followUp.client().value(), followUp.id().value(), due);
        if (!asked) {
            plan(followUp, ContactKind.DOCTORS_ANSWER, due, now);
        }
    }

    public boolean died(ClientId client) {
        return dead.includes(client);
    }

    /** Whether it is still to be asked, or to be confirmed, what a doctor said. */
    public boolean awaitsDoctor(FollowUp followUp) {
        return followUp.awaitsDoctor()
                || open(followUp).stream().anyMatch(open -> open.kind() == ContactKind.DOCTORS_ANSWER);
    }

    /** Replaces the open contacts, except those that stand, by those that a newer result needs. */
    public void replace(FollowUp followUp, List<PlannedContact> planned, Predicate<Contact> stands, Instant now) {
        open(followUp).stream().filter(stands.negate()).forEach(open -> drop(open, now));
        planned.forEach(one -> plan(followUp, one.kind(), one.due(), true, now));
        refresh(followUp, now);
    }

    /** Closes the follow-up and drops its open contacts. */
    public void close(FollowUp followUp, ClosingReason how, Instant now) {
        // three calls in vain lead to one last message (FUP-05)
        var kept = how == ClosingReason.UNREACHABLE ? Set.of(ContactKind.LAST_MESSAGE) : Set.of();
        open(followUp).stream().filter(open -> !kept.contains(open.kind())).forEach(open -> drop(open, now));
        refresh(followUp, now);
        followUp.close(how, now);
        events.publishEvent(AuditEvent.of("closed", "FollowUp", followUp.id().value(), followUp.client())
                .because(Phrase.of("audit.why." + how.code())));
    }

    /**
     * Reopens a follow-up that was closed as {@link ClosingReason#asksNoMore} by mistake; contacts that were dropped
     * then are open again.
     */
    public void reopen(FollowUp followUp, Instant now) {
        followUp.closedAt().ifPresent(closed -> takeUp(followUp, one -> one.droppedSince(closed), now));
        followUp.reopen();
        if (followUp.state() == FollowUpState.OPEN && next(followUp).isEmpty()) {
            plan(followUp, ContactKind.CALL, followUp.window().firstCall(), now);
        }
        refresh(followUp, now);
        followUps.save(followUp);
        events.publishEvent(AuditEvent.of("opened_again", "FollowUp", followUp.id().value(), followUp.client()));
    }

    /** What was done at this moment was recorded by mistake: what that has ended is open again. */
    public void reopen(FollowUp followUp, Instant then, Instant now) {
        followUp.notDone();
        if (followUp.state() != FollowUpState.CLOSED) {
            var there = open(followUp).stream().map(Contact::kind).collect(Collectors.toSet());
            takeUp(followUp, one -> one.overAt(Set.of(then)) && !there.contains(one.kind()), now);
        }
        keep(followUp, now);
    }

    /**
     * Answers were another client's: what they planned is dropped, and what they ended is open again. Their own client
     * is still to be asked.
     *
     * @param at when they were assessed
     * @param last whether nothing was answered since; what newer answers have planned or ended stays so
     */
    public void answersOfAnother(FollowUp followUp, SortedSet<Instant> at, boolean last, Instant now) {
        open(followUp).stream()
                .filter(one -> one.madeSince(at.first()))
                .filter(one -> last || one.kind() == ContactKind.DOCTORS_ANSWER && !followUp.awaitsDoctor())
                .forEach(one -> drop(one, now));
        if (last) {
            takeUp(followUp, one -> one.overAt(at) && !one.madeSince(at.first()), now);
        }
        if (followUp.state() == FollowUpState.OPEN) {
            var nobody = asksNobody(followUp);
            if (nobody.isPresent() && !followUp.alertOpen()) {
                close(followUp, nobody.get(), now);
            } else if (open(followUp).stream().noneMatch(one -> one.kind().asksFirst())) {
                plan(followUp, ContactKind.CALL, followUp.window().firstCall(), now);
            }
        }
        keep(followUp, now);
    }

    private void takeUp(FollowUp followUp, Predicate<Contact> over, Instant now) {
        Stream.of(ContactState.DROPPED, ContactState.DONE)
                .flatMap(state -> contacts.findByFollowUpIdAndStateOrderByDue(followUp.id().value(), state).stream())
                .filter(over)
                .forEach(one -> contacts.save(Contact.due(followUp.id(), one.kind(), one.due(), now)
                        .promised(one.isPromised())));
    }

    /** Drops this contact, because its question was answered some other way. */
    public void drop(FollowUp followUp, ContactKind kind, Instant now) {
        open(followUp).stream().filter(open -> open.kind() == kind).forEach(open -> drop(open, now));
        refresh(followUp, now);
    }

    /**
     * Records that the doctor's answer was asked for. It is asked for until there is one, or the follow-up ends.
     *
     * @param again when, if there is none yet
     */
    public void doctorAsked(FollowUp followUp, UserId by, Optional<Instant> again, Instant now) {
        var asked = open(followUp).stream().filter(open -> open.kind() == ContactKind.DOCTORS_ANSWER).toList();
        boolean over = again.isEmpty() && !followUp.awaitsDoctor();
        asked.stream().filter(open -> over || !open.due().isAfter(now))
                .forEach(open -> open.done(by, now));
        if ((followUp.awaitsDoctor() || !asked.isEmpty())
                && asked.stream().noneMatch(open -> open.due().isAfter(now))) {
            again.ifPresent(due -> plan(followUp, ContactKind.DOCTORS_ANSWER, due, now));
        }
        refresh(followUp, now);
    }

    /** The next contact that a person makes; messages send themselves. */
    public Optional<Contact> next(FollowUp followUp) {
        return open(followUp).stream().filter(open -> !open.kind().isMessage()).findFirst();
    }

    public List<Contact> open(FollowUp followUp) {
        return contacts.findByFollowUpIdAndStateOrderByDue(followUp.id().value(), ContactState.DUE);
    }

    public List<Contact> done(FollowUp followUp) {
        return contacts.findByFollowUpIdAndStateOrderByDue(followUp.id().value(), ContactState.DONE);
    }

    public List<TryRecord> tries(FollowUp followUp) {
        return tries.findByFollowUpIdAndTakenBackAtIsNullOrderByTriedAt(followUp.id().value()).stream()
                .map(ContactTry::toRecord)
                .toList();
    }

    public void record(ContactTry attempt) {
        tries.save(attempt);
    }

    /**
     * The last call was recorded by mistake: what it has moved, planned and closed is as before.
     *
     * @param mistaken without answers
     * @throws IllegalStateException of a refusal that cannot be taken back any more
     */
    void takeBack(FollowUp followUp, TryRecord mistaken, UserId by, Instant now) {
        if (mistaken.outcome() == TryOutcome.DECLINED_FOR_GOOD && unwanted(followUp)) {
            consents.keep(followUp.client(), ConsentKind.CONTACT);
        }
        var attempt = tries.findById(mistaken.id()).orElseThrow();
        attempt.takeBack(by, now);
        boolean closed = followUp.untried(mistaken, tries(followUp));
        contacts.findById(attempt.contact())
                .filter(one -> closed || one.state() == ContactState.DUE)
                .ifPresent(one -> one.untried(mistaken));
        if (closed) {
            takeUp(followUp, one -> one.overAt(Set.of(mistaken.at())), now);
            asksNobody(followUp).filter(_ -> !followUp.presses()).ifPresent(why -> close(followUp, why, now));
        }
        open(followUp).stream()
                .filter(one -> one.kind() == ContactKind.LAST_MESSAGE && one.madeSince(mistaken.at()))
                .forEach(one -> drop(one, now));
        keep(followUp, now);
    }

    /** Whether the client does not want to be contacted. */
    public boolean unwanted(FollowUp followUp) {
        return consents.contactRefused(followUp.client());
    }

    /** Whether the client had agreed to be contacted, and does not want it any more. */
    boolean withdrawn(FollowUp followUp) {
        return consents.withdrawn(followUp.client()).contains(ConsentKind.CONTACT);
    }

    /** Why nobody may ask this client; empty if somebody may. */
    public Optional<ClosingReason> asksNobody(FollowUp followUp) {
        if (dead.includes(followUp.client())) {
            return Optional.of(ClosingReason.DIED);
        }
        return unwanted(followUp) ? Optional.of(ClosingReason.NOT_WANTED) : Optional.empty();
    }

    /** Records that the client does not want to be contacted any more. */
    public void refuse(FollowUp followUp) {
        consents.refuse(followUp.client(), ConsentKind.CONTACT);
    }

    /** Messages that are due and not in the outbox yet. */
    public List<UUID> unqueued(Set<ContactKind> kinds, Instant now, int most) {
        return contacts.unqueued(kinds, now, Limit.of(most));
    }

    /** Those that wait as letters for somebody to post them. */
    public List<Contact> letters(int most) {
        return contacts.letters(Limit.of(most));
    }

    public Map<FollowUpId, FollowUp> followUps(List<Contact> asked) {
        return followUps.findAllById(asked.stream().map(one -> one.followUp().value()).toList()).stream()
                .collect(Collectors.toMap(FollowUp::id, Function.identity()));
    }

    /** The contact, locked, if it is not in the outbox yet and no other node is working on it. */
    public Optional<Contact> holdUnqueued(UUID id) {
        return contacts.holdUnqueued(id);
    }

    public Optional<Contact> find(UUID id) {
        return contacts.findById(id);
    }

    public Optional<FollowUp> find(FollowUpId id) {
        return followUps.findById(id.value());
    }

    /** The follow-up of a session; empty until the session has ended. */
    public Optional<FollowUp> followUp(SessionId session) {
        return followUps.findBySessionId(session.value());
    }

    public FollowUp followUp(Contact contact) {
        return followUps.findById(contact.followUp().value()).orElseThrow();
    }

    public void keep(Contact contact) {
        contacts.save(contact);
    }

    /** Stores the follow-up with its next contact. */
    public void keep(FollowUp followUp, Instant now) {
        refresh(followUp, now);
        followUps.save(followUp);
    }

    /**
     * Copies the earliest open contact to the follow-up's own row. The message after calls in vain never stands for the
     * calls that go on.
     */
    public void refresh(FollowUp followUp, Instant now) {
        followUp.next(
                open(followUp).stream().filter(open -> open.kind() != ContactKind.LAST_MESSAGE).min(SOONEST), now);
    }

    private void drop(Contact contact, Instant now) {
        contact.dropped(now);
        if (contact.kind().isMessage()) {
            outbox.withhold(contact.getId(), MessageTrouble.NOT_NEEDED);
        }
    }

    /**
     * Three calls brought no answer (FUP-05, FUP-12). Published in the transaction of the third, before the follow-up
     * is closed as unreachable; a pressing one stays open, and the calls go on. The listener plans the last message.
     */
    public record CallsInVain(FollowUpId followUp, ClientId client, Instant at) {}
}
