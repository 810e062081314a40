package org.tenderpoint.screening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Work;

/**
 * An effect of a finding that a line of the plan goes beyond.
 *
 * @param effect the code by which an override names it
 */
public record LimitOnWork(Finding finding, String effect) {

    /**
     * All limits that this line goes beyond: those on pressure and place, and only if there are none those on the kind
     * of massage, since these may follow from the pressure.
     */
    public static List<LimitOnWork> of(ScreeningDecision decision, Work work) {
        var deep = limits(decision, work, true);
        return deep.isEmpty() ? limits(decision, work, false) : deep;
    }

    /** Whether a therapist may go ahead against it alone. */
    public boolean overridable() {
        return finding.overridable() && !finding.found().stops();
    }

    private static List<LimitOnWork> limits(ScreeningDecision decision, Work work, boolean pressure) {
        var place = Area.ofPart(work.part());
        return decision.findings().stream()
                .flatMap(finding -> finding.effects().stream()
                        .flatMap(effect -> code(effect, work, place, pressure).stream())
                        .map(code -> new LimitOnWork(finding, code)))
                .distinct()
                .toList();
    }

    private static Optional<String> code(Effect effect, Work work, Area place, boolean pressure) {
        return Stream.of(effect).filter(one -> switch (one) {
            case Effect.Cap cap -> pressure && cap.level() < work.pressure() && cap.where().meets(place);
            case Effect.AvoidRegion avoid -> pressure && avoid.where().meets(place);
            case Effect.AvoidModality avoid ->
                    !pressure && avoid.modalities().contains(work.modality()) && avoid.where().meets(place);
            default -> false;
        }).map(one -> one instanceof Effect.AvoidModality
                ? "no-mod:" + work.modality().code()
                : one.key()).findFirst();
    }
}
