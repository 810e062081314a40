package org.tenderpoint.screening.plan;

import java.util.List;
import org.tenderpoint.screening.AgreedPlan;
import org.tenderpoint.screening.PlanAdviceLine;

/**
 * What earlier follow-ups ask for in one session's plan.
 *
 * @param standing neither applied nor dismissed yet, most important first
 * @param against applied, but the plan goes against it again
 * @param held agreed for an earlier session and still in force: for information
 * @param changes the plan as it is, and with everything applied
 * @param open what of {@code standing} this plan cannot apply: for a person to decide
 */
public record AdviceRecord(
        List<PlanAdviceLine> standing,
        List<PlanAdviceLine> against,
        List<PlanAdviceLine> held,
        List<AgreedPlan.Change> changes,
        List<PlanAdviceLine> open) {

    static final AdviceRecord NOTHING = new AdviceRecord(List.of(), List.of(), List.of(), List.of(), List.of());

    public AdviceRecord {
        standing = List.copyOf(standing);
        against = List.copyOf(against);
        held = List.copyOf(held);
        changes = List.copyOf(changes);
        open = List.copyOf(open);
    }

    /** Whether there is something to apply or to decide. */
    public boolean asks() {
        return !standing.isEmpty() || !against.isEmpty();
    }

    /** What the plan can apply at once. */
    public List<PlanAdviceLine> takeable() {
        return standing.stream().filter(line -> !open.contains(line)).toList();
    }

    public boolean changesPlan() {
        return changes.stream().anyMatch(AgreedPlan.Change::changes);
    }
}
