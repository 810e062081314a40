package org.tenderpoint.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.LetterId;

/**
 * A letter with what became of it.
 *
 * @param version to be handed back with a change
 * @param writtenBy the name of whoever began it
 * @param saved whether there is a file of it as it stands
 * @param digest of that file and whom it goes to; empty without one
 * @param guardian who decides for the client; empty where the client does
 * @param agreed the last consent to it as it stands, also one that was withdrawn
 * @param onPaper why it may not be printed or downloaded now
 * @param byMail why it may not be sent by e-mail now
 * @param notNow the words of the feature that it is for, with {@link LetterHindrance#NOT_NOW}
 */
public record LetterRecord(
        LetterId id,
        int version,
        ClientId client,
        String clientName,
        LetterKind kind,
        UUID about,
        LetterRecipient recipient,
        LetterContent content,
        LetterState state,
        Instant stateAt,
        String writtenBy,
        Instant changedAt,
        boolean saved,
        String digest,
        Optional<String> guardian,
        Optional<Agreed> agreed,
        List<Sent> sendings,
        List<LetterHindrance> onPaper,
        List<LetterHindrance> byMail,
        Optional<String> notNow) {

    public LetterRecord {
        sendings = List.copyOf(sendings);
        onPaper = List.copyOf(onPaper);
        byMail = List.copyOf(byMail);
    }

    /** That somebody agreed. */
    public record Agreed(
            ConsentMethod how, String by, boolean guardian, Signature signature, Instant at,
            Optional<Instant> withdrawnAt) {

        /** Never the name. */
        @Override
        public String toString() {
            return "Agreed " + how;
        }
    }

    /**
     * One way on which it left, or was to leave.
     *
     * @param leftAt empty while an e-mail waits, or if it was kept back
     */
    public record Sent(
            LetterChannel way, String address, Instant at, String by, Optional<Instant> leftAt,
            Optional<Instant> keptBackAt) {

        /** Never the address. */
        @Override
        public String toString() {
            return "Sent " + way;
        }
    }

    /** Whether it may still be changed. */
    public boolean open() {
        return state == LetterState.DRAFT || state == LetterState.CONSENTED;
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "LetterRecord " + id;
    }
}
