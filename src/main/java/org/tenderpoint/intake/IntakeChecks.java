package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.TypedDate;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.ToldTime;

/**
 * Which dates of an intake are impossible. Pure; the form says so beside the field, and the service rejects the same
 * dates.
 */
public final class IntakeChecks {

    private static final int LONGEST_PREGNANCY_DAYS = 301;
    private static final int OVERDUE_DAYS = 28;

    /** Why a date is impossible. */
    public enum DateProblem {
        IN_THE_FUTURE,
        BEFORE_BIRTH,
        BIRTH_TOO_FAR,
        BIRTH_PAST
    }

    /** An impossible date. */
    public record Problem(Condition condition) {}

    private IntakeChecks() {}

    /** What was typed today as a condition's date; empty if it says no time, or not the day where that is asked for. */
    public static Optional<ToldTime> read(Detail detail, String typed, LocalDate today) {
        return detail == Detail.DUE_DATE
                ? TypedDate.exact(typed, today.plusDays(LONGEST_PREGNANCY_DAYS)).map(ToldTime::day)
                : ToldTime.typed(typed, today);
    }

    /** Why this date cannot be the condition's; empty when it can. */
    public static Optional<DateProblem> of(
            Detail detail, LocalDate day, Optional<LocalDate> birthDate, LocalDate today) {
        if (detail == Detail.DUE_DATE) {
            if (day.isAfter(today.plusDays(LONGEST_PREGNANCY_DAYS))) {
                return Optional.of(DateProblem.BIRTH_TOO_FAR);
            }
            return day.isBefore(today.minusDays(OVERDUE_DAYS)) ? Optional.of(DateProblem.BIRTH_PAST) : Optional.empty();
        }
        if (day.isAfter(today)) {
            return Optional.of(DateProblem.IN_THE_FUTURE);
        }
        return birthDate.isPresent() && day.isBefore(birthDate.get())
                ? Optional.of(DateProblem.BEFORE_BIRTH)
                : Optional.empty();
    }

    /** All impossible dates, under conditions that are answered yes. */
    public static List<Problem> problems(IntakeAnswers answers, Optional<LocalDate> birthDate, LocalDate today) {
        var problems = new ArrayList<Problem>();
        for (var condition : Condition.values()) {
            answers.of(condition).details().forEach((detail, value) -> {
                if (detail.kind() == Detail.Kind.DATE) {
                    of(detail, ToldTime.parse(value).latest(), birthDate, today)
                            .ifPresent(problem -> problems.add(new Problem(condition)));
                }
            });
        }
        return problems;
    }
}
