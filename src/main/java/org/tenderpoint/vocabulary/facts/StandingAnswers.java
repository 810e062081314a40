package org.tenderpoint.vocabulary.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A client's standing answers as recorded, before they are aged to a day.
 *
 * @param conditions the answers; a missing condition was not asked
 * @param toldOn the day on which the answers were last confirmed, where {@code told} names none
 * @param age in years on the day of the visit; empty if the birth date is not known
 * @param massagesLast12Months as counted by {@link #massages}; empty if not known
 * @param told by {@link #key}, the days of those answers that were told on another day than {@code toldOn}
 */
public record StandingAnswers(
        Map<Condition, ConditionAnswer> conditions,
        LocalDate toldOn,
        OptionalInt age,
        OptionalInt massagesLast12Months,
        Map<String, LocalDate> told) {

    public StandingAnswers {
        conditions = Map.copyOf(conditions);
        told = Map.copyOf(told);
    }

    /** Answers that were all told on one day. */
    public StandingAnswers(
            Map<Condition, ConditionAnswer> conditions, LocalDate toldOn, OptionalInt age,
            OptionalInt massagesLast12Months) {
        this(conditions, toldOn, age, massagesLast12Months, Map.of());
    }

    /** Arrivals once asked whether anything has changed; a no confirmed all standing answers on that day. */
    public StandingAnswers reconfirmed(LocalDate day) {
        return new StandingAnswers(conditions, day, age, massagesLast12Months);
    }

    public static String key(Condition condition) {
        return condition.code();
    }

    /** Also the name of its field in a form. */
    public static String key(Condition condition, Detail detail) {
        return condition.code() + "." + detail.code();
    }

    public LocalDate toldOn(Condition condition) {
        return told.getOrDefault(key(condition), toldOn);
    }

    public LocalDate toldOn(Condition condition, Detail detail) {
        return told.getOrDefault(key(condition, detail), toldOn);
    }

    public boolean allToldSince(LocalDate day) {
        return !toldOn.isBefore(day) && told.values().stream().noneMatch(each -> each.isBefore(day));
    }

    /**
     * Massages in the last 12 months: those here plus those reported from elsewhere. A number reported over 12 months
     * ago counts as unknown; three here alone are enough not to be new.
     *
     * @param here finished sessions here in the 365 days before the visit
     * @param elsewhere the number reported, with the day of the report; empty if there was none
     */
    public static OptionalInt massages(int here, OptionalInt elsewhere, LocalDate elsewhereToldOn, LocalDate visit) {
        boolean told = elsewhere.isPresent() && !elsewhereToldOn.plusYears(1).isBefore(visit);
        if (told) {
            return OptionalInt.of(here + elsewhere.getAsInt());
        }
        return here >= Bounds.USED_TO_MASSAGE ? OptionalInt.of(here) : OptionalInt.empty();
    }
}
