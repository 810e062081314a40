package org.tenderpoint.vocabulary.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A client's standing answers as recorded, before they are aged to a day.
 *
 * @param conditions what was answered; a condition that is missing was not asked
 * @param toldOn the day on which the answers were last confirmed
 * @param age in years on the day of the visit; empty when the birth date is not known
 * @param massagesLast12Months counted by {@link #massages}; empty when not known
 */
public record StandingAnswers(
        Map<Condition, ConditionAnswer> conditions,
        LocalDate toldOn,
        OptionalInt age,
        OptionalInt massagesLast12Months) {

    public StandingAnswers {
        conditions = Map.copyOf(conditions);
    }

    /**
     * Massages in the last 12 months: those here and those told from elsewhere. A number told over 12 months ago counts
     * as unknown; three here alone are enough to be not new.
     *
     * @param here finished sessions here in the 365 days before the visit
     * @param elsewhere the number told, with the day it was told; empty when it was not
     */
    public static OptionalInt massages(int here, OptionalInt elsewhere, LocalDate elsewhereToldOn, LocalDate visit) {
        boolean told = elsewhere.isPresent() && !elsewhereToldOn.plusYears(1).isBefore(visit);
        if (told) {
            return OptionalInt.of(here + elsewhere.getAsInt());
        }
        return here >= Bounds.USED_TO_MASSAGE ? OptionalInt.of(here) : OptionalInt.empty();
    }
}
