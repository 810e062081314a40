package org.tenderpoint.letter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.LetterId;
import org.tenderpoint.platform.id.UserId;

/**
 * The feature that asks for letters of one kind: begins them, says whether they may leave, and is told when they have.
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

    /** Who may get one, the usual first. */
    List<RecipientKind> recipients();

    /**
     * What a letter begins with, in the language of whoever gets it. The therapist changes it as they like.
     *
     * @throws IllegalArgumentException if there is no such record
     */
    LetterDraft draft(UUID about, RecipientKind to, Locale language);

    /**
     * Why such a letter must not leave now, in words for who works here; empty if it may. Asked before each sending,
     * also of what waits in the outbox, where nobody is signed in.
     */
    default Optional<String> hindrance(UUID about, LetterRecipient recipient) {
        return Optional.empty();
    }

    /** The letter has left for the first time. In the transaction that writes it down. */
    default void sent(UUID about, LetterId letter, Instant at, UserId by) {
        // an answer is waited for as it was; it names the letter when it comes
    }
}
