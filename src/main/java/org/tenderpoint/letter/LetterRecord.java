package org.tenderpoint.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;

/**
 * A letter with its history.
 *
 * @param version to be passed back with a change
 * @param saved whether its present content has a file
 * @param digest of that file and the recipient; empty without a file
 * @param toldSince whether the intake tells otherwise of a condition than when the letter was last written
 * @param deathSince whether a death was recorded, or taken back, since then; not for one to the client
 * @param guardian who decides for the client; empty where the client does
 * @param agreed the last consent to its present content, also if withdrawn
 * @param onPaper why it may not be printed or downloaded now
 * @param byMail why it may not be sent by e-mail now
 * @param notNow the words of its feature, with {@link LetterHindrance#NOT_NOW}
 */
public record LetterRecord(
        LetterId id,
        int version,
        ClientId client,
        String clientName,
        LetterKind kind,
        LetterRecipient recipient,
        LetterContent content,
        LetterState state,
        boolean saved,
        String digest,
        boolean toldSince,
        boolean deathSince,
        Optional<String> guardian,
        Optional<LetterAgreement> agreed,
        List<Sent> sendings,
        List<LetterHindrance> onPaper,
        List<LetterHindrance> byMail,
        Optional<String> notNow) {

    public LetterRecord {
        sendings = List.copyOf(sendings);
        onPaper = List.copyOf(onPaper);
        byMail = List.copyOf(byMail);
    }

    public record LetterAgreement(
            ConsentMethod how, String by, Signature signature, Instant at,
            Optional<Instant> withdrawnAt) {

        /** Omits the name. */
        @Override
        public String toString() {
            return "Agreed " + how;
        }
    }

    /**
     * One way on which it left, or was to leave.
     *
     * @param leftAt empty while an e-mail waits, or if it was kept back or taken back
     */
    public record Sent(
            UUID id, LetterChannel way, String by, Optional<Instant> leftAt,
            Optional<Instant> keptBackAt) {

        /** Whether its outcome is still unknown. */
        boolean waits() {
            return leftAt.isEmpty() && keptBackAt.isEmpty();
        }

        /** Whether somebody said that it was handed over. */
        public boolean handedOver() {
            return leftAt.isPresent() && LetterChannel.BY_HAND.contains(way);
        }

        /** Omits the address. */
        @Override
        public String toString() {
            return "Sent " + way;
        }
    }

    /** Whether it can still be changed. */
    public boolean open() {
        return state == LetterState.DRAFT || state == LetterState.CONSENTED;
    }

    /** Whether it waits for the mail server, for the first time or once more. */
    public boolean waits() {
        return sendings.stream().anyMatch(Sent::waits);
    }

    /** Omits the content. */
    @Override
    public String toString() {
        return "LetterRecord " + id;
    }
}
