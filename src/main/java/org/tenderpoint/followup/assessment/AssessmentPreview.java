package org.tenderpoint.followup.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.rules.facts.TriageLevel;

/**
 * What the answers mean so far, while the call goes on. Nothing in it rests on a question that nobody has asked yet;
 * what those could still change stands apart.
 *
 * @param level by what was answered; empty while nothing says anything
 * @param standing of an alert that is open about the same session, whatever this call's answers mean; nothing milder is
 * shown
 * @param emergency whether the client must be told now to call the emergency number
 * @param why worst first; for front desk without anything that comes from stored facts
 * @param couldChange safety lines that are still to be read and could make it worse, worst first
 * @param sore whether the client is or was sore, or has not said that they were not
 * @param safetyComplete whether all safety lines were read and answered, so that advice may be given
 */
public record AssessmentPreview(
        Optional<TriageLevel> level,
        Optional<TriageLevel> standing,
        boolean emergency,
        List<FindingReason> why,
        List<CouldChange> couldChange,
        boolean safetyComplete,
        boolean sore) {

    /**
     * One reason.
     *
     * @param words for a therapist the rule's own reason; for front desk what the client answered
     */
    public record FindingReason(String ruleId, String title, String words, String source, TriageLevel level) {}

    /** A yes to this line would lead to this level. */
    public record CouldChange(SafetyLine line, TriageLevel level) {}

    /** The same beside an alert that is open about the session. */
    public AssessmentPreview beside(Optional<TriageLevel> alert) {
        return new AssessmentPreview(level, alert, emergency, why, couldChange, safetyComplete, sore);
    }

    /** The level to show: the graver of the two. */
    public Optional<TriageLevel> shown() {
        return Stream.of(level, standing).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** Whether something graver was told before than in this call. */
    public boolean graverBefore() {
        return !shown().equals(level);
    }

    public AssessmentPreview {
        why = List.copyOf(why);
        couldChange = List.copyOf(couldChange);
    }
}
