package org.tenderpoint.followup.rules;

import java.util.List;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * The pressure on one worked place, from the last session to the next.
 *
 * @param part a whole region, or one side of it where the two sides differ (ADJ-016)
 * @param before the highest pressure used there, 1 to 5
 * @param after the highest that the next plan may use there, 0 to 5; 0 is an avoided region
 * @param ruleIds the rules that moved or bound it, those of screening too; {@code stored} for a cap of an earlier
 * session, {@code no_plan} where every modality is to be left out; empty when unchanged
 */
public record PlannedPressure(BodyPart part, int before, int after, List<String> ruleIds) {

    public PlannedPressure {
        ruleIds = List.copyOf(ruleIds);
    }

    public boolean lower() {
        return after < before;
    }
}
