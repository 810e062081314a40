package org.tenderpoint.followup.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.rules.facts.TriageLevel;

/**
 * What the answers mean so far, during the call. It rests only on questions that were asked; what the others could
 * still change is listed separately.
 *
 * @param level by the answers so far; empty while they say nothing
 * @param standing the level of an alert about the same session; no milder level is shown whatever this call's answers
 * mean
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
    public record FindingReason(String ruleId, String title, String words, String source) {}

    /** A yes to this line would lead to this level. */
    public record CouldChange(SafetyLine line, TriageLevel level) {}

    /** The same with the level of an alert about the session. */
    public AssessmentPreview beside(Optional<TriageLevel> alert) {
        return new AssessmentPreview(level, alert, emergency, why, couldChange, safetyComplete, sore);
    }

    /** The level to show: the graver of the two. */
    public Optional<TriageLevel> shownLevel() {
        return Stream.of(level, standing).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** Whether an earlier report was graver than this call. */
    public boolean graverBefore() {
        return !shownLevel().equals(level);
    }

    public AssessmentPreview {
        why = List.copyOf(why);
        couldChange = List.copyOf(couldChange);
    }
}
