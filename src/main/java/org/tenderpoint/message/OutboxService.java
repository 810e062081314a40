package org.tenderpoint.message;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.MessageId;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Staff;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.UserService;

/** The outbox for those who look after it. Messages say nothing about health, so front desk and managers see all of them. */
@Service
@PreAuthorize("hasAnyRole('FRONT_DESK', 'MANAGER')")
public class OutboxService {

    /** How long a message that a person wants tried again is waited for. */
    private static final Duration ONCE_MORE = Duration.ofDays(2);

    private final MessageRepository messages;
    private final MessageList list;
    private final MessageOrigins origins;
    private final Post post;
    private final MessageFiles files;
    private final ClientService clients;
    private final UserService users;
    private final Staff staff;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboxService(
            MessageRepository messages,
            MessageList list,
            MessageOrigins origins,
            Post post,
            MessageFiles files,
            ClientService clients,
            UserService users,
            Staff staff,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.list = list;
        this.origins = origins;
        this.post = post;
        this.files = files;
        this.clients = clients;
        this.users = users;
        this.staff = staff;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** How e-mail leaves this program now. */
    public SendingWay way() {
        return post.way();
    }

    /** The messages, what failed first, then what waits; the newest first among alike. */
    @Transactional(readOnly = true)
    public List<MessageRow> rows(MessageFilter filter, int offset, int limit) {
        var page = list.rows(filter, offset, limit);
        var clientNames = clients.names(page.stream().flatMap(one -> one.client().stream()).collect(Collectors.toSet()));
        var userNames = users.names(page.stream().flatMap(one -> one.user().stream()).collect(Collectors.toSet()));
        return page.stream().map(one -> one.toRow(name(one, clientNames, userNames))).toList();
    }

    @Transactional(readOnly = true)
    public int count(MessageFilter filter) {
        return list.count(filter);
    }

    /** The names of the managers whom no alert reaches by e-mail, since they have given no address. */
    @Transactional(readOnly = true)
    public List<String> managersWithoutAddress() {
        return staff.managers().stream().filter(one -> one.email().isEmpty()).map(UserRecord::name).toList();
    }

    /**
     * The message for somebody who sends it themselves, with a link of its own. Empty if it must not go any more, which is
     * written down.
     *
     * @throws IllegalStateException if it was sent, or is being sent
     */
    @Transactional
    public Optional<PreparedMessage> prepare(MessageId id) {
        var now = clock.instant();
        var message = require(id);
        requireUnsent(message);
        var origin = origins.of(message.kind());
        var hindrance = origin.hindrance(message.kind(), message.about());
        if (hindrance.isPresent()) {
            message.withhold(hindrance.get(), now);
            messages.saveAndFlush(message);
            return Optional.empty();
        }
        var mail = files.with(
                message, message.mail(message.wantsLink() ? origin.freshLink(message.about(), message.language()) : ""));
        audit("prepared", message);
        return Optional.of(new PreparedMessage(
                id, message.way(), name(message), mail.address(), mail.subject(), mail.text(), mail.file().isPresent(),
                message.way() == MessageWay.EMAIL ? post.file(mail, now) : new byte[0], now));
    }

    /** Says that somebody has sent it. @throws IllegalStateException if it was sent, or is being sent */
    @Transactional
    public void markSent(MessageId id) {
        change(id, "sent by hand", message -> message.sentBy(currentUser.id(), clock.instant()));
    }

    /** Nobody sends it. @throws IllegalStateException if it was sent, or is being sent */
    @Transactional
    public void putAside(MessageId id) {
        change(id, "put aside", message -> message.putAside(currentUser.id(), clock.instant()));
    }

    /** Lets the program try at once. @throws IllegalStateException if it was sent, or is being sent */
    @Transactional
    public void tryAgain(MessageId id) {
        change(id, "tried again", message -> message.tryAgain(clock.instant(), ONCE_MORE));
    }

    private void change(MessageId id, String action, Consumer<Message> change) {
        var message = require(id);
        requireUnsent(message);
        change.accept(message);
        messages.saveAndFlush(message);
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
        return messages.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("No such message"));
    }

    private String name(Message message) {
        return name(
                message,
                clients.names(message.client().map(Set::of).orElse(Set.of())),
                users.names(message.user().map(Set::of).orElse(Set.of())));
    }

    private static String name(Message message, Map<ClientId, String> clientNames, Map<UserId, String> userNames) {
        return message.client()
                .map(client -> clientNames.getOrDefault(client, ""))
                .or(() -> message.user().map(user -> userNames.getOrDefault(user, "")))
                // somebody outside the practice, who is known to the feature alone
                .orElseGet(message::address);
    }
}
