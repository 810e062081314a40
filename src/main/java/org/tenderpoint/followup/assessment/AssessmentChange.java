package org.tenderpoint.followup.assessment;

import java.util.Optional;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.AdjustmentId;

/**
 * What a therapist changes about an assessment.
 *
 * @param level another level; empty leaves it
 * @param declined adjustments that shall not stand on the next plan
 */
public record AssessmentChange(Optional<TriageLevel> level, Set<AdjustmentId> declined) {

    public AssessmentChange {
        declined = Set.copyOf(declined);
    }

    public static AssessmentChange level(TriageLevel level) {
        return new AssessmentChange(Optional.of(level), Set.of());
    }

    public static AssessmentChange decline(AdjustmentId adjustment) {
        return new AssessmentChange(Optional.empty(), Set.of(adjustment));
    }
}
