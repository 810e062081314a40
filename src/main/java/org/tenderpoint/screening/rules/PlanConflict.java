package org.tenderpoint.screening.rules;

import java.util.Set;
import org.tenderpoint.vocabulary.Work;

/**
 * A planned piece of work that the findings do not allow. The session waits until the plan changes or the findings are
 * overridden.
 *
 * @param allowed the highest pressure allowed there, 0 to 5
 * @param modalityAvoided its modality is left out there
 * @param rules the ids of the findings in the way
 */
public record PlanConflict(Work work, int allowed, boolean modalityAvoided, Set<String> rules) {

    public PlanConflict {
        rules = Set.copyOf(rules);
    }

    /** The planned pressure is above what is allowed. */
    public boolean tooDeep() {
        return work.pressure() > allowed;
    }
}
