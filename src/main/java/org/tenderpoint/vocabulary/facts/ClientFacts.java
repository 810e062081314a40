package org.tenderpoint.vocabulary.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.tenderpoint.vocabulary.Recorded;

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

    /** How facts about the present are read. */
    public enum NowFacts {
        /** They were (re)confirmed for this visit, or are read as last reported for a provisional screening. */
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
            boolean past = ChronoUnit.DAYS.between(toldOn, day) > Bounds.TWELVE_WEEKS;
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
        return days < Bounds.SIX_WEEKS ? "acute" : days <= Bounds.TWELVE_WEEKS ? "subacute" : "chronic";
    }

    /** The same facts with another answer to one condition, given on that day. */
    public ClientFacts with(Condition condition, ConditionAnswer told) {
        var changed = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        changed.putAll(conditions);
        changed.put(condition, age(condition, told, day, day, NowFacts.AS_TOLD));
        return new ClientFacts(day, changed, age, massages);
    }

    /** The same facts for a client of this age; empty if the age is not known. */
    public ClientFacts withAge(OptionalInt years) {
        return new ClientFacts(day, conditions, years, massages);
    }

    /** The same facts with another number of massages in the last 12 months; empty if it is not known. */
    public ClientFacts withMassages(OptionalInt last12Months) {
        return new ClientFacts(day, conditions, age, last12Months);
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
    public ConditionAnswer told(Condition condition) {
        return conditions.getOrDefault(condition, ConditionAnswer.NOT_ASKED);
    }
}
