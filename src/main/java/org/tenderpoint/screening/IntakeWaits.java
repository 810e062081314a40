package org.tenderpoint.screening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.ScreeningTrait;
import org.tenderpoint.vocabulary.Ceilings;

/**
 * Marks a client whose intake nobody has taken, if nothing known speaks against a session. The decision then rests on
 * questions that nobody asked: it still blocks the start, and is not shown as if the client had answered.
 *
 * @param known what follows from what is known anyway, e.g. from the age
 * @param ceilings those that hold for everyone, and those of what is known
 */
public record IntakeWaits(List<Finding> known, Ceilings ceilings) {

    static Optional<IntakeWaits> of(FactsSnapshot facts, ScreeningDecision decision) {
        if (!facts.withoutIntake()) {
            return Optional.empty();
        }
        var known = decision.beyond(facts.ofNobody().decide(ScreeningRules.thatDecided(decision.ruleSet())));
        if (known.stream().anyMatch(finding -> finding.level().atLeast(ScreeningLevel.CLEARANCE))) {
            return Optional.empty();
        }
        var everyone = decision.findings().stream().filter(finding -> finding.has(ScreeningTrait.EVERYONE));
        return Optional.of(new IntakeWaits(known, ceilings(Stream.concat(everyone, known.stream()).toList())));
    }

    private static Ceilings ceilings(List<Finding> findings) {
        return Ceilings.of(findings.stream()
                .flatMap(finding -> Stream.concat(
                        finding.effects(Effect.Cap.class).stream()
                                .map(cap -> new Ceilings.Limit(cap.where(), cap.level(), finding.id())),
                        finding.effects(Effect.AvoidRegion.class).stream()
                                .map(avoid -> new Ceilings.Limit(avoid.where(), 0, finding.id()))))
                .toList());
    }
}
