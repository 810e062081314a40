package org.tenderpoint.followup.rules.triage;

import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.say.Phrase;

/** How soon to ring the client; ordered, most urgent last. */
public enum Call implements Coded {
    /** Within 24 hours. */
    WITHIN_24H,
    /** The same working day. */
    TODAY,
    /** Within one hour; outside opening hours at the next opening. */
    NOW;

    /** The text in the rule book. */
    Phrase says() {
        return Phrase.of("row.call." + code());
    }

    @Override
    public String code() {
        return this == WITHIN_24H ? "call_24" : "call_" + Coded.super.code();
    }
}
