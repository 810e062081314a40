package org.tenderpoint.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.MessageOrigin;
import org.tenderpoint.message.MessageState;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.schedule.RunAs;

/** Letters in the outbox. A message is about one sending; whether it may leave is checked again when it does. */
@Component
record LetterMails(LetterRepository letters, LetterSendingRepository sendings, LetterCheck check, LetterOrigins origins,
        WaitingLetters waiting, RunAs runAs, ApplicationEventPublisher events, Clock clock) implements MessageOrigin {

    private static final String LEAVES = "a letter that leaves";

    @Override
    public Set<MessageKind> kinds() {
        return EnumSet.of(MessageKind.LETTER);
    }

    @Override
    public void queueDue() {
        // a letter is queued by the user who sends it
    }

    @Override
    public Optional<MessageTrouble> hindrance(MessageKind kind, UUID about) {
        var sending = sendings.findById(about).filter(LetterSending::open);
        return sending.isEmpty() ? Optional.of(MessageTrouble.NOT_NEEDED) : hindrance(sending.get());
    }

    private Optional<MessageTrouble> hindrance(LetterSending sending) {
        // locked, so that a consent withdrawn at this moment is either seen here or comes too late
        var letter = letters.lock(sending.letter().value()).orElseThrow();
        if (!sending.isOf(letter)) {
            return Optional.of(MessageTrouble.NOT_NEEDED);
        }
        // it reads what decides, as a therapist would, in nobody's name and showing nothing of it
        return runAs.program(LEAVES, "ROLE_THERAPIST", () -> check.of(letter, true, clock.instant()))
                .hindrances(LetterChannel.EMAILED)
                .stream()
                .findFirst()
                .map(why -> switch (why) {
                    case NO_CONSENT, CONSENT_WITHDRAWN, GUARDIAN, REFUSED -> MessageTrouble.UNWANTED;
                    case NO_ADDRESS -> MessageTrouble.NO_WAY;
                    case MADE_UP -> MessageTrouble.MADE_UP;
                    case NOT_SAVED, WITHDRAWN, NOT_NOW, ON_ITS_WAY -> MessageTrouble.NOT_NEEDED;
                });
    }

    @Override
    public void settled(MessageKind kind, UUID about, MessageState how, Instant at) {
        // what a node was sending while somebody took it back has left all the same
        sendings.findById(about).filter(one -> one.open() || how == MessageState.SENT).ifPresent(sending -> {
            var letter = letters.lock(sending.letter().value()).orElseThrow();
            if (how == MessageState.SENT) {
                sending.sentAt(at);
                letter.sent(sending.madeBy(), at);
            } else {
                sending.keptBack(at);
                // a consent still stands; another way may be found
                letter.backTo(LetterState.CONSENTED, sending.madeBy(), at);
            }
            letters.save(letter);
            // after giving up, only a person can send it again, with a new password: only the sender knew the old one
            waiting.eraseFile(sending);
            events.publishEvent(AuditEvent.of(
                    how == MessageState.SENT ? "emailed" : "kept_back", LetterStore.RECORD, letter.id().value(),
                    letter.client()));
            if (how == MessageState.SENT) {
                origins.of(letter.kind()).sent(letter.about(), letter.id(), at, sending.madeBy());
            }
        });
    }
}
