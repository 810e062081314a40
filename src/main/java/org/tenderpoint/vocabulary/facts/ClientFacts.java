package org.tenderpoint.vocabulary.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.ToldTime.Period;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.Word;

/**
 * The client facts that rules read, aged to the day of a visit.
 *
 * <p>
 * Created only by {@link #read}, for live screens, replays, tests and cases alike; {@link #with}, {@link #withAge} and
 * {@link #withMassages} change one fact for a "what if".
 */
public final class ClientFacts extends ClientReading {

    private static final Map<Condition, Integer> WINDOW_DAYS = Map.of(
            Condition.RECENT_SURGERY, Bounds.A_YEAR, Condition.RECENT_FRACTURE, Bounds.TWELVE_WEEKS,
            Condition.RECENT_INJURY, Bounds.TWO_WEEKS, Condition.RECENT_INJECTION, Bounds.TWO_WEEKS);

    private final LocalDate day;
    private final RuleSetVersion version;
    private final Map<Condition, ConditionAnswer> conditions;
    private final OptionalInt age;
    private final OptionalInt massages;
    private final @Nullable Set<Condition> watched;

    private ClientFacts(
            LocalDate day, RuleSetVersion version, Map<Condition, ConditionAnswer> conditions, OptionalInt age,
            OptionalInt massages, @Nullable Set<Condition> watched) {
        this.day = day;
        this.version = version;
        this.conditions = conditions;
        this.age = age;
        this.massages = massages;
        this.watched = watched;
    }

    /** How facts about the present are read. */
    public enum NowFacts {
        /** They were (re)confirmed for this visit, or are read as last reported for a provisional screening. */
        AS_TOLD,
        /** Each counts if it was told on the day of the visit, and is unknown if it was told before. */
        BY_DAY
    }

    /** Ages recorded answers to {@code day}, the practice's local date of the visit. */
    public static ClientFacts read(StandingAnswers standing, LocalDate day, NowFacts nowFacts) {
        var aged = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        for (var condition : Condition.values()) {
            var told = standing.conditions().getOrDefault(condition, ConditionAnswer.NOT_ASKED);
            aged.put(condition, new AgedAnswer(condition, standing, day, nowFacts).read(told));
        }
        return new ClientFacts(
                day, RuleSetVersion.CURRENT, aged, standing.age(), standing.massagesLast12Months(), null);
    }

    /** The same facts in the words that this version of the rules knew; what came later is as if it did not exist. */
    public ClientFacts knownIn(RuleSetVersion rules) {
        if (rules.equals(version)) {
            return this;
        }
        var known = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        conditions.forEach((condition, told) -> known.put(condition, answerKnownIn(condition, told, rules)));
        return new ClientFacts(day, rules, known, age, massages, watched);
    }

    private static ConditionAnswer answerKnownIn(Condition condition, ConditionAnswer told, RuleSetVersion rules) {
        if (!condition.knownIn(rules)) {
            return ConditionAnswer.DENIED;
        }
        var known = told;
        for (var detail : told.details().keySet()) {
            known = detail.knownIn(rules) ? known : known.with(detail, "");
        }
        return known;
    }

    /** Whether the rules that these facts are for know the word. */
    public boolean knows(Word word) {
        return word.knownIn(version);
    }

    /** One answer, brought to the day of the visit. */
    private record AgedAnswer(Condition condition, StandingAnswers standing, LocalDate day, NowFacts nowFacts) {

        ConditionAnswer read(ConditionAnswer told) {
            var toldOn = standing.toldOn(condition);
            if (condition.countsFor().isPresent() && told.recorded() == Recorded.YES) {
                boolean past = ChronoUnit.DAYS.between(toldOn, day) > condition.countsFor().getAsInt();
                return past ? ConditionAnswer.of(Recorded.DONT_KNOW) : told;
            }
            if (condition.aboutNow() && stale(toldOn)) {
                return told.recorded() == Recorded.NOT_ASKED ? told : ConditionAnswer.of(Recorded.DONT_KNOW);
            }
            if (told.recorded() != Recorded.YES) {
                return told;
            }
            var window = WINDOW_DAYS.get(condition);
            var date = date(told, Detail.DATE);
            if (window != null && date.isPresent() && ChronoUnit.DAYS.between(date.get(), day) > window) {
                return ConditionAnswer.DENIED;
            }
            var current = told;
            for (var detail : condition.details()) {
                if (detail.aboutNow() && stale(standing.toldOn(condition, detail)) || past(detail, told)) {
                    current = current.with(detail, "");
                }
            }
            return derive(condition, current, day);
        }

        private boolean stale(LocalDate toldOn) {
            return switch (nowFacts) {
                case AS_TOLD -> false;
                case BY_DAY -> toldOn.isBefore(day);
            };
        }

        /**
         * What a therapist judged counts for a year, what was told of the last months as long; a no stays at booking,
         * and is asked again at the visit.
         */
        private boolean past(Detail detail, ConditionAnswer told) {
            long days = ChronoUnit.DAYS.between(standing.toldOn(condition, detail), day);
            boolean denied = Answer.NO.code().equals(told.details().get(detail));
            return detail == Detail.NO_BEARING && days > Bounds.A_YEAR
                    || detail.lately() && days > Bounds.TWELVE_WEEKS && !(denied && nowFacts == NowFacts.AS_TOLD);
        }
    }

    private static ConditionAnswer derive(Condition condition, ConditionAnswer told, LocalDate day) {
        if (condition == Condition.HERNIATED_DISC && !told.details().containsKey(Detail.PHASE)) {
            return date(told, Detail.SINCE)
                    .map(since -> told.with(Detail.PHASE, Period.at(since, day).code()))
                    .orElse(told);
        }
        if (condition == Condition.PREGNANCY && !told.details().containsKey(Detail.WEEKS)) {
            return date(told, Detail.DUE_DATE)
                    .map(due -> told.with(
                            Detail.WEEKS, String.valueOf(Math.max(0, (280 - ChronoUnit.DAYS.between(day, due)) / 7))))
                    .orElse(told);
        }
        return told;
    }

    /** The same facts with another answer to one condition, given on that day. */
    public ClientFacts with(Condition condition, ConditionAnswer told) {
        var changed = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        changed.putAll(conditions);
        var today = new StandingAnswers(Map.of(condition, told), day, age, massages);
        var aged = new AgedAnswer(condition, today, day, NowFacts.AS_TOLD).read(told);
        changed.put(condition, answerKnownIn(condition, aged, version));
        return new ClientFacts(day, version, changed, age, massages, watched);
    }

    /** The same facts for a client of this age; empty if the age is not known. */
    public ClientFacts withAge(OptionalInt years) {
        return new ClientFacts(day, version, conditions, years, massages, watched);
    }

    /** The same facts with another number of massages in the last 12 months; empty if it is not known. */
    public ClientFacts withMassages(OptionalInt last12Months) {
        return new ClientFacts(day, version, conditions, age, last12Months, watched);
    }

    /** The same facts, which record from now on the conditions that are read. */
    public ClientFacts watched(Set<Condition> into) {
        return new ClientFacts(day, version, conditions, age, massages, into);
    }

    @Override
    public LocalDate day() {
        return day;
    }

    @Override
    public OptionalInt massagesLast12Months() {
        return massages;
    }

    @Override
    public OptionalInt age() {
        return age;
    }

    @Override
    public ConditionAnswer conditionAnswer(Condition condition) {
        if (watched != null) {
            watched.add(condition);
        }
        return conditions.getOrDefault(condition, ConditionAnswer.NOT_ASKED);
    }

    /** The answers that read as these facts, had the client told them all on the day. */
    public StandingAnswers asTold() {
        var told = Stream.of(Condition.values())
                .collect(Collectors.toMap(condition -> condition, this::conditionAnswer));
        return new StandingAnswers(told, day, age, massages);
    }
}
