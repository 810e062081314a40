package org.tenderpoint.screening.plan;

import java.util.List;
import org.tenderpoint.platform.id.AdjustmentId;
import org.tenderpoint.vocabulary.Work;

/**
 * What a plan has taken over just now, so that it can be taken back.
 *
 * @param lines the adjustments, in the order in which they stood
 */
public record AppliedAdvice(List<AdjustmentId> lines, List<Work> before, List<Work> after) {

    public AppliedAdvice {
        lines = List.copyOf(lines);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
