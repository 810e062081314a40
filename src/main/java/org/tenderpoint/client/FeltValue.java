package org.tenderpoint.client;

import java.time.Instant;
import java.util.OptionalInt;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.SessionId;

/**
 * How one session felt, as one figure.
 *
 * @param at when the session began, or ended where only that is known
 * @param value 0 to 10; empty while not reported, which means unknown and never 0
 */
public record FeltValue(SessionId session, Instant at, Figure figure, OptionalInt value) {

    /** What is drawn above a client's history. */
    public enum Figure implements Coded {
        PAIN_BEFORE,
        PAIN_AFTER,
        /** The worst soreness reported afterwards. */
        SORENESS
    }
}
