package org.tenderpoint.screening;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.tenderpoint.shared.Area;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Pressure;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.id.AdjustmentId;

/**
 * One adjustment that stands on a client's next plan, made from how an earlier session felt.
 *
 * @param words what to change, as shown on top of the plan
 * @param part what it is about; empty for the whole body or the session as a whole
 * @param cap the highest pressure that it allows there; empty when it sets none
 * @param avoided a modality that it leaves out; empty when it leaves none out
 * @param reason why, in words
 * @param origin the assessment that it comes from
 */
public record PlanAdviceLine(
        AdjustmentId id,
        String words,
        Optional<BodyPart> part,
        OptionalInt cap,
        Optional<Modality> avoided,
        String reason,
        UUID origin) {

    /** Where it is about. */
    public Area where() {
        return part.map(Area::ofPart).orElse(Area.EVERYWHERE);
    }

    /** The plan with this taken over: no deeper than its cap, without what it leaves out. */
    public List<Work> takenOver(List<Work> plan) {
        return plan.stream()
                .filter(work -> !leavesOut(work))
                .map(work -> concerns(work) && cap.isPresent() && work.pressure() > cap.getAsInt()
                        ? new Work(work.part(), work.modality(), cap.getAsInt(), work.minutes())
                        : work)
                .toList();
    }

    /** Whether the plan goes deeper than this allows, or holds what it leaves out. */
    public boolean goesAgainst(List<Work> plan) {
        return !takenOver(plan).equals(plan);
    }

    private boolean leavesOut(Work work) {
        boolean modality = avoided.filter(work.modality()::equals).isPresent();
        boolean region = cap.isPresent() && cap.getAsInt() == Pressure.NONE;
        return concerns(work) && (modality || region);
    }

    private boolean concerns(Work work) {
        return where().meets(work.part());
    }
}
