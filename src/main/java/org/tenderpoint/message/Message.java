package org.tenderpoint.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.DocumentId;
import org.tenderpoint.platform.id.Id.MessageId;
import org.tenderpoint.platform.id.Id.UserId;

/** One message from the time it is queued. {@link Outbox} creates it in one statement; it changes here. */
@Entity
@Table(name = "messages")
class Message extends PhoneCourse {

    private MessageKind kind;
    private String madeFor;
    private UUID about;
    private @Nullable UUID clientId;
    private @Nullable UUID userId;
    private MessageChannel way;
    private String address;
    private String language;
    private String subject;

    @Column(name = "body")
    private String text;

    private Instant due;
    private Instant giveUpAt;
    private MessageState state;
    private int attention;
    private int tries;
    private @Nullable Instant nextTry;
    private @Nullable UUID taking;
    private @Nullable MessageTrouble trouble;
    private @Nullable UUID fileId;
    private String messageId;
    private Instant madeAt;
    private @Nullable Instant settledAt;
    private @Nullable Instant untoldSince;
    private @Nullable UUID settledBy;

    protected Message() {}

    MessageId id() {
        return new MessageId(id);
    }

    MessageKind kind() {
        return kind;
    }

    UUID about() {
        return about;
    }

    Optional<ClientId> client() {
        return Optional.ofNullable(clientId).map(ClientId::new);
    }

    Optional<UserId> user() {
        return Optional.ofNullable(userId).map(UserId::new);
    }

    MessageChannel way() {
        return way;
    }

    String address() {
        return address;
    }

    void readdress(String newAddress) {
        address = newAddress;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    MessageState state() {
        return state;
    }

    /** By which the other side knows it. */
    String messageId() {
        return messageId;
    }

    int tries() {
        return tries;
    }

    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** When nobody waits for it any more. */
    Instant giveUpAt() {
        return giveUpAt;
    }

    boolean waitedFor(Instant now) {
        return now.isBefore(giveUpAt);
    }

    boolean wantsLink() {
        return text.contains(NewMessage.LINK);
    }

    /** The attachment; empty for a text alone. */
    Optional<DocumentId> file() {
        return Optional.ofNullable(fileId).map(DocumentId::new);
    }

    void dropFile() {
        fileId = null;
    }

    /** Whether this claim may still record the outcome. */
    boolean takenBy(UUID claim) {
        return sending() && claim.equals(taking);
    }

    Mail mail(String link) {
        return new Mail(messageId, address, subject, text.replace(NewMessage.LINK, link));
    }

    /** The other side has accepted it. */
    void sent(Instant now) {
        settle(MessageState.SENT, null, now);
    }

    /**
     * The phone has taken the text; it is asked later what became of it.
     *
     * @param until after which it does not send it any more
     */
    void handed(Instant now, Instant until) {
        taking = null;
        nextTry = null;
        begin(now, until);
        attention = 2;
    }

    /**
     * The phone says that it failed.
     *
     * @param newId by which a further try is a text of its own: the phone sends no text again that it knows
     */
    void failedOnPhone(MessageTrouble why, String newId, Instant again, Instant now) {
        messageId = newId;
        if (sending() && why.nothingLeft()) {
            failed(why, again, now);
        } else {
            settle(MessageState.GIVEN_UP, why, now);
        }
    }

    /** A person reports that they have sent it. @throws IllegalStateException if it is sent already */
    void sentBy(UserId who, Instant now) {
        if (state == MessageState.SENT) {
            throw new IllegalStateException("The message is sent already");
        }
        settle(MessageState.SENT, null, now);
        settledBy = who.value();
    }

    /** @throws IllegalStateException if it is sent already */
    void putAside(UserId who, Instant now) {
        if (state == MessageState.SENT) {
            throw new IllegalStateException("The message is sent already");
        }
        settle(MessageState.WITHHELD, MessageTrouble.PUT_ASIDE, now);
        settledBy = who.value();
    }

    boolean notNeeded() {
        return trouble == MessageTrouble.NOT_NEEDED;
    }

    /** Lets another message be made for the same. */
    void madeForNothing() {
        madeFor = "withdrawn:" + id;
    }

    void withhold(MessageTrouble why, Instant now) {
        settle(MessageState.WITHHELD, why, now);
    }

    /** The program does not send it; a person may. */
    void giveUp(MessageTrouble why, Instant now) {
        settle(MessageState.GIVEN_UP, why, now);
    }

    /** Nobody waits for it any more: an untried message is withheld, a failed one has failed for good. */
    void tooLate(Instant now) {
        if (tries == 0) {
            settle(MessageState.WITHHELD, MessageTrouble.TOO_LATE, now);
        } else {
            settle(MessageState.GIVEN_UP, trouble, now);
        }
    }

    void failed(MessageTrouble why, Instant again, Instant now) {
        trouble = why;
        if (why.lasting() || !again.isBefore(giveUpAt)) {
            settle(MessageState.GIVEN_UP, why, now);
        } else {
            wait(MessageState.RETRY, again);
        }
    }

    /** Returned untried: not the time for it, or a needed service is away. */
    void putOff(Instant until) {
        tries--;
        wait(tries == 0 ? MessageState.QUEUED : MessageState.RETRY, until);
    }

    /** A person wants it tried again, as long as it still serves somebody, or else for this long. */
    void tryAgain(Instant now, Duration waitedFor) {
        if (state == MessageState.SENT || state == MessageState.SENDING) {
            throw new IllegalStateException("The message is sent or being sent");
        }
        giveUpAt = giveUpAt.isAfter(now) ? giveUpAt : now.plus(waitedFor);
        settledAt = null;
        settledBy = null;
        untoldSince = null;
        wait(MessageState.QUEUED, now);
    }

    boolean untold() {
        return untoldSince != null;
    }

    void originNotified() {
        untoldSince = null;
    }

    /** When it was sent, given up or withheld; until then when it is due. */
    Instant at() {
        return settledAt().orElse(due);
    }

    CopyRow copy() {
        return CopyRow.begin()
                .code("kind", kind)
                .code("way", way)
                .code("state", state)
                .at("due", due)
                .at("settled_at", settledAt)
                .at("delivered_at", deliveredAt().orElse(null))
                .by("settled_by", settledBy)
                .code("trouble", trouble)
                .text("address", address)
                .text("subject", subject)
                .text("text", text.replace(NewMessage.LINK, Texts.of("copy.link_left_out")));
    }

    MessageRow toRow(String to) {
        return new MessageRow(
                id(), kind, to, way, address, state, Optional.ofNullable(trouble), tries, due,
                Optional.ofNullable(nextTry),
                settledAt(),
                deliveredAt());
    }

    private void wait(MessageState waiting, Instant until) {
        state = waiting;
        taking = null;
        nextTry = until;
        forget();
        attention = waiting == MessageState.RETRY ? 1 : 2;
    }

    @Override
    boolean sending() {
        return state == MessageState.SENDING;
    }

    @Override
    void settle(MessageState how, @Nullable MessageTrouble why, Instant now) {
        state = how;
        trouble = why;
        taking = null;
        nextTry = null;
        lookNoMore();
        settledAt = now;
        untoldSince = now;
        attention = switch (how) {
            case GIVEN_UP -> 0;
            case SENT -> 3;
            default -> 4;
        };
    }
}
