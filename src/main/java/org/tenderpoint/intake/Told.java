package org.tenderpoint.intake;

import java.time.LocalDate;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.Edition;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * When an answer was last told, and in which wording it was asked.
 *
 * @param day in the practice's zone
 * @param edition see {@link Edition}
 */
public record Told(LocalDate day, int edition) {

    /** Asked on this day in today's words. */
    public static Told on(LocalDate day) {
        return new Told(day, Edition.CURRENT);
    }

    /** Shown again and unchanged: a later day, still the wording in which it was asked. */
    Told shownOn(LocalDate later) {
        return new Told(later, edition);
    }

    /** The key of the answer to a condition. */
    public static String key(Condition condition) {
        return StandingAnswers.key(condition);
    }

    /** The key of a detail. */
    public static String key(Condition condition, Detail detail) {
        return StandingAnswers.key(condition, detail);
    }
}
