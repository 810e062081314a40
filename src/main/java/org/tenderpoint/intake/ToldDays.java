package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * When each answer of a new version was told, and in which wording it was asked.
 *
 * @param kept by {@link Told#key}, those that were not asked today
 * @param massages the day on which the number of massages elsewhere was told
 */
record ToldDays(LocalDate today, Map<String, Told> kept, LocalDate massages) {

    /** A whole intake: everything in it is asked today. What a therapist judged keeps the day of that. */
    static ToldDays ofAll(LocalDate today, Optional<IntakeVersionRecord> before, IntakeAnswers now) {
        var kept = new HashMap<String, Told>();
        before.filter(last -> judged(last.answers()).equals(judged(now)))
                .flatMap(last -> Optional.ofNullable(
                        last.told().get(Told.key(Condition.OTHER_CONDITION, Detail.NO_BEARING))))
                .ifPresent(told -> kept.put(Told.key(Condition.OTHER_CONDITION, Detail.NO_BEARING), told));
        return new ToldDays(today, kept, today);
    }

    private static Map<Detail, String> judged(IntakeAnswers answers) {
        return answers.of(Condition.OTHER_CONDITION).details();
    }

    /**
     * A few answers on top of an earlier version.
     *
     * @param asked by {@link Told#key}, what was asked today in today's words
     * @param shown what was shown today and is unchanged
     */
    static ToldDays on(IntakeVersionRecord before, LocalDate today, Set<String> asked, Set<String> shown) {
        var kept = new HashMap<String, Told>();
        before.told().forEach((key, told) -> {
            if (!asked.contains(key)) {
                kept.put(key, shown.contains(key) ? told.shownOn(today) : told);
            }
        });
        return new ToldDays(today, kept, before.massagesToldOn());
    }

    Told of(String key) {
        return kept.getOrDefault(key, Told.on(today));
    }
}
