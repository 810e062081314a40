package org.tenderpoint.outcome;

import java.util.Map;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.followup.rules.AdjustmentKind;
import org.tenderpoint.outcome.rules.Share;

/**
 * One kind of adjustment: what became of it where it was recommended, and how sore clients were where it was used
 * (OUT-10). The sessions that it came of and those that it was applied to are each counted in their own period.
 *
 * @param uses of the sessions that it came of, how many to each use
 * @param less less sore than after the session before, of the sessions that it was applied to
 * @param same as sore
 * @param more more sore
 * @param better less by 2 or more
 */
public record AdjustmentOutcome(
        AdjustmentKind kind, Map<AdjustmentUse, Integer> uses, Share less, Share same, Share more, Share better) {

    public AdjustmentOutcome {
        uses = Map.copyOf(uses);
    }

    public int uses(AdjustmentUse use) {
        return uses.getOrDefault(use, 0);
    }

    /** How many sessions it came of. */
    public int advised() {
        return uses.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of those that somebody has decided about, how many were used. */
    public Share used() {
        int used = uses(AdjustmentUse.APPLIED);
        return new Share(used, used + uses(AdjustmentUse.DECLINED), uses(AdjustmentUse.WAITING));
    }

    /** How many sessions it was applied to that are due. */
    public int applied() {
        return less.of() + less.missing();
    }
}
