package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReach;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.followup.assessment.Invitations;
import org.tenderpoint.followup.contact.ClientMessageTexts;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.ContactState;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.FreshLinks;
import org.tenderpoint.message.ClientWay;
import org.tenderpoint.message.MessageChannel;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.MessageOrigin;
import org.tenderpoint.message.MessageState;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.platform.store.schedule.BatchRunner;

/** Messages of follow-ups to clients. Each belongs to one contact, which is done once the message was sent. */
@Component
record ClientMessages(Contacts contacts, Invitations invitations, FreshLinks links, ClientMessageTexts texts,
        ClientReaches reaches, Outbox outbox, BatchRunner batchRunner, Clock clock) implements MessageOrigin {

    private static final Set<ContactKind> KINDS = EnumSet.of(ContactKind.INVITATION, ContactKind.REMINDER,
            ContactKind.LAST_MESSAGE, ContactKind.RECHECK_LINK);
    private static final int MOST = 500;
    private static final Duration WAITED_FOR = Duration.ofDays(7);
    private static final String MESSAGE = "contact:";
    private static final String LETTER = "letter:";

    @Override
    public Set<MessageKind> kinds() {
        return EnumSet.of(
                MessageKind.INVITATION, MessageKind.REMINDER, MessageKind.LAST_MESSAGE, MessageKind.RECHECK_LINK);
    }

    @Override
    public void queueDue() {
        contacts.unqueued(KINDS, clock.instant(), MOST).forEach(this::queue);
    }

    private void queue(UUID id) {
        batchRunner.tryOne("A message",
                () -> contacts.holdUnqueued(id)
                        .ifPresent(contact -> queue(contacts.followUp(contact), contact, clock.instant())));
    }

    private void queue(FollowUp followUp, Contact contact, Instant now) {
        var reach = reaches.of(followUp.client());
        var way = reach.flatMap(outbox::wayTo).or(() -> onPaper(followUp, contact));
        if (hindrance(followUp, contact).isPresent() || reach.isEmpty() || way.isEmpty()) {
            end(followUp, contact, now);
            return;
        }
        boolean link = links.publicAddress().isPresent() && !afterEmergency(followUp)
                && way.get().channel() != MessageChannel.LETTER;
        queue(followUp, contact, way.get(), reach.get().language(), link, MESSAGE,
                invitations.waitedForUntil(followUp, contact, now));
        contact.queued(now);
        contacts.keep(contact);
    }

    private void queue(
            FollowUp followUp, Contact contact, ClientWay way, Locale language, boolean link, String madeFor,
            Instant until) {
        var words = texts.of(contact.kind(), followUp, way, language, link);
        outbox.queue(new NewMessage(
                MessageKind.valueOf(contact.kind().name()),
                madeFor + contact.getId(),
                contact.getId(),
                followUp.client(),
                way.channel(),
                way.address(),
                language,
                words.subject(),
                words.text(),
                contact.due(),
                until));
    }

    @Override
    public Optional<MessageTrouble> hindrance(MessageKind kind, UUID about) {
        return contacts.find(about)
                .map(contact -> hindrance(contacts.followUp(contact), contact))
                .orElse(Optional.of(MessageTrouble.NOT_NEEDED));
    }

    private Optional<MessageTrouble> hindrance(FollowUp followUp, Contact contact) {
        boolean asks = contact.kind() != ContactKind.LAST_MESSAGE;
        boolean asksNoMore = followUp.state() == FollowUpState.CLOSED || afterEmergency(followUp);
        if (contact.state() != ContactState.DUE || asks && asksNoMore) {
            return Optional.of(MessageTrouble.NOT_NEEDED);
        }
        if (invitations.anotherLink(followUp, contact)) {
            return Optional.of(MessageTrouble.NOT_NEEDED);
        }
        if (contacts.unwanted(followUp) || asks && invitations.declined(followUp)) {
            return Optional.of(MessageTrouble.UNWANTED);
        }
        var reach = reaches.of(followUp.client());
        if (reach.filter(ClientReach::madeUp).isPresent()) {
            return Optional.of(MessageTrouble.MADE_UP);
        }
        return reach.isEmpty() || asks && links.publicAddress().isEmpty()
                ? Optional.of(MessageTrouble.NO_WAY)
                : Optional.empty();
    }

    /** Who is still to be reached and has no other way gets a letter (FUP-12). */
    private static Optional<ClientWay> onPaper(FollowUp followUp, Contact contact) {
        return contact.kind() == ContactKind.LAST_MESSAGE && followUp.presses()
                ? Optional.of(new ClientWay(MessageChannel.LETTER, "", false))
                : Optional.empty();
    }

    /** Whether no link goes out, because people ring (FUP-01). */
    private static boolean afterEmergency(FollowUp followUp) {
        return followUp.afterEmergency() && followUp.answeredAt().isEmpty();
    }

    @Override
    public String freshLink(UUID about, Locale language) {
        var followUp = contacts.find(about).map(contacts::followUp).orElseThrow();
        return links.make(followUp, language, Optional.empty(), clock.instant()).address();
    }

    @Override
    public void settled(MessageKind kind, UUID about, MessageState how, Instant at) {
        contacts.find(about).filter(contact -> contact.state() == ContactState.DUE).ifPresent(contact -> {
            var now = clock.instant();
            var followUp = contacts.followUp(contact);
            if (how == MessageState.SENT) {
                contact.sent(at);
                contacts.keep(contact);
                invitations.sent(followUp, contact, at, now);
                keep(followUp, now);
            } else if (!goesByLetter(followUp, contact, how, at, now)) {
                end(followUp, contact, now);
            }
        });
    }

    /** What tells the warning signs and could not be sent is written as a letter, once. */
    private boolean goesByLetter(FollowUp followUp, Contact contact, MessageState how, Instant at, Instant now) {
        var tooLate = !at.isBefore(contact.due().plus(WAITED_FOR));
        var paper = onPaper(followUp, contact).filter(_ -> how == MessageState.GIVEN_UP || tooLate);
        var reach = reaches.of(followUp.client());
        if (paper.isEmpty() || reach.isEmpty() || hindrance(followUp, contact).isPresent()) {
            return false;
        }
        if (!outbox.queued(List.of(LETTER + contact.getId())).isEmpty()) {
            // a letter is not given up: it was tried again by mail
            return how == MessageState.GIVEN_UP;
        }
        queue(followUp, contact, paper.get(), reach.get().language(), false, LETTER, now.plus(WAITED_FOR));
        return true;
    }

    /** The message is not sent; the client is called instead. */
    private void end(FollowUp followUp, Contact contact, Instant now) {
        contact.dropped(now);
        contacts.keep(contact);
        invitations.notSent(followUp, contact, now);
        keep(followUp, now);
    }

    /** A closed follow-up plans nothing more, even if its last message was only just sent. */
    private void keep(FollowUp followUp, Instant now) {
        if (followUp.state() != FollowUpState.CLOSED) {
            contacts.keep(followUp, now);
        }
    }
}
