package org.tenderpoint.vocabulary.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;

/**
 * The client facts that rules read, aged to the day of a visit. Every fact is three-valued; there are no boolean
 * getters that could let unknown pass as no: a rule asks {@link #yes} or {@link #maybe}.
 *
 * <p>
 * Made only by {@link #read}, for live screens, replays, tests and cases alike; one of its facts is changed for a "what
 * if" by {@link #with}, {@link #withAge} and {@link #withMassages}.
 */
public final class ClientFacts {

    private static final int TWELVE_WEEKS = 84;
    private static final Map<Condition, Integer> WINDOW_DAYS = Map.of(
            Condition.RECENT_SURGERY, 365, Condition.RECENT_FRACTURE, TWELVE_WEEKS, Condition.RECENT_INJURY, 14);
    private static final String UNKNOWN = "unknown";

    private final LocalDate day;
    private final Map<Condition, ConditionAnswer> conditions;
    private final OptionalInt age;
    private final OptionalInt massages;

    private ClientFacts(
            LocalDate day, Map<Condition, ConditionAnswer> conditions, OptionalInt age, OptionalInt massages) {
        this.day = day;
        this.conditions = conditions;
        this.age = age;
        this.massages = massages;
    }

    /** How facts about now are read. */
    public enum NowFacts {
        /** They were (re)confirmed for this visit, or are read as last told for a provisional screening. */
        AS_TOLD,
        /** They were confirmed for another visit and are unknown for this one. */
        UNKNOWN
    }

    /** Ages recorded answers to {@code day}, the practice's local date of the visit. */
    public static ClientFacts read(StandingAnswers standing, LocalDate day, NowFacts nowFacts) {
        var aged = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        for (var condition : Condition.values()) {
            var told = standing.conditions().getOrDefault(condition, ConditionAnswer.NOT_ASKED);
            aged.put(condition, age(condition, told, standing.toldOn(), day, nowFacts));
        }
        return new ClientFacts(day, aged, standing.age(), standing.massagesLast12Months());
    }

    private static ConditionAnswer age(
            Condition condition, ConditionAnswer told, LocalDate toldOn, LocalDate day, NowFacts nowFacts) {
        boolean stale = nowFacts == NowFacts.UNKNOWN;
        if (condition == Condition.LONG_TRAVEL_OR_IMMOBILISED && told.recorded() == Recorded.YES) {
            boolean past = ChronoUnit.DAYS.between(toldOn, day) > TWELVE_WEEKS;
            return past ? ConditionAnswer.of(Recorded.DONT_KNOW) : told;
        }
        if (condition.aboutNow() && stale) {
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
            if (detail.aboutNow() && stale) {
                current = current.with(detail, "");
            }
        }
        return derive(condition, current, day);
    }

    private static ConditionAnswer derive(Condition condition, ConditionAnswer told, LocalDate day) {
        if (condition == Condition.HERNIATED_DISC && !told.details().containsKey(Detail.PHASE)) {
            return date(told, Detail.SINCE)
                    .map(since -> told.with(Detail.PHASE, phase(ChronoUnit.DAYS.between(since, day))))
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

    private static String phase(long days) {
        return days < 42 ? "acute" : days <= TWELVE_WEEKS ? "subacute" : "chronic";
    }

    private static Optional<LocalDate> date(ConditionAnswer told, Detail detail) {
        return Optional.ofNullable(told.details().get(detail)).map(LocalDate::parse);
    }

    /** The same facts with something else told of one condition on that day. */
    public ClientFacts with(Condition condition, ConditionAnswer told) {
        var changed = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        changed.putAll(conditions);
        changed.put(condition, age(condition, told, day, day, NowFacts.AS_TOLD));
        return new ClientFacts(day, changed, age, massages);
    }

    /** The same facts of a client of this age; empty: the age is not known. */
    public ClientFacts withAge(OptionalInt years) {
        return new ClientFacts(day, conditions, years, massages);
    }

    /** The same facts with another number of massages in the last 12 months; empty: it is not known. */
    public ClientFacts withMassages(OptionalInt last12Months) {
        return new ClientFacts(day, conditions, age, last12Months);
    }

    /** The day that the facts are aged to. */
    public LocalDate day() {
        return day;
    }

    public Answer answer(Condition condition) {
        return told(condition).recorded().answer();
    }

    public boolean yes(Condition condition) {
        return answer(condition).yes();
    }

    /** Yes or unknown. */
    public boolean maybe(Condition condition) {
        return answer(condition).maybe();
    }

    /**
     * A detail that is answered yes, no or don't know. A detail of a denied condition is no, so that {@code != no}
     * never fires a row; of a condition that is unknown, or a detail that was not asked, it is unknown.
     */
    public Answer detail(Condition condition, Detail detail) {
        return switch (answer(condition)) {
            case NO -> Answer.NO;
            case UNKNOWN -> Answer.UNKNOWN;
            case YES -> Coded.of(Answer.class, value(condition, detail)).orElse(Answer.UNKNOWN);
        };
    }

    /** The condition is yes, and so is its detail. */
    public boolean yes(Condition condition, Detail detail) {
        return yes(condition) && detail(condition, detail).yes();
    }

    /** The condition is yes, and its detail yes or unknown. */
    public boolean maybe(Condition condition, Detail detail) {
        return yes(condition) && detail(condition, detail).maybe();
    }

    /** The code chosen for a detail of a condition that is yes; {@code unknown} when none was. */
    public String choice(Condition condition, Detail detail) {
        return yes(condition) ? value(condition, detail) : UNKNOWN;
    }

    /** The codes chosen for a detail with several, e.g. the allergies; empty when none was named. */
    public Set<String> choices(Condition condition, Detail detail) {
        return yes(condition)
                ? Arrays.stream(told(condition).details().getOrDefault(detail, "").split(","))
                        .filter(code -> !code.isBlank())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** The regions kept with a condition that is yes; empty when none were named. */
    public Set<BodyPart> regions(Condition condition) {
        return yes(condition)
                ? Set.copyOf(BodyPart.parseAll(told(condition).details().getOrDefault(Detail.REGIONS, "")))
                : Set.of();
    }

    /** Calendar days from the condition's date to the visit, at least 0; an unknown date counts as today. */
    public long days(Condition condition) {
        return date(told(condition), Detail.DATE)
                .map(date -> Math.max(0, ChronoUnit.DAYS.between(date, day)))
                .orElse(0L);
    }

    /** Whether the condition's date is known. */
    public boolean dated(Condition condition) {
        return date(told(condition), Detail.DATE).isPresent();
    }

    /** Completed weeks of pregnancy; empty when unknown (which counts as 20 or more). */
    public OptionalInt weeksPregnant() {
        var weeks = told(Condition.PREGNANCY).details().get(Detail.WEEKS);
        return weeks == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(weeks));
    }

    /** Whether a detail of a condition that is yes was answered with something other than don't know. */
    public boolean known(Condition condition, Detail detail) {
        return yes(condition) && !value(condition, detail).equals(UNKNOWN) && !value(condition, detail).isBlank();
    }

    /** Derived: pregnancy of any week, surgery in the last 12 weeks, or a long journey or immobilisation. */
    public Answer clotRisk() {
        boolean freshSurgery = yes(Condition.RECENT_SURGERY) && days(Condition.RECENT_SURGERY) < TWELVE_WEEKS;
        if (yes(Condition.PREGNANCY) || freshSurgery || yes(Condition.LONG_TRAVEL_OR_IMMOBILISED)) {
            return Answer.YES;
        }
        boolean open = answer(Condition.PREGNANCY) == Answer.UNKNOWN
                || answer(Condition.RECENT_SURGERY) == Answer.UNKNOWN
                || answer(Condition.LONG_TRAVEL_OR_IMMOBILISED) == Answer.UNKNOWN;
        return open ? Answer.UNKNOWN : Answer.NO;
    }

    /** Derived: fewer than three massages in the last 12 months. */
    public Answer newToMassage() {
        return massages.isEmpty() ? Answer.UNKNOWN : massages.getAsInt() < 3 ? Answer.YES : Answer.NO;
    }

    public OptionalInt massagesLast12Months() {
        return massages;
    }

    public OptionalInt age() {
        return age;
    }

    /** Whether the client is at least this old; an unknown age counts as old enough. */
    public boolean ageAtLeastOrUnknown(int years) {
        return age.isEmpty() || age.getAsInt() >= years;
    }

    /** The aged answer itself, for records and explanations. */
    public ConditionAnswer told(Condition condition) {
        return conditions.getOrDefault(condition, ConditionAnswer.NOT_ASKED);
    }

    private String value(Condition condition, Detail detail) {
        return told(condition).details().getOrDefault(detail, UNKNOWN);
    }
}
