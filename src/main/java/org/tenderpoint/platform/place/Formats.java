package org.tenderpoint.platform.place;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.PageSize;

/**
 * How dates, times and phone numbers are written in a country, in a language, and on which paper. The program serves
 * one practice, so its country applies to the whole program ({@link #here}); words come from the bundles. Nothing else
 * but the words of a rule makes its own formatter.
 */
public final class Formats {

    /** From the practice's row; each reading of the row sets it again, so that two nodes agree. */
    private static final AtomicReference<Country> PRACTICE = new AtomicReference<>(Country.ELSEWHERE);

    /** The patterns that differ where the month comes first. */
    private static final Set<String> TURNED = Set.of("day", "day_year", "long_day", "long_day_year", "said", "full",
            "short", "tick");

    /** Where months and weekdays have names of their own; English words elsewhere. */
    private static final Map<String, Locale> WORDED = Map.of(
            "de", Locale.GERMANY, "es", Locale.of("es", "ES"), "fr", Locale.FRANCE);

    /** Languages with a clock and an order of their own, whose sentences no AM and no month in front fits into. */
    private static final Map<String, String> OWN_SEPARATOR = Map.of("de", ".", "fr", "/");

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV", Locale.ROOT);

    private static final LocalDate EXAMPLE = LocalDate.of(2024, 5, 17);

    private final Country country;
    private final Locale language;

    private Formats(Country country, Locale language) {
        this.country = country;
        this.language = language;
    }

    /** In the practice's country, in the language in use. */
    public static Formats here() {
        return hereIn(Texts.spoken());
    }

    public static Formats hereIn(Locale language) {
        return new Formats(requireNonNull(PRACTICE.get()), language);
    }

    public static Formats of(Country country, Locale language) {
        return new Formats(country, language);
    }

    /** Sets the practice's country. */
    public static void settle(Country country) {
        PRACTICE.set(country);
        Texts.wordsOf(country.code());
    }

    /** The same in another language. */
    public Formats in(Locale wanted) {
        return new Formats(country, wanted);
    }

    public Country country() {
        return country;
    }

    public PageSize paper() {
        return country.paper();
    }

    /** "Thu 12 March". */
    public String day(LocalDate day) {
        return worded("day", day);
    }

    /** "Thu 12 March 2026". */
    public String dayAndYear(LocalDate day) {
        return worded("day_year", day);
    }

    /** "Thursday, 12 March". */
    public String longDay(LocalDate day) {
        return worded("long_day", day);
    }

    /** "Thursday, 12 March 2026". */
    public String longDayAndYear(LocalDate day) {
        return worded("long_day_year", day);
    }

    /** "Thursday 12 March", within a sentence. */
    public String said(LocalDate day) {
        return worded("said", day);
    }

    /** "12 March 2026". */
    public String full(LocalDate day) {
        return worded("full", day);
    }

    /** "12 Mar 2026". */
    public String brief(LocalDate day) {
        return worded("short", day);
    }

    /** "12 Mar", below a chart. */
    public String tick(LocalDate day) {
        return worded("tick", day);
    }

    /** "Mar 26". */
    public String month(YearMonth month) {
        return worded("month", month);
    }

    /** "March 2026". */
    public String longMonth(YearMonth month) {
        return worded("long_month", month);
    }

    /** "Monday". */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    /** "14:05" or "2:05 PM". */
    public String time(LocalTime time) {
        return worded("time" + (twelveHours() ? ".twelve" : ""), time);
    }

    /** Whether the clock has twelve hours: where the country's has, in a language that has words for its halves. */
    public boolean twelveHours() {
        return country.twelveHours() && !OWN_SEPARATOR.containsKey(language.getLanguage());
    }

    /** In which order the parts of a date in digits stand. */
    public DateOrder order() {
        return turnsDate() ? DateOrder.DAY : country.order();
    }

    private boolean turnsDate() {
        return country.order() == DateOrder.MONTH && OWN_SEPARATOR.containsKey(language.getLanguage());
    }

    private String separator() {
        // others write as the country does
        return country.separator().equals("/")
                ? OWN_SEPARATOR.getOrDefault(language.getLanguage(), "/")
                : country.separator();
    }

    /** "14:05:09" or "2:05:09 PM", for the trail. */
    public String seconds(LocalTime time) {
        return worded("seconds" + (twelveHours() ? ".twelve" : ""), time);
    }

    /** "Thu 12 March, 14:05". */
    public String moment(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return Texts.in(language, "platform.date.day_time", day(local.toLocalDate()), time(local.toLocalTime()));
    }

    /** "12 Mar 2026, 14:05:09". */
    public String exactly(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return Texts.in(language, "platform.date.day_time", brief(local.toLocalDate()), seconds(local.toLocalTime()));
    }

    /** "2026-03-12 14:05 Europe/Berlin", the same in every country and language: when a file was made. */
    public static String stamp(Instant at, ZoneId zone) {
        return STAMP.format(at.atZone(zone));
    }

    /** "2026-03-12T14:05:09+01:00": ISO 8601, for programs. */
    public static String iso(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    /** As somebody types it: "17/5/1980", "5/17/1980", "17.5.1980", "1980-05-17". */
    public String figures(LocalDate day) {
        return DateTimeFormatter.ofPattern(figuresPattern(), Locale.ROOT).format(day);
    }

    /** "3/2024", or "2024-03" where the year comes first. */
    public String figures(YearMonth month) {
        var pattern = country.order() == DateOrder.YEAR ? "yyyy-MM" : "M" + separator() + "yyyy";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(month);
    }

    /** A typed date as an example that shows which part is which: no month is the seventeenth. */
    public String example() {
        return figures(EXAMPLE);
    }

    /** The same without a day: "5/2024". */
    public String exampleMonth() {
        return figures(YearMonth.from(EXAMPLE));
    }

    /** For a field with a calendar, which uses the same pattern letters. */
    public String figuresPattern() {
        var between = separator();
        return switch (order()) {
            case DAY -> "d" + between + "M" + between + "yyyy";
            case MONTH -> "M" + between + "d" + between + "yyyy";
            case YEAR -> "yyyy-MM-dd";
        };
    }

    /**
     * For a field with a calendar: the date in words, so that nobody has to guess which part is the month. Browsers'
     * fields know the months' short names in English only; in German the day comes first, in figures too.
     */
    public String fieldPattern() {
        return WORDED.containsKey(language.getLanguage()) ? figuresPattern() : pattern("short");
    }

    /** From January on, as at the head of a calendar. */
    public List<String> monthNames() {
        return Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale()))
                .toList();
    }

    /** From Sunday on, as calendars count them. */
    public List<String> weekdays(TextStyle style) {
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale()))
                .toList();
    }

    /** "Day, month, year", in the order in which they are typed. */
    public String orderInWords() {
        return text("platform.date.order." + order().name().toLowerCase(Locale.ROOT));
    }

    /** "day, month, year", within a sentence. */
    public String orderInSentence() {
        // nouns begin with a capital letter in German
        return language.getLanguage().equals("de") ? orderInWords() : orderInWords().toLowerCase(Locale.ROOT);
    }

    /**
     * A phone number grouped as people here write it; one from abroad, with an extension or of another length stays as
     * it is.
     */
    public String phone(String typed) {
        var digits = typed.replaceAll("[ ./()\\-]", "");
        long places = country.phone().chars().filter(sign -> sign == '#').count();
        if (country.phone().startsWith("(") && digits.length() == places + 1 && digits.startsWith("1")) {
            // the country's own 1 before the area code, as in North America
            digits = digits.substring(1);
        }
        if (places == 0 || digits.length() != places || !digits.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return typed.strip();
        }
        var grouped = new StringBuilder();
        int next = 0;
        for (char sign : country.phone().toCharArray()) {
            grouped.append(sign == '#' ? digits.charAt(next++) : sign);
        }
        return grouped.toString();
    }

    private String worded(String key, TemporalAccessor moment) {
        var words = DateTimeFormatter.ofPattern(pattern(key), locale()).format(moment);
        return language.getLanguage().equals(Locale.FRENCH.getLanguage())
                ? words.replaceFirst("(?<!\\d)1 (?=\\p{L})", "1er ")
                : words;
    }

    private String pattern(String key) {
        // only in English does a month come before its day
        boolean turned = country.monthBeforeDay() && !WORDED.containsKey(language.getLanguage())
                && TURNED.contains(key);
        return text("platform.date." + key + (turned ? ".month_first" : ""));
    }

    private String text(String key) {
        return Texts.in(language, key);
    }

    private Locale locale() {
        return WORDED.getOrDefault(language.getLanguage(), country.monthBeforeDay() ? Locale.US : Locale.UK);
    }
}
