package org.tenderpoint.screening.plan;

import java.util.List;
import org.tenderpoint.screening.AgreedPlan;
import org.tenderpoint.screening.PlanAdviceLine;

/**
 * What earlier follow-ups ask of one session's plan.
 *
 * @param standing neither taken over nor left out yet, the most important first
 * @param against taken over, but the plan goes against it again
 * @param held agreed for an earlier session and still in force: to be known
 * @param changes the plan as it is, and with all of that
 * @param open what of {@code standing} this plan cannot take over: for a person to decide
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

    /** Whether there is something to take over or to take care of. */
    public boolean asks() {
        return !standing.isEmpty() || !against.isEmpty();
    }

    /** What the plan can take over at once. */
    public List<PlanAdviceLine> takeable() {
        return standing.stream().filter(line -> !open.contains(line)).toList();
    }

    public boolean changesPlan() {
        return changes.stream().anyMatch(AgreedPlan.Change::changes);
    }
}
