package org.tenderpoint.followup.adjustment;

import java.util.Optional;
import org.tenderpoint.platform.Coded;

/**
 * What became of an adjustment that came from a session, most telling first: with the same kind at two places, one may
 * be used and the other not.
 */
public enum AdjustmentUse implements Coded {
    /** The plan of a later session applied it. */
    APPLIED,
    /** Nobody has decided yet; counts as neither. */
    WAITING,
    /** A therapist left it out, or planned a session without it. */
    DECLINED;

    /** Empty for adjustments that a newer result has replaced. */
    static Optional<AdjustmentUse> of(AdjustmentState state) {
        return switch (state) {
            case APPLIED -> Optional.of(APPLIED);
            case PROPOSED, ACCEPTED -> Optional.of(WAITING);
            case DECLINED, DISMISSED -> Optional.of(DECLINED);
            case LAPSED -> Optional.empty();
        };
    }
}
