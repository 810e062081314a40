package org.tenderpoint.vocabulary.facts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Answer.Recorded;

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

    public static String key(Condition condition, Detail detail) {
        return condition.code() + "." + detail.code();
    }

    /** The day on which this condition was told. */
    public LocalDate toldOn(Condition condition) {
        return told.getOrDefault(key(condition), toldOn);
    }

    /** The day on which this detail was told. */
    public LocalDate toldOn(Condition condition, Detail detail) {
        return told.getOrDefault(key(condition, detail), toldOn);
    }

    /** Whether all of it was told on this day or later. */
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

    /** Whether massage has left the client sore before; {@link #NEVER} also when there was no massage before. */
    public enum SideEffectsBefore implements Coded {
        NEVER,
        SOMETIMES,
        USUALLY,
        UNKNOWN
    }

    /**
     * What intake stores about one condition: the answer as given, and the details reported under a yes.
     *
     * @param details values in the canonical form of {@link Detail.Kind}; a missing detail was not asked
     */
    public record ConditionAnswer(Recorded recorded, Map<Detail, String> details) {

        public static final ConditionAnswer NOT_ASKED = new ConditionAnswer(Recorded.NOT_ASKED, Map.of());
        public static final ConditionAnswer DENIED = new ConditionAnswer(Recorded.NO, Map.of());

        public ConditionAnswer {
            details = Map.copyOf(details);
        }

        public static ConditionAnswer of(Recorded recorded) {
            return new ConditionAnswer(recorded, Map.of());
        }

        /** The same with one detail set; an empty value removes the detail. */
        public ConditionAnswer with(Detail detail, String value) {
            var all = new EnumMap<Detail, String>(Detail.class);
            all.putAll(details);
            if (value.isEmpty()) {
                all.remove(detail);
            } else {
                all.put(detail, value);
            }
            return new ConditionAnswer(recorded, all);
        }
    }

    /**
     * What a client said yes to, in words: the condition's label, or what they told of it where no question names it.
     */
    public static final class ToldWords {

        private ToldWords() {}

        public static String of(Condition condition, ConditionAnswer told) {
            return in(Locale.ENGLISH, condition, told);
        }

        public static String in(Locale language, Condition condition, ConditionAnswer told) {
            var text = told.details().getOrDefault(Detail.TEXT, "").strip();
            return text.isEmpty()
                    ? Texts.in(language, Texts.key(condition))
                    : Texts.in(language, "condition.told_besides", text.replaceAll("\\R+", "; "));
        }
    }
}
