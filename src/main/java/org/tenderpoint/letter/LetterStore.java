package org.tenderpoint.letter;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.audit.AuditEvent;

/** Saves changes to letters, and returns letters with names. The caller has checked access before. */
@Component
class LetterStore {

    static final String RECORD = "Letter";

    private final LetterRepository letters;
    private final LetterReader reader;
    private final ApplicationEventPublisher events;

    LetterStore(LetterRepository letters, LetterReader reader, ApplicationEventPublisher events) {
        this.letters = letters;
        this.reader = reader;
        this.events = events;
    }

    Letter save(String action, Letter letter) {
        return save(action, letter, "");
    }

    Letter save(String action, Letter letter, String why) {
        // flushed because records carry the version
        var stored = letters.saveAndFlush(letter);
        events.publishEvent(event(action, stored).because(why));
        return stored;
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
