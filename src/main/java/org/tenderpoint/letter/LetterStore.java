package org.tenderpoint.letter;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.vocabulary.say.Phrase;

/** Reads letters to change, saves the changes, and returns letters with names. */
@Component
record LetterStore(LetterRepository letters, LetterReader reader, RecordGate gate, ApplicationEventPublisher events) {

    static final String RECORD = "Letter";

    /**
     * A letter to change, if its client's record is open to the caller.
     *
     * @throws IllegalArgumentException if there is no such letter
     */
    Letter lock(LetterId id) {
        return gate.filter(letters.lock(id.value()), Letter::client)
                .orElseThrow(() -> new NoSuch("letter"));
    }

    /** The caller has checked access before. */
    Letter save(String action, Letter letter) {
        return save(action, letter, Phrase.NOTHING);
    }

    Letter save(String action, Letter letter, Phrase why) {
        // flushed because records carry the version
        var stored = letters.saveAndFlush(letter);
        events.publishEvent(event(action, stored).because(why));
        return stored;
    }

    /** Whether another letter about the same has left. */
    boolean anotherLeft(Letter letter) {
        return letters.existsByAboutAndKindAndStateAndIdNot(
                letter.about(), letter.kind(), LetterState.SENT, letter.id().value());
    }

    void audit(String action, Letter letter) {
        events.publishEvent(event(action, letter));
    }

    LetterRecord record(Letter letter, Instant now) {
        return reader.record(letter, now);
    }

    private static AuditEvent event(String action, Letter letter) {
        return AuditEvent.of(action, RECORD, letter.id().value(), letter.client());
    }
}
