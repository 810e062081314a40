package org.tenderpoint.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * One confirmed set of intake answers; never changed.
 *
 * @param number counted per client from 1
 * @param toldOn the day in the practice's zone on which this version was confirmed
 * @param told by {@link ToldDay#key}, when each answer was last told; facts age from it
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
        ConsentChannel channel,
        LocalDate toldOn,
        Map<String, ToldDay> told,
        LocalDate massagesToldOn,
        List<FieldChange> changes) {

    public IntakeVersionRecord {
        told = Map.copyOf(told);
        changes = List.copyOf(changes);
    }

    public ToldDay toldDay(Condition condition) {
        return told.getOrDefault(ToldDay.key(condition), ToldDay.on(toldOn));
    }

    public ToldDay toldDay(Condition condition, Detail detail) {
        return told.getOrDefault(ToldDay.key(condition, detail), ToldDay.on(toldOn));
    }

    /** Whether this question is still to be asked: never asked, or answered otherwise in two records. */
    public boolean askedAnew(Condition condition) {
        return answers.of(condition).equals(ConditionAnswer.NOT_ASKED) || toldDay(condition).disagreed();
    }

    /** The questions to which two records of this person gave other answers, and that nobody has asked since. */
    public List<Condition> disagreedConditions() {
        return Arrays.stream(Condition.values())
                .filter(condition -> toldDay(condition).disagreed())
                .toList();
    }

    /**
     * What a new version starts from on this day. Open is what counts only for now and was told on another day, and
     * what two records answered otherwise.
     */
    public IntakeAnswers startOn(LocalDate day) {
        var start = answers.withNowOpen(key -> told.getOrDefault(key, ToldDay.on(toldOn)).day().equals(day));
        for (var condition : disagreedConditions()) {
            start = start.with(condition, ConditionAnswer.NOT_ASKED);
        }
        return start;
    }

    /**
     * When an answer was last told.
     *
     * @param day in the practice's zone
     * @param disagreed two records of the same person answered otherwise: the more careful answer counts until it is
     * asked again
     */
    public record ToldDay(LocalDate day, boolean disagreed) {

        public static ToldDay on(LocalDate day) {
            return new ToldDay(day, false);
        }

        /** Shown again and unchanged: a later day, and as it was asked. */
        ToldDay shownOn(LocalDate later) {
            return new ToldDay(later, disagreed);
        }

        public static String key(Condition condition) {
            return StandingAnswers.key(condition);
        }

        public static String key(Condition condition, Detail detail) {
            return StandingAnswers.key(condition, detail);
        }
    }

    /**
     * When each answer of a new version was told.
     *
     * @param kept by {@link ToldDay#key}, those that were not asked today
     * @param massages the day on which the number of massages elsewhere was told
     */
    record ToldDays(LocalDate today, Map<String, ToldDay> kept, LocalDate massages) {

        /** A whole intake: everything in it is asked today. What a therapist judged keeps the day of that. */
        static ToldDays ofAll(LocalDate today, Optional<IntakeVersionRecord> before, IntakeAnswers now) {
            var kept = new HashMap<String, ToldDay>();
            before.filter(last -> judgedDetails(last.answers()).equals(judgedDetails(now)))
                    .flatMap(last -> Optional.ofNullable(
                            last.told().get(ToldDay.key(Condition.OTHER_CONDITION, Detail.NO_BEARING))))
                    .ifPresent(told -> kept.put(ToldDay.key(Condition.OTHER_CONDITION, Detail.NO_BEARING), told));
            return new ToldDays(today, kept, today);
        }

        /** The same, of which a client told some on an earlier day: what stands as it was told counts from there. */
        ToldDays toldBefore(LocalDate day, IntakeAnswers said, IntakeAnswers now) {
            if (!day.isBefore(today)) {
                return this;
            }
            var days = new HashMap<>(kept);
            now.conditions().forEach((condition, answer) -> {
                var told = said.of(condition);
                if (told.recorded() == answer.recorded()) {
                    days.put(ToldDay.key(condition), ToldDay.on(day));
                    answer.details().entrySet().stream()
                            .filter(detail -> detail.getValue().equals(told.details().get(detail.getKey())))
                            .forEach(detail -> days.put(ToldDay.key(condition, detail.getKey()), ToldDay.on(day)));
                }
            });
            return new ToldDays(
                    today, days, said.massagesElsewhere().equals(now.massagesElsewhere()) ? day : massages);
        }

        private static Map<Detail, String> judgedDetails(IntakeAnswers answers) {
            return answers.of(Condition.OTHER_CONDITION).details();
        }

        /**
         * A few answers on top of an earlier version.
         *
         * @param asked by {@link ToldDay#key}, what was asked today
         * @param shown what was shown today and is unchanged
         */
        static ToldDays on(IntakeVersionRecord before, LocalDate today, Set<String> asked, Set<String> shown) {
            var kept = new HashMap<String, ToldDay>();
            before.told().forEach((key, told) -> {
                if (!asked.contains(key)) {
                    kept.put(key, shown.contains(key) ? told.shownOn(today) : told);
                }
            });
            return new ToldDays(today, kept, before.massagesToldOn());
        }

        ToldDay of(String key) {
            return kept.getOrDefault(key, ToldDay.on(today));
        }
    }
}
