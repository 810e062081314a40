package org.tenderpoint.vocabulary.facts;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.TypedDate;
import org.tenderpoint.platform.place.Formats;

/**
 * When something was, as it was told: a day, a month, a year, so long ago, or a period. What is no day keeps the day on
 * which it was said, so that it ages; nobody is shown a day that nobody said. Rules count from {@link #latest}.
 *
 * @param said a day in ISO 8601, {@code 2024-03}, {@code 2024}, {@code P3W} for three weeks ago, or the code of a
 * {@link Period}
 * @param saidOn empty for a day, which means the same whenever it was said
 */
public record ToldTime(String said, Optional<LocalDate> saidOn) {

    private static final String ON = "@";
    private static final Pattern AGO = Pattern.compile("P(\\d+)([DWMY])");
    private static final int YEAR_LENGTH = 4;

    /** A time told in one tap, e.g. "this week"; its code is that of the phase. */
    public enum Period implements Coded {
        ACUTE(0),
        SUBACUTE(Bounds.SIX_WEEKS),
        CHRONIC(Bounds.TWELVE_WEEKS + 1);

        private final int leastDays;

        Period(int leastDays) {
            this.leastDays = leastDays;
        }

        /** In which of them the day lies. */
        public static Period at(LocalDate day, LocalDate today) {
            long ago = ChronoUnit.DAYS.between(day, today);
            return ago < SUBACUTE.leastDays ? ACUTE : ago < CHRONIC.leastDays ? SUBACUTE : CHRONIC;
        }
    }

    public static ToldTime day(LocalDate day) {
        return new ToldTime(day.toString(), Optional.empty());
    }

    public static ToldTime of(Period period, LocalDate today) {
        return new ToldTime(period.code(), Optional.of(today));
    }

    /** What was typed today; empty if it says no time. */
    public static Optional<ToldTime> typed(String typed, LocalDate today) {
        return TypedDate.day(typed, today).map(ToldTime::day)
                .or(() -> TypedDate.rough(typed).map(said -> new ToldTime(said, Optional.of(today))));
    }

    /** As {@link #value} wrote it. */
    public static ToldTime parse(String value) {
        int on = value.indexOf(ON);
        return on < 0
                ? new ToldTime(value, Optional.empty())
                : new ToldTime(value.substring(0, on), Optional.of(LocalDate.parse(value.substring(on + 1))));
    }

    /** The canonical form, e.g. {@code 2024-03-12} or {@code chronic@2026-11-03}. */
    public String value() {
        return said + saidOn.map(on -> ON + on).orElse("");
    }

    /** Whether the day itself was told. */
    public boolean exact() {
        return saidOn.isEmpty();
    }

    public Optional<Period> period() {
        return Coded.of(Period.class, said);
    }

    /**
     * The latest day that it can mean, which is all that is certain: what is recent needs the most care. A time to come
     * stays one, so that it can be refused.
     */
    public LocalDate latest() {
        if (saidOn.isEmpty()) {
            return LocalDate.parse(said);
        }
        var on = saidOn.get();
        if (period().isPresent()) {
            return on.minusDays(period().get().leastDays);
        }
        if (ago().matches()) {
            return on.minus(java.time.Period.parse(said));
        }
        boolean wholeYear = said.length() == YEAR_LENGTH;
        var first = wholeYear ? Year.parse(said).atDay(1) : YearMonth.parse(said).atDay(1);
        var last = wholeYear ? YearMonth.of(first.getYear(), 12).atEndOfMonth() : YearMonth.parse(said).atEndOfMonth();
        return first.isAfter(on) || last.isBefore(on) ? last : on;
    }

    /** As it was said, e.g. "12 March 2024", "March 2024", "3 weeks ago", "Over 12 weeks". */
    public String words() {
        return words(Texts.spoken());
    }

    private String words(Locale language) {
        if (saidOn.isEmpty()) {
            return Formats.hereIn(language).full(LocalDate.parse(said));
        }
        if (period().isPresent()) {
            return Texts.in(language, "detail_choice.phase." + said);
        }
        var ago = ago();
        if (ago.matches()) {
            return Texts.in(language, "told_time.ago." + ago.group(2).toLowerCase(Locale.ROOT),
                    Integer.parseInt(ago.group(1)));
        }
        return said.length() == YEAR_LENGTH ? said : Formats.hereIn(language).longMonth(YearMonth.parse(said));
    }

    /** The same with the day on which it was said, where that makes a difference: "Over 12 weeks (as said on …)". */
    public String wordsAsSaid() {
        return wordsAsSaid(Texts.spoken());
    }

    private String wordsAsSaid(Locale language) {
        return saidOn.filter(_ -> ages())
                .map(on -> Texts.in(language, "told_time.said_on", words(language), Formats.hereIn(language).full(on)))
                .orElseGet(() -> words(language));
    }

    /** The same on a day; what was said on that day needs no other. */
    public String wordsOn(LocalDate today) {
        return wordsOn(Texts.spoken(), today);
    }

    public String wordsOn(Locale language, LocalDate today) {
        return saidOn.equals(Optional.of(today)) ? words(language) : wordsAsSaid(language);
    }

    /** Whether the same words mean another time on another day. */
    public boolean ages() {
        return period().isPresent() || ago().matches();
    }

    private Matcher ago() {
        return AGO.matcher(said);
    }
}
