package org.tenderpoint.platform;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenderpoint.platform.place.DateOrder;
import org.tenderpoint.platform.place.Formats;

/**
 * A day as people type it: {@code 12.3.2024}, {@code 12032024}, {@code 12 March 2024}, {@code March 12, 2024},
 * {@code 2024-03-12}, and, where a rough date is enough, {@code March 2024}, {@code 3/2024}, {@code 2024},
 * {@code 3 weeks ago}. The practice's country decides which number is the month, never a guess: what is not a day in
 * that order is rejected.
 */
public final class TypedDate {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");

    /** Names of months in clients' languages that do not begin like the English or German ones. */
    private static final Map<String, Integer> ABROAD = Map.ofEntries(
            Map.entry("jän", 1), Map.entry("mär", 3), Map.entry("mrz", 3), Map.entry("mai", 5), Map.entry("okt", 10),
            Map.entry("dez", 12),
            Map.entry("ene", 1), Map.entry("abr", 4), Map.entry("ago", 8), Map.entry("set", 9), Map.entry("dic", 12),
            Map.entry("fév", 2), Map.entry("fev", 2), Map.entry("avr", 4), Map.entry("aoû", 8), Map.entry("aou", 8),
            Map.entry("déc", 12),
            Map.entry("gen", 1), Map.entry("mag", 5), Map.entry("giu", 6), Map.entry("lug", 7), Map.entry("ott", 10),
            Map.entry("maa", 3), Map.entry("mrt", 3), Map.entry("mei", 5), Map.entry("out", 10));

    /** French juin and juillet begin alike. */
    private static final Map<String, Integer> JUNE_OR_JULY = Map.of("juin", 6, "juil", 7);

    private static final int CENTURY = 100;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern
            .compile("(\\d{4}|\\d{2})[./ -] ?(\\d{1,2})[./ -] ?(\\d{1,2})\\.?");
    private static final Pattern DAY_WORDS = Pattern
            .compile("(\\d{1,2})(?:st|nd|rd|th|er|º|°)?\\.?[ -](\\p{L}{3,10})\\.?,?[ -](\\d{4}|\\d{2})");
    private static final Pattern WORDS_DAY = Pattern
            .compile("(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}|\\d{2})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern MONTH_NUMBERS = Pattern.compile("(\\d{1,2})[./ ](\\d{4})");
    private static final Pattern MONTH_WORDS = Pattern.compile("(\\p{L}{3,10})\\.?,? (\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern AGO = Pattern.compile("([1-9]\\d{0,2}|an?|one) (day|week|month|year)s? ago");
    private static final Pattern GERMAN_AGO = Pattern
            .compile("vor ([1-9]\\d{0,2}|eine[mr]) (tag|woche|monat|jahr)(?:e?n)?");
    private static final Pattern SPANISH_AGO = Pattern
            .compile("hace ([1-9]\\d{0,2}|una?) (d[ií]a|semana|mes|año)(?:e?s)?");
    private static final Pattern FRENCH_AGO = Pattern
            .compile("il y a ([1-9]\\d{0,2}|une?) (jour|semaine|mois|an|année)s?");
    /** The word between day, month and year in Spanish. */
    private static final Pattern OF = Pattern.compile(" del? (?=\\p{L}{3}|\\d)");
    /** As in ISO 8601. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("day", "D"), Map.entry("week", "W"), Map.entry("month", "M"), Map.entry("year", "Y"),
            Map.entry("tag", "D"), Map.entry("woche", "W"), Map.entry("monat", "M"), Map.entry("jahr", "Y"),
            Map.entry("día", "D"), Map.entry("dia", "D"), Map.entry("semana", "W"), Map.entry("mes", "M"),
            Map.entry("año", "Y"),
            Map.entry("jour", "D"), Map.entry("semaine", "W"), Map.entry("mois", "M"), Map.entry("an", "Y"),
            Map.entry("année", "Y"));

    private TypedDate() {}

    /** The full date that was typed, with a four-digit year; empty if it is not one, or no such day exists. */
    public static Optional<LocalDate> exact(String typed) {
        return read(typed, Formats.here().order(), Optional.empty());
    }

    /** The same, also with a two-digit year: the latest such year in which the day is not after {@code latest}. */
    public static Optional<LocalDate> exact(String typed, LocalDate latest) {
        return read(typed, Formats.here().order(), Optional.of(latest));
    }

    /**
     * The same in another order than the country's.
     *
     * @param latest as above; without it, a year has four digits
     */
    public static Optional<LocalDate> read(String typed, DateOrder order, Optional<LocalDate> latest) {
        var text = parted(tidy(typed), order);
        try {
            var m = ISO.matcher(text);
            if (m.matches()) {
                return Optional.of(LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3))));
            }
            m = DAY_WORDS.matcher(text);
            if (m.matches()) {
                return day(m.group(3), monthNamed(m.group(2)), m.group(1), latest);
            }
            m = WORDS_DAY.matcher(text);
            if (m.matches()) {
                return day(m.group(3), monthNamed(m.group(1)), m.group(2), latest);
            }
            m = YEAR_FIRST.matcher(text);
            if (m.matches() && (order == DateOrder.YEAR || m.group(1).length() > 2)) {
                return day(m.group(1), number(m.group(2)), m.group(3), latest);
            }
            m = NUMBERS.matcher(text);
            if (m.matches() && order != DateOrder.YEAR) {
                boolean monthFirst = order == DateOrder.MONTH;
                return day(m.group(3), number(m.group(monthFirst ? 1 : 2)), m.group(monthFirst ? 2 : 1), latest);
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Keypads for numbers have neither dot nor stroke. */
    private static String parted(String text, DateOrder order) {
        return order == DateOrder.YEAR
                ? text.replaceFirst("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3")
                : text.replaceFirst("^(\\d{2})(\\d{2})(\\d{4})$", "$1.$2.$3");
    }

    private static Optional<LocalDate> day(String year, int month, String day, Optional<LocalDate> latest) {
        if (year.length() > 2) {
            return Optional.of(LocalDate.of(number(year), month, number(day)));
        }
        return latest.map(last -> {
            var inCentury = LocalDate.of(last.getYear() / CENTURY * CENTURY + number(year), month, number(day));
            return inCentury.isAfter(last)
                    ? LocalDate.of(inCentury.getYear() - CENTURY, month, number(day))
                    : inCentury;
        });
    }

    /** The same, also yesterday and today. */
    public static Optional<LocalDate> day(String typed, LocalDate today) {
        return switch (tidy(typed)) {
            case "today" -> Optional.of(today);
            case "yesterday" -> Optional.of(today.minusDays(1));
            default -> exact(typed, today);
        };
    }

    /**
     * What was typed as less than a day: {@code 2024-03}, {@code 2024}, or {@code P3W} for three weeks ago; empty if it
     * is none of these.
     */
    public static Optional<String> rough(String typed) {
        var text = tidy(typed);
        if (YEAR.matcher(text).matches()) {
            return Optional.of(text);
        }
        try {
            return month(text).map(YearMonth::toString).or(() -> ago(text));
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(String text) {
        var m = ISO_MONTH.matcher(text);
        if (m.matches()) {
            return Optional.of(YearMonth.of(number(m.group(1)), number(m.group(2))));
        }
        m = MONTH_NUMBERS.matcher(text);
        if (m.matches()) {
            return Optional.of(YearMonth.of(number(m.group(2)), number(m.group(1))));
        }
        m = MONTH_WORDS.matcher(text);
        return m.matches()
                ? Optional.of(YearMonth.of(number(m.group(2)), monthNamed(m.group(1))))
                : Optional.empty();
    }

    private static Optional<String> ago(String text) {
        return Stream.of(AGO, GERMAN_AGO, SPANISH_AGO, FRENCH_AGO).map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches).findFirst()
                .map(m -> "P" + (Character.isDigit(m.group(1).charAt(0)) ? number(m.group(1)) : 1)
                        + UNITS.get(m.group(2)));
    }

    private static int monthNamed(String word) {
        if (word.length() > 3 && JUNE_OR_JULY.containsKey(word.substring(0, 4))) {
            return requireNonNull(JUNE_OR_JULY.get(word.substring(0, 4)));
        }
        var start = word.substring(0, 3);
        int index = MONTHS.indexOf(start);
        if (index < 0 && !ABROAD.containsKey(start)) {
            throw new DateTimeException("No such month");
        }
        return ABROAD.getOrDefault(start, index + 1);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String tidy(String typed) {
        return OF.matcher(typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)).replaceAll(" ");
    }
}
