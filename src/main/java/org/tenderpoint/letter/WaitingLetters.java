package org.tenderpoint.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.ConsentService.ConsentWithdrawn;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.platform.id.Id.DocumentId;

/** Letters that wait for the mail server, and how to keep them back. */
@Component
record WaitingLetters(LetterRepository letters, LetterSendingRepository sendings, Outbox outbox, Documents documents,
        Clock clock) {

    /** Keeps back what waits of this letter. A node that is sending it at this moment checks for itself. */
    void keepBack(Letter letter, MessageTrouble why, Instant now) {
        sendings.findByLetterIdOrderByMadeAt(letter.id().value()).stream()
                .filter(LetterSending::open)
                .forEach(sending -> {
                    outbox.withhold(sending.getId(), why);
                    sending.keptBack(now);
                    eraseFile(sending);
                });
    }

    /** Erases the locked file that nobody needs any more. */
    void eraseFile(LetterSending sending) {
        Optional<DocumentId> file = sending.dropFile();
        sendings.save(sending);
        file.ifPresent(gone -> {
            outbox.dropFile(sending.getId());
            documents.erase(List.of(gone));
        });
    }

    /** A client who says no to letters altogether stops those that wait. */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        if (withdrawn.kind() == ConsentKind.REFERRAL) {
            letters.findByClientIdAndState(withdrawn.client().value(), LetterState.WAITING).forEach(letter -> {
                keepBack(letter, MessageTrouble.UNWANTED, clock.instant());
                letter.backTo(LetterState.DRAFT, letter.changedBy(), clock.instant());
                letters.save(letter);
            });
        }
    }
}
