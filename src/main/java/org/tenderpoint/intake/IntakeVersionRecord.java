package org.tenderpoint.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.intake.IntakeDifference.FieldChange;
import org.tenderpoint.intake.consent.Consent.Channel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Condition.Edition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.facts.StandingAnswers.ConditionAnswer;

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

    /** The questions to which two records of this person gave other answers, and that nobody has asked since. */
    public List<Condition> disagreed() {
        return Arrays.stream(Condition.values())
                .filter(condition -> told(condition).edition() == Edition.DISAGREED)
                .toList();
    }

    /** The answers that still count, and open what is to be asked again because two records disagreed. */
    public IntakeAnswers reopened() {
        var open = standing();
        for (var condition : disagreed()) {
            open = open.with(condition, ConditionAnswer.NOT_ASKED);
        }
        return open;
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
}
