package org.tenderpoint.screening;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.tenderpoint.shared.Area;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.id.AdjustmentId;

/**
 * One adjustment that stands on a client's next plan, made from how an earlier session felt.
 *
 * @param words what to change, as shown on top of the plan
 * @param part what it is about; empty for the whole body or the session as a whole
 * @param reason why, in words
 * @param origin the assessment that it comes from
 */
public record PlanAdviceLine(
        AdjustmentId id, String words, Optional<BodyPart> part, AdviceChange change, String reason, UUID origin) {

    /** Where it is about. */
    public Area where() {
        return part.map(Area::ofPart).orElse(Area.EVERYWHERE);
    }

    /** The highest pressure that it allows there; empty when it sets none. */
    public OptionalInt cap() {
        return change instanceof AdviceChange.Cap cap ? OptionalInt.of(cap.level()) : OptionalInt.empty();
    }

    /** The most minutes that it allows on each region there; empty when it sets none. */
    public OptionalInt minutes() {
        return change instanceof AdviceChange.Minutes minutes ? OptionalInt.of(minutes.most()) : OptionalInt.empty();
    }

    /** A modality that it leaves out; empty when it leaves none out. */
    public Optional<Modality> avoided() {
        return change instanceof AdviceChange.Without without ? Optional.of(without.modality()) : Optional.empty();
    }

    /** Whether the plan goes deeper or longer than this allows, or holds what it leaves out. */
    public boolean goesAgainst(List<Work> plan) {
        return switch (change) {
            case AdviceChange.Cap cap -> plan.stream().anyMatch(work -> concerns(work) && work.pressure() > cap.level());
            case AdviceChange.Without without -> plan.stream().anyMatch(work -> concerns(work) && work.modality() == without.modality());
            case AdviceChange.Minutes minutes -> plan.stream()
                    .filter(this::concerns)
                    .map(work -> work.part().region())
                    .distinct()
                    .anyMatch(region -> AgreedPlan.minutes(plan, region) > minutes.most());
            case AdviceChange.Raise raise -> false;
            case AdviceChange.Rather rather -> false;
            case AdviceChange.NotBefore gap -> false;
            case AdviceChange.Heed heed -> false;
        };
    }

    boolean concerns(Work work) {
        return where().meets(work.part());
    }
}
