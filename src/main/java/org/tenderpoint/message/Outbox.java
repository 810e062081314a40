package org.tenderpoint.message;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientReach;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.client.ContactErased;
import org.tenderpoint.client.EndsWithDeath;
import org.tenderpoint.message.phone.OwnPhone;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.place.MobileNumber;

/** Where features put messages to be sent. After the commit the program sends them, or they wait for a person. */
@Component
@Order(0)
public class Outbox implements EndsWithDeath {

    private static final Set<MessageState> WAITING = EnumSet.of(MessageState.QUEUED, MessageState.RETRY);

    private final JdbcClient jdbc;
    private final MessageRepository messages;
    private final ClientReaches reaches;
    private final MailTransport post;
    private final OwnPhone phone;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(JdbcClient jdbc, MessageRepository messages, ClientReaches reaches, MailTransport post, OwnPhone phone,
            ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.reaches = reaches;
        this.post = post;
        this.phone = phone;
        this.events = events;
        this.clock = clock;
    }

    /** Something waits to be sent; sending begins after the commit. */
    record Queued() {}

    /**
     * By what a client is written to: a text to who wants texts, if the practice's phone sends them; else an e-mail;
     * else a text that a person sends.
     *
     * @return empty if no message reaches the client
     */
    public Optional<ClientWay> wayTo(ClientReach reach) {
        return reach.wantedNumber()
                .flatMap(this::onPhone)
                .map(number -> new ClientWay(MessageChannel.TEXT, number, true))
                .or(() -> reach.emailAddress().map(address -> new ClientWay(MessageChannel.EMAIL, address, false)))
                .or(() -> reach.textNumber().map(typed -> new ClientWay(MessageChannel.TEXT, typed, false)));
    }

    /** Where a client is reached now by this way; empty if they are not. */
    Optional<String> address(ClientId client, MessageChannel way) {
        return reaches.of(client).flatMap(reach -> switch (way) {
            case EMAIL -> reach.emailAddress();
            case TEXT -> reach.number().map(typed -> onPhone(typed).orElse(typed));
            case LETTER -> Optional.of("");
        });
    }

    /** The number as the practice's phone dials it; empty if there is no phone, or no text can go there. */
    private Optional<String> onPhone(String typed) {
        return MobileNumber.of(typed, Formats.here().country()).filter(_ -> phone.isSetUp()).map(MobileNumber::e164);
    }

    /**
     * Queues it in the caller's transaction.
     *
     * @return false if any node queued the same before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean queue(NewMessage message) {
        var id = UUID.randomUUID();
        // one statement decided by the unique key: of two nodes at the same moment one writes the row
        int made = jdbc.sql("""
                insert into messages (id, kind, made_for, about, client_id, user_id, way, address, language, subject,
                    body, due, give_up_at, state, attention, tries, next_try, file_id, message_id, made_at, version)
                values (:id, :kind, :madeFor, :about, :client, :user, :way, :address, :language, :subject,
                    :body, :due, :giveUpAt, 'queued', 2, 0, :nextTry, :file, :messageId, :madeAt, 0)
                on conflict do nothing""")
                .param("id", id)
                .param("kind", message.kind().code())
                .param("madeFor", message.madeFor())
                .param("about", message.about())
                .param("client", message.to() instanceof ClientId client ? client.value() : null, Types.OTHER)
                .param("user", message.to() instanceof UserId user ? user.value() : null, Types.OTHER)
                .param("way", message.way().code())
                .param("address", message.address())
                .param("language", message.language().toLanguageTag())
                .param("subject", message.subject())
                .param("body", message.text())
                .param("due", Moments.utc(message.due()))
                .param("giveUpAt", Moments.utc(message.giveUpAt()))
                .param("nextTry", Moments.utc(message.due()))
                .param("file", message.file().map(Id::value).orElse(null), Types.OTHER)
                .param("messageId", post.messageId(id))
                .param("madeAt", Moments.utc(clock.instant()))
                .update();
        if (made > 0) {
            events.publishEvent(new Queued());
        }
        return made > 0;
    }

    /** Which of these have been queued at some time; one statement. */
    public Set<String> queued(Collection<String> madeFor) {
        return madeFor.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select made_for from messages where made_for in (:madeFor)")
                        .param("madeFor", madeFor).query(String.class).list());
    }

    /**
     * Stops messages about this record that still wait. A node that is sending one at this moment checks for itself.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withhold(UUID about, MessageTrouble why) {
        messages.findByAboutAndStateIn(about, WAITING).forEach(message -> {
            message.withhold(why, clock.instant());
            // the caller knows why
            message.originNotified();
            messages.save(message);
        });
    }

    /**
     * The same, where they say what no longer holds but may hold again: then the same is queued anew, unless it is what
     * was sent last.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(UUID about, MessageTrouble why) {
        messages.findByAboutAndStateIn(about, WAITING).forEach(Message::madeForNothing);
        messages.findByAboutAndStateIn(about, Set.of(MessageState.SENT)).stream()
                .sorted(Comparator.comparing(Message::at).reversed()).skip(1).forEach(Message::madeForNothing);
        withhold(about, why);
    }

    /** The same, where what was sent is of no use any more either: the same is queued anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(UUID about, MessageTrouble why) {
        messages.findByAboutAndStateIn(about, EnumSet.of(MessageState.QUEUED, MessageState.RETRY, MessageState.SENT))
                .forEach(Message::madeForNothing);
        withhold(about, why);
    }

    /** What was withheld about this record because nobody needed it is queued anew, should somebody after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mayBeNeededAgain(UUID about) {
        messages.findByAboutAndStateIn(about, Set.of(MessageState.WITHHELD)).stream()
                .filter(Message::notNeeded).forEach(Message::madeForNothing);
    }

    /** Letters about the client go to others, and go on. */
    @Override
    public String about() {
        return "messages";
    }

    @Override
    public int waiting(ClientId client, Instant now) {
        return messages.countByClientIdAndStateIn(client.value(), WAITING);
    }

    /** One statement, which waits for a node that claims a message at this moment, and leaves that one to its check. */
    @Override
    public void end(ClientId client, Instant now) {
        jdbc.sql("""
                update messages set state = 'withheld', trouble = 'died', attention = 4, next_try = null,
                    settled_at = :now, version = version + 1
                where client_id = :client and state = any (array['queued', 'retry'])""")
                .param("now", Moments.utc(now)).param("client", client.value()).update();
    }

    /** What waits is addressed anew before it leaves. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ContactErased erased) {
        jdbc.sql("update messages set address = '', version = version + 1 where client_id = :client")
                .param("client", erased.client().value()).update();
    }

    /** Detaches files from messages about this record, so that they can be erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dropFile(UUID about) {
        messages.findByAboutAndFileIdIsNotNull(about).forEach(message -> {
            message.dropFile();
            messages.save(message);
        });
    }
}
