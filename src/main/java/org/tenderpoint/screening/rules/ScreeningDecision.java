package org.tenderpoint.screening.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.screening.rules.facts.Stage;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.Work;

/**
 * The decision of the rules on one client, plan and visit.
 *
 * @param ruleSet the version of the rule book
 * @param stage only an arrival screening is binding
 * @param level the worst level of the findings
 * @param findings worst first, then by id, including those held back
 * @param ceilings all 0 if the level stops the session
 * @param avoidedModalities what is left out where, and by which findings
 * @param modalitiesToAvoid what is left out everywhere, in a planned region or, without a plan, anywhere; all if the
 * level stops the session
 * @param positions the positions that every finding allows
 * @param openAsks questions that are neither answered nor dismissed
 * @param planConflicts planned work that the findings do not allow
 * @param planTooLong planned work that takes longer than the findings allow
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

    public Set<Modality> modalitiesToAvoid(BodyPart part) {
        return avoidedModalities.at(part);
    }

    /** The findings except those held back. */
    public List<Finding> shownFindings() {
        return findings.stream().filter(finding -> !finding.heldBack()).toList();
    }

    /** The shown findings that the other decision does not have in this form. */
    public List<Finding> beyond(ScreeningDecision other) {
        return shownFindings().stream()
                .filter(finding -> other.finding(finding.id()).filter(same -> alike(same, finding)).isEmpty())
                .toList();
    }

    /** Findings differ also if only one of them still asks: the other rests on the answer. */
    private static boolean alike(Finding one, Finding other) {
        return one.level() == other.level()
                && one.effects(Effect.Ask.class).isEmpty() == other.effects(Effect.Ask.class).isEmpty();
    }

    public Optional<Finding> finding(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    /** The shortest deadline of the findings in force. */
    public Optional<Deadline> deadline() {
        return Deadline.shortest(shownFindings().stream()
                .filter(finding -> !finding.resolved())
                .flatMap(finding -> finding.effects(Effect.Note.class).stream())
                .flatMap(note -> note.deadline().stream()));
    }

    /** Whether a doctor's word in writing may end what stands against the session. */
    public boolean waitsForDoctorsWord() {
        return shownFindings().stream().anyMatch(finding -> finding.level() == level && finding.endsByDoctorsWord());
    }

    /** Whether nothing but a talk of the therapist, or a rest that it may end, stands against the session. */
    public boolean waitsForTalk() {
        var against = shownFindings().stream().filter(finding -> finding.level() == level).toList();
        return level == ScreeningLevel.DEFER
                && against.stream().anyMatch(finding -> finding.has(ScreeningTrait.WAITS_FOR_A_TALK))
                && against.stream().allMatch(finding -> finding.has(ScreeningTrait.WAITS_FOR_A_TALK)
                        || finding.has(ScreeningTrait.REST));
    }

    /** Whether the plan respects all limits. */
    public boolean planFits() {
        return planConflicts.isEmpty() && planTooLong.isEmpty();
    }

    /**
     * Planned work that the findings do not allow. The session cannot start until the plan is changed or the findings
     * are overridden.
     *
     * @param allowed the highest pressure allowed there, 0 to 5
     * @param modalityAvoided whether its modality is left out there
     * @param rules the ids of the findings that forbid it
     */
    public record PlanConflict(Work work, int allowed, boolean modalityAvoided, Set<String> rules) {

        public PlanConflict {
            rules = Set.copyOf(rules);
        }

        /** Whether the planned pressure exceeds the limit. */
        public boolean tooDeep() {
            return work.pressure() > allowed;
        }
    }
}
