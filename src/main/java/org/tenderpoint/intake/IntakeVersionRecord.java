package org.tenderpoint.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tenderpoint.intake.IntakeDifference.FieldChange;
import org.tenderpoint.intake.consent.Channel;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.IntakeVersionId;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.Edition;

/**
 * One confirmed set of intake answers; never changed.
 *
 * @param number counted per client from 1
 * @param toldOn the day in the practice's zone on which this version was confirmed
 * @param told by {@link Told#key}, when each answer was last told, and in which wording; facts age from it
 * @param massagesToldOn the day on which the number of massages elsewhere was told
 * @param changes differences from the previous version, field by field; everything for the first version
 */
public record IntakeVersionRecord(
        IntakeVersionId id,
        ClientId client,
        int number,
        IntakeAnswers answers,
        Instant confirmedAt,
        UserId confirmedBy,
        Channel channel,
        LocalDate toldOn,
        Map<String, Told> told,
        LocalDate massagesToldOn,
        List<FieldChange> changes) {

    public IntakeVersionRecord {
        told = Map.copyOf(told);
        changes = List.copyOf(changes);
    }

    /** When this condition was last told, and in which wording. */
    public Told told(Condition condition) {
        return told.getOrDefault(Told.key(condition), Told.on(toldOn));
    }

    /** The same of a detail. */
    public Told told(Condition condition, Detail detail) {
        return told.getOrDefault(Told.key(condition, detail), Told.on(toldOn));
    }

    /** Whether this question is still to be asked in the words of today: never asked, or in narrower words. */
    public boolean askedAnew(Condition condition) {
        var answer = answers.of(condition).recorded();
        return answers.of(condition).equals(ConditionAnswer.NOT_ASKED)
                || Edition.askedAnew(condition, answer, told(condition).edition());
    }

    /** The answers that still count: one to a question that is asked more widely now is left out. */
    public IntakeAnswers standing() {
        var standing = answers;
        for (var condition : answers.conditions().keySet()) {
            if (!Edition.counts(condition, answers.of(condition).recorded(), told(condition).edition())) {
                standing = standing.with(condition, ConditionAnswer.NOT_ASKED);
            }
        }
        return standing;
    }
}
