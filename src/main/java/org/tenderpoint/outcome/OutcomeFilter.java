package org.tenderpoint.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * Which sessions are counted.
 *
 * @param from the first day on which they ended, in the practice's zone
 * @param to the last day, not before {@code from}
 * @param therapist whose they were; everybody's if empty
 * @param condition known to hold at them; any if empty
 * @param modality used in them; any if empty
 */
public record OutcomeFilter(
        LocalDate from, LocalDate to, Optional<UserId> therapist, Optional<Condition> condition,
        Optional<Modality> modality) {

    /** @throws IllegalArgumentException if the period ends before it begins */
    public OutcomeFilter {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends after it begins");
        }
    }

    public static OutcomeFilter of(LocalDate from, LocalDate to) {
        return new OutcomeFilter(from, to, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** So many days, of which this is the last. */
    public static OutcomeFilter days(int days, LocalDate last) {
        return of(last.minusDays(days - 1L), last);
    }

    public OutcomeFilter with(Optional<UserId> whose) {
        return new OutcomeFilter(from, to, whose, condition, modality);
    }

    /** The same filter over the period of the same length just before. */
    public OutcomeFilter periodBefore() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new OutcomeFilter(from.minusDays(days), from.minusDays(1), therapist, condition, modality);
    }

    /** Whether only a part of the practice is counted, so that the stricter rule for small numbers applies. */
    public boolean part() {
        return therapist.isPresent() || condition.isPresent() || modality.isPresent();
    }

    /** The same filter without a period. */
    public OutcomeFilter anyDay() {
        return new OutcomeFilter(LocalDate.MIN, LocalDate.MAX, therapist, condition, modality);
    }

    public boolean takes(SessionOutcome row) {
        return !row.day().isBefore(from)
                && !row.day().isAfter(to)
                && (therapist.isEmpty() || therapist.get().value().equals(row.therapist()))
                && (condition.isEmpty() || row.conditions().contains(condition.get()))
                && (modality.isEmpty() || row.work().modalities().contains(modality.get()));
    }
}
