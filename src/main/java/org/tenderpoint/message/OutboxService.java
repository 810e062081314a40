package org.tenderpoint.message;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.MessageId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;

/**
 * What people do with single messages of the outbox. Messages say nothing about health, so front desk and managers see
 * all of them.
 */
@Service
@PreAuthorize("hasAnyRole('FRONT_DESK', 'MANAGER')")
@Transactional
public class OutboxService {

    /** How long a message that a person wants tried again stays of use. */
    private static final Duration ONCE_MORE = Duration.ofDays(2);

    private final MessageRepository messages;
    private final MailTransport post;
    private final OutgoingMails outgoing;
    private final MessageNames names;
    private final CurrentUser currentUser;
    private final PracticeTime time;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboxService(
            MessageRepository messages,
            MailTransport post,
            OutgoingMails outgoing,
            MessageNames names,
            CurrentUser currentUser,
            PracticeTime time,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.post = post;
        this.outgoing = outgoing;
        this.names = names;
        this.currentUser = currentUser;
        this.time = time;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The message for a person who sends it themselves, with its own link. Empty if it may no longer go, which is
     * recorded.
     *
     * @throws IllegalStateException if it was sent, or is being sent
     */
    public Optional<PreparedMessage> prepare(MessageId id) {
        var now = clock.instant();
        var message = require(id);
        if (!mayGo(message)) {
            return Optional.empty();
        }
        var mail = outgoing.of(message);
        audit("prepared", message);
        return Optional.of(new PreparedMessage(
                id, message.way(), names.of(message), mail.address(), mail.subject(), mail.text(),
                mail.file().isPresent(),
                switch (message.way()) {
                    case EMAIL -> post.file(mail, now);
                    case TEXT -> new byte[0];
                    case LETTER -> MessagePaper.pdf(names.of(message), time.today(), message.language(), mail);
                }));
    }

    /** Records that a person has sent it. @throws IllegalStateException if it was sent, or is being sent */
    public void markSent(MessageId id) {
        change(id, "sent_by_hand", message -> message.sentBy(currentUser.id(), clock.instant()));
    }

    /** Nobody sends it. @throws IllegalStateException if it was sent, or is being sent */
    public void putAside(MessageId id) {
        change(id, "put_aside", message -> message.putAside(currentUser.id(), clock.instant()));
    }

    /**
     * Lets the program try at once.
     *
     * @return false if it may no longer go, which is recorded
     * @throws IllegalStateException if it was sent, or is being sent
     */
    public boolean tryAgain(MessageId id) {
        boolean goes = mayGo(require(id));
        if (goes) {
            change(id, "tried_again", message -> message.tryAgain(clock.instant(), ONCE_MORE));
        }
        return goes;
    }

    /** Whether it may still go; withheld if not. */
    private boolean mayGo(Message message) {
        requireUnsent(message);
        var hindrance = outgoing.look(message);
        hindrance.ifPresent(why -> {
            message.withhold(why, clock.instant());
            messages.save(message);
        });
        return hindrance.isEmpty();
    }

    private void change(MessageId id, String action, Consumer<Message> change) {
        var message = require(id);
        requireUnsent(message);
        change.accept(message);
        messages.save(message);
        audit(action, message);
        events.publishEvent(new Outbox.Queued());
    }

    private void audit(String action, Message message) {
        var id = message.id().value();
        events.publishEvent(message.client()
                .map(client -> AuditEvent.of(action, "Message", id, client))
                .orElseGet(() -> AuditEvent.of(action, "Message", id)));
    }

    private static void requireUnsent(Message message) {
        if (message.state() == MessageState.SENT || message.state() == MessageState.SENDING) {
            throw new IllegalStateException("The message is sent or being sent");
        }
    }

    private Message require(MessageId id) {
        return messages.findById(id.value()).orElseThrow(() -> new NoSuch("message"));
    }

    /**
     * A message as a person sends it, with a link made for this one use. It is shown and then forgotten.
     *
     * @param to the recipient's name
     * @param withFile whether there is an attachment, which only {@code file} contains
     * @param file the same for a mail program, or as paper for a letter; empty for a text
     */
    public record PreparedMessage(
            MessageId id, MessageChannel way, String to, String address, String subject, String text,
            boolean withFile, byte[] file) {

        /** Omits the content. */
        @Override
        public String toString() {
            return "PreparedMessage " + id;
        }
    }
}
