package org.tenderpoint.screening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tenderpoint.platform.id.AdjustmentId;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;

/**
 * One adjustment for a client's next plan, made from how an earlier session felt.
 *
 * @param words what to change, as shown on top of the plan
 * @param part the body part concerned; empty for the whole body or the session as a whole
 * @param reason why, in words
 * @param origin the assessment that it comes from
 */
public record PlanAdviceLine(
        AdjustmentId id, String words, Optional<BodyPart> part, AdviceChange change, String reason, UUID origin) {

    /** The area concerned. */
    public Area where() {
        return part.map(Area::ofPart).orElse(Area.EVERYWHERE);
    }

    /** What it limits in the work; empty if it only asks for something, or advises. */
    public Optional<AdvisedLimit> limit() {
        var parts = part.map(Set::of).orElse(Set.of());
        return switch (change) {
            case AdviceChange.Cap cap -> Optional.of(AdvisedLimit.cap(parts, cap.level(), words));
            case AdviceChange.Without without -> Optional.of(AdvisedLimit.without(without.modality(), parts, words));
            case AdviceChange.WithoutTechnique without ->
                    Optional.of(AdvisedLimit.without(without.technique(), parts, words));
            case AdviceChange.Minutes minutes -> Optional.of(AdvisedLimit.minutes(parts, minutes.most(), words));
            case AdviceChange.Raise raise -> Optional.empty();
            case AdviceChange.Rather rather -> Optional.empty();
            case AdviceChange.NotBefore gap -> Optional.empty();
            case AdviceChange.Heed heed -> Optional.empty();
        };
    }

    /** Whether the plan goes deeper or longer than this allows, or contains what it leaves out. */
    public boolean goesAgainst(List<Work> plan) {
        return limit().filter(limit -> plan.stream().anyMatch(limit::isPassedBy) || tooLong(limit, plan)).isPresent();
    }

    /** In a plan the limit applies to each region separately. */
    private boolean tooLong(AdvisedLimit limit, List<Work> plan) {
        return limit.minutes().isPresent()
                && plan.stream()
                        .filter(this::concerns)
                        .map(work -> work.part().region())
                        .distinct()
                        .anyMatch(region -> AgreedPlan.minutes(plan, region) > limit.minutes().getAsInt());
    }

    boolean concerns(Work work) {
        return where().meets(work.part());
    }
}
