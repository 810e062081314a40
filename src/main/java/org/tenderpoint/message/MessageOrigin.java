package org.tenderpoint.message;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The feature that queues messages of some kinds: it decides whether they may leave and is notified of the outcome. */
public interface MessageOrigin {

    /** Its own kinds; each kind has one origin. */
    Set<MessageKind> kinds();

    /** Queues what has become due. Called every minute on every node, outside a transaction. */
    void queueDue();

    /** Why the message must not go, or no longer; empty if it may. Called before each sending, inside a transaction. */
    Optional<MessageTrouble> hindrance(MessageKind kind, UUID about);

    /** A link for this one sending; its token is kept as a hash only. Called where the text has a place for one. */
    default String freshLink(UUID about, Locale language) {
        throw new IllegalStateException("No link stands in these messages: those who work here sign in");
    }

    /**
     * The outcome of the message. Called once, inside the transaction in which the outbox records the notification.
     *
     * @param at when it was sent, given up or withheld
     */
    default void settled(MessageKind kind, UUID about, MessageState how, Instant at) {
        // the screen shows what the message was about whatever its outcome
    }
}
