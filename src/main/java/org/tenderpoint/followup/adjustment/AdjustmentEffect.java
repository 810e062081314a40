package org.tenderpoint.followup.adjustment;

import java.util.OptionalInt;
import org.tenderpoint.platform.Coded;

/**
 * How sore the client was after the session that an adjustment came from, and after the session it was applied to. One
 * session is no proof: it shows what happened, not why.
 *
 * @param before the worst reported, 0 to 10
 * @param after the same after the adjusted session; empty until somebody has answered
 */
public record AdjustmentEffect(OptionalInt before, OptionalInt after) {

    public enum Change implements Coded {
        LESS,
        SAME,
        MORE,
        /** Nobody has answered for one of the two sessions: never counted as better. */
        NOT_KNOWN
    }

    public Change change() {
        if (before.isEmpty() || after.isEmpty()) {
            return Change.NOT_KNOWN;
        }
        int compared = Integer.compare(after.getAsInt(), before.getAsInt());
        return compared < 0 ? Change.LESS : compared == 0 ? Change.SAME : Change.MORE;
    }
}
