package org.tenderpoint.screening.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.screening.rules.Effect.Deadline;
import org.tenderpoint.screening.rules.facts.Stage;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.Work.Position;

/**
 * What the rules say of one client, one plan and one visit.
 *
 * @param ruleSet the version of the rule book
 * @param stage only an arrival screening binds
 * @param level the worst of the findings as they count now
 * @param findings worst first, then by id; those held back are among them
 * @param ceilings everything 0 when the level stops the session
 * @param avoidedModalities what is left out where, and because of what
 * @param modalitiesToAvoid what is left out everywhere, in a region of the plan or, without a plan, anywhere; all when
 * the level stops the session
 * @param positions those that every finding allows
 * @param openAsks questions neither answered nor dismissed
 * @param minutes how long the work may take
 * @param planConflicts planned work that the findings do not allow
 * @param planTooLong what of the plan takes longer than the findings allow
 */
public record ScreeningDecision(
        String ruleSet,
        Stage stage,
        ScreeningLevel level,
        List<Finding> findings,
        Ceilings ceilings,
        Avoided<Modality> avoidedModalities,
        Set<Modality> modalitiesToAvoid,
        Avoided<Technique> avoidedTechniques,
        Set<Position> positions,
        List<OpenAsk> openAsks,
        TimeLimits minutes,
        List<PlanConflict> planConflicts,
        List<TimeLimits.TooLong> planTooLong) {

    public ScreeningDecision {
        findings = List.copyOf(findings);
        modalitiesToAvoid = Set.copyOf(modalitiesToAvoid);
        positions = Set.copyOf(positions);
        openAsks = List.copyOf(openAsks);
        planConflicts = List.copyOf(planConflicts);
        planTooLong = List.copyOf(planTooLong);
    }

    /** The highest pressure allowed there, 0 to 5. */
    public int ceiling(BodyPart part) {
        return ceilings.at(part);
    }

    /** Modalities that are left out there. */
    public Set<Modality> modalitiesToAvoid(BodyPart part) {
        return avoidedModalities.at(part);
    }

    /** What is shown: the findings without those held back. */
    public List<Finding> shown() {
        return findings.stream().filter(finding -> !finding.heldBack()).toList();
    }

    /** What is shown of it that the other decision does not have, or has otherwise. */
    public List<Finding> beyond(ScreeningDecision other) {
        return shown().stream()
                .filter(finding -> other.finding(finding.id()).filter(same -> alike(same, finding)).isEmpty())
                .toList();
    }

    /** Once what a finding asks is answered, it rests on the answer. */
    private static boolean alike(Finding one, Finding other) {
        return one.level() == other.level()
                && one.effects(Effect.Ask.class).isEmpty() == other.effects(Effect.Ask.class).isEmpty();
    }

    public Optional<Finding> finding(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    /** The shortest time within which a finding that still counts wants the client to be seen. */
    public Optional<Deadline> deadline() {
        return Deadline.shortest(shown().stream()
                .filter(finding -> !finding.resolved())
                .flatMap(finding -> finding.effects(Effect.Note.class).stream())
                .flatMap(note -> note.deadline().stream()));
    }

    /** Whether the plan keeps to all limits. */
    public boolean planFits() {
        return planConflicts.isEmpty() && planTooLong.isEmpty();
    }

    /**
     * A question that is still open. The same question of several rules is asked once.
     *
     * @param ask the question
     * @param keys every key that its answer is kept under
     * @param findings the ids of the findings that ask it
     */
    public record OpenAsk(Effect.Ask ask, List<String> keys, List<String> findings) {

        public OpenAsk {
            keys = List.copyOf(keys);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A planned piece of work that the findings do not allow. The session waits until the plan changes or the findings
     * are overridden.
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
}
