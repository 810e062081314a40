package org.tenderpoint.audit;

import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Something in the database that is not as the program wrote it.
 *
 * @param number of the entry; 0 where it is about none
 * @param what the record's kind and id, or numbers; never what stands in a record
 */
public record CheckFinding(FindingKind kind, long number, Phrase what) {

    public enum FindingKind implements Coded {
        KEY,
        ENTRY_CHANGED,
        ENTRY_REMOVED,
        ENTRY_INSERTED,
        LINK_CHANGED,
        LINKS_REMOVED,
        WITHDRAWAL_CHANGED,
        HEAD_CHANGED,
        TAIL_CUT,
        RECORD_CHANGED,
        RECORD_REMOVED,
        RECORD_INSERTED
    }

    /** A record that somebody opened does not fit its seal. @param what its kind and id */
    public record BrokenRecord(Phrase what) {}

    /** In a sentence. */
    public Phrase words() {
        return Phrase.of("audit.finding." + kind.code(), Math.toIntExact(number), what);
    }
}
