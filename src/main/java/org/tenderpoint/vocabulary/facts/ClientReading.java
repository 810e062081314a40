package org.tenderpoint.vocabulary.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;

/**
 * How rules of every book read what is known about a client: yes, no and unknown, ages and places. Every fact is
 * three-valued; there are no boolean getters that could let unknown pass as no: a rule calls {@link #yes} or
 * {@link #maybe}. Both the facts themselves and the readers of the books extend this; the readers add their own facts.
 *
 * <p>
 * Four methods supply the facts; everything else follows from them.
 */
public abstract class ClientReading {

    protected static final String UNKNOWN = "unknown";

    /** The day to which the facts are aged. */
    public abstract LocalDate day();

    /** The aged answer itself, for records and explanations. */
    public abstract ConditionAnswer conditionAnswer(Condition condition);

    /** In years; empty when it is not known. */
    public abstract OptionalInt age();

    public abstract OptionalInt massagesLast12Months();

    // --- yes, no and unknown

    public Answer answer(Condition condition) {
        return conditionAnswer(condition).recorded().answer();
    }

    public final boolean yes(Condition condition) {
        return answer(condition).yes();
    }

    /** Yes or unknown. */
    public final boolean maybe(Condition condition) {
        return answer(condition).maybe();
    }

    public final boolean unknown(Condition condition) {
        return answer(condition) == Answer.UNKNOWN;
    }

    /** How many of these are yes. */
    public final int count(List<Condition> some) {
        int count = 0;
        for (var condition : some) {
            count += yes(condition) ? 1 : 0;
        }
        return count;
    }

    public final boolean anyUnknown(List<Condition> some) {
        for (var condition : some) {
            if (unknown(condition)) {
                return true;
            }
        }
        return false;
    }

    // --- details

    /**
     * A detail that is answered yes, no or don't know. A detail of a denied condition is no, so that {@code != no}
     * never triggers a row; a detail of an unknown condition, or one that was not asked, is unknown.
     */
    public Answer detail(Condition condition, Detail detail) {
        return switch (answer(condition)) {
            case NO -> Answer.NO;
            case UNKNOWN -> Answer.UNKNOWN;
            case YES -> switch (choice(condition, detail)) {
                case "yes" -> Answer.YES;
                case "no" -> Answer.NO;
                default -> Answer.UNKNOWN;
            };
        };
    }

    public final boolean yes(Condition condition, Detail detail) {
        return yes(condition) && detail(condition, detail).yes();
    }

    /** The condition is yes, its detail yes or unknown. */
    public final boolean maybe(Condition condition, Detail detail) {
        return yes(condition) && detail(condition, detail).maybe();
    }

    /** The condition is yes, its detail no or unknown. */
    public final boolean notYes(Condition condition, Detail detail) {
        return yes(condition) && !detail(condition, detail).yes();
    }

    /** The condition is yes, and its detail was answered no. */
    public final boolean no(Condition condition, Detail detail) {
        return yes(condition) && detail(condition, detail).no();
    }

    /** The code chosen for a detail of a reported condition; {@code unknown} if none was. */
    public String choice(Condition condition, Detail detail) {
        var chosen = value(condition, detail);
        return chosen.isBlank() ? UNKNOWN : chosen;
    }

    /**
     * The condition is yes, and the code chosen for its detail is among these; {@code unknown} is a code of its own.
     */
    public final boolean is(Condition condition, Detail detail, String... codes) {
        if (!yes(condition)) {
            return false;
        }
        var chosen = choice(condition, detail);
        for (var code : codes) {
            if (code.equals(chosen)) {
                return true;
            }
        }
        return false;
    }

    /** The codes chosen for a multiple-choice detail, e.g. the allergies; empty if none was named. */
    public Set<String> choices(Condition condition, Detail detail) {
        return Arrays.stream(value(condition, detail).split(","))
                .filter(code -> !code.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a detail of a condition that is yes was answered with something other than don't know. */
    public final boolean known(Condition condition, Detail detail) {
        return yes(condition) && !choice(condition, detail).equals(UNKNOWN);
    }

    private String value(Condition condition, Detail detail) {
        var told = conditionAnswer(condition);
        return told.recorded() == Recorded.YES ? told.details().getOrDefault(detail, "") : "";
    }

    /** An allergy to one of these; an allergy to an unknown item counts. */
    public final Answer allergy(String... items) {
        return answer(Condition.ALLERGY).and(() -> {
            var named = choices(Condition.ALLERGY, Detail.ITEMS);
            return named.isEmpty() || Arrays.stream(items).anyMatch(named::contains);
        });
    }

    public final boolean arthritis(String... types) {
        return is(Condition.ARTHRITIS, Detail.TYPE, types);
    }

    // --- where

    /** The places reported with a condition; empty if none were named. */
    public Area regions(Condition condition) {
        return Area.ofParts(parts(condition));
    }

    /** The same, place by place as reported. */
    public final Set<BodyPart> parts(Condition condition) {
        return BodyPart.parseAll(value(condition, Detail.REGIONS));
    }

    /** Whether the condition's places overlap these; unnamed places do. */
    public final boolean touches(Condition condition, Area area) {
        var regions = regions(condition);
        return regions.isEmpty() || regions.meets(area);
    }

    // --- how long ago, how old

    /** Calendar days from the condition's date to the visit, at least 0; an unknown date counts as today. */
    public long days(Condition condition) {
        return date(conditionAnswer(condition), Detail.DATE)
                .map(date -> Math.max(0, ChronoUnit.DAYS.between(date, day())))
                .orElse(0L);
    }

    /** When something was, as it was told. */
    public final Optional<ToldTime> time(Condition condition, Detail detail) {
        return time(conditionAnswer(condition), detail);
    }

    /** Whether the condition's date is known. */
    public final boolean dated(Condition condition) {
        return date(conditionAnswer(condition), Detail.DATE).isPresent();
    }

    /** The latest day that was told of. */
    static Optional<LocalDate> date(ConditionAnswer told, Detail detail) {
        return time(told, detail).map(ToldTime::latest);
    }

    private static Optional<ToldTime> time(ConditionAnswer told, Detail detail) {
        return Optional.ofNullable(told.details().get(detail)).map(ToldTime::parse);
    }

    /** Completed weeks of pregnancy; empty when unknown. */
    public final OptionalInt weeksPregnant() {
        var weeks = conditionAnswer(Condition.PREGNANCY).details().get(Detail.WEEKS);
        return weeks == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(weeks));
    }

    /** Pregnant for at least this many weeks; unknown weeks count as any number. */
    public final boolean weeksAtLeast(int weeks) {
        return yes(Condition.PREGNANCY) && weeksPregnant().orElse(Integer.MAX_VALUE) >= weeks;
    }

    /** At least this old. A rule that treats an unknown age as old calls {@link Answer#maybe}. */
    public final Answer aged(int years) {
        var age = age();
        return age.isEmpty() ? Answer.UNKNOWN : Answer.of(age.getAsInt() >= years);
    }

    public final Answer youngerThan(int years) {
        return aged(years).not();
    }

    // --- derived

    /** Pregnancy of any week, surgery in the last twelve weeks, a long journey or immobilisation. */
    public final Answer clotRisk() {
        if (yes(Condition.PREGNANCY) || freshSurgery() || yes(Condition.LONG_TRAVEL_OR_IMMOBILISED)
                || yes(Condition.LONG_JOURNEY)) {
            return Answer.YES;
        }
        boolean open = unknown(Condition.PREGNANCY) || unknown(Condition.RECENT_SURGERY)
                || unknown(Condition.LONG_TRAVEL_OR_IMMOBILISED) || unknown(Condition.LONG_JOURNEY);
        return open ? Answer.UNKNOWN : Answer.NO;
    }

    private boolean freshSurgery() {
        return yes(Condition.RECENT_SURGERY) && days(Condition.RECENT_SURGERY) < Bounds.TWELVE_WEEKS;
    }

    /** Fewer than three massages in the last 12 months. */
    public final Answer newToMassage() {
        var massages = massagesLast12Months();
        return massages.isEmpty() ? Answer.UNKNOWN : Answer.of(massages.getAsInt() < Bounds.USED_TO_MASSAGE);
    }
}
