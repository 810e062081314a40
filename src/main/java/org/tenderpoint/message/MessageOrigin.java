package org.tenderpoint.message;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the feature that queues messages of some kinds says of them when they leave, and is told of them after. */
public interface MessageOrigin {

    /** The kinds that are its own; each kind has one origin. */
    Set<MessageKind> kinds();

    /** Queues what has become due. Called every minute on every node, outside a transaction. */
    void queueDue();

    /**
     * Why the message must not go, or not any more; empty if it may. Asked before each sending, inside a transaction.
     */
    Optional<MessageTrouble> hindrance(MessageKind kind, UUID about);

    /** A link for this one sending; its token is kept as a hash only. Called where the text has a place for one. */
    default String freshLink(UUID about, Locale language) {
        throw new IllegalStateException("No link stands in these messages: those who work here sign in");
    }

    /**
     * What became of the message. Inside a transaction in which the outbox notes that this was told; told once.
     *
     * @param at when it was sent, given up or withheld
     */
    default void settled(MessageKind kind, UUID about, MessageState how, Instant at) {
        // what it was about stands on a screen whatever became of the message
    }
}
