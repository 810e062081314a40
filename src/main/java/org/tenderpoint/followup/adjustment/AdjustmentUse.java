package org.tenderpoint.followup.adjustment;

import java.util.Optional;
import org.tenderpoint.platform.Coded;

/**
 * What became of an adjustment that came of a session, the most telling first: of the same kind at two places one may
 * be used and the other not.
 */
public enum AdjustmentUse implements Coded {
    /** The plan of a later session took it over. */
    APPLIED,
    /** Nobody has decided yet, which is neither. */
    WAITING,
    /** A therapist left it out, or planned a session without it. */
    DECLINED;

    /** Of what a newer result has replaced there is no use to speak of. */
    static Optional<AdjustmentUse> of(AdjustmentState state) {
        return switch (state) {
            case APPLIED -> Optional.of(APPLIED);
            case PROPOSED, ACCEPTED -> Optional.of(WAITING);
            case DECLINED, DISMISSED -> Optional.of(DECLINED);
            case LAPSED -> Optional.empty();
        };
    }
}
