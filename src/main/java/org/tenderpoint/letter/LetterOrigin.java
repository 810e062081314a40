package org.tenderpoint.letter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * The feature that asks for letters of one kind: starts them, decides whether they may leave, and is notified when they
 * have.
 */
public interface LetterOrigin {

    /** Each kind has one origin. */
    LetterKind kind();

    /**
     * Whose record it is about, if there is such a record.
     *
     * @param about the record that a letter is about, e.g. a referral
     */
    Optional<ClientId> client(UUID about);

    /** Who may get one, the usual recipient first. */
    List<RecipientKind> recipients();

    /**
     * The initial content of a letter, in the recipient's language. The therapist changes it freely.
     *
     * @throws IllegalArgumentException if there is no such record
     */
    LetterDraft draft(UUID about, RecipientKind to, Locale language);

    /**
     * Why such a letter must not leave now, in words for staff; empty if it may. Called before each sending, also for
     * what waits in the outbox, where nobody is signed in.
     */
    default Optional<String> hindrance(UUID about, LetterRecipient recipient) {
        return Optional.empty();
    }

    /** Whether such a letter still goes to this recipient: else a new one is begun. */
    default boolean stillGoesTo(UUID about, LetterRecipient recipient) {
        return true;
    }

    /**
     * Where the recipient answers without an account, in a code on the letter; empty if they cannot. It takes the place
     * of an earlier one of the same letter, and opens nothing before the letter has left.
     */
    default Optional<String> answerAt(UUID about, LetterId letter, Locale language, Instant now) {
        return Optional.empty();
    }

    /** The letter has left, perhaps once more. Called in the transaction that records it. */
    default void sent(UUID about, LetterId letter, Instant at, UserId by) {
        // an answer is still awaited; it names the letter when it comes
    }

    /**
     * It has not left after all, as somebody recorded by mistake: what {@link #sent} did goes back. Called in the
     * transaction that records it.
     *
     * @param another whether another letter about the same has left
     * @return false if it cannot go back: the letter was answered, or something followed from it
     */
    default boolean takenBack(UUID about, LetterId letter, boolean another, Instant at, UserId by) {
        return true;
    }

    /** A letter as a feature starts it: client, recipient and content. */
    public record LetterDraft(ClientId client, LetterRecipient recipient, LetterContent content) {

        /** Omits the content. */
        @Override
        public String toString() {
            return "LetterDraft";
        }
    }
}
