package org.tenderpoint.platform.place;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a country, in a language, writes what differs between countries; it finds in words what is written otherwise.
 *
 * @param twelve the clock has twelve hours
 * @param monthFirst the month stands before the day, as a word
 * @param figures a date in digits, as a pattern
 * @param fahrenheit degrees
 * @param acetaminophen what paracetamol is called
 * @param letter the paper
 */
public record ForeignFormat(
        boolean twelve, boolean monthFirst, DateTimeFormatter figures, boolean fahrenheit, boolean acetaminophen,
        boolean letter) {

    private static final String MONTHS = "(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez)\\p{L}*\\.?";
    private static final Pattern TWELVE = Pattern.compile("\\d:\\d\\d(:\\d\\d)?\\h?[AP]M\\b");
    private static final Pattern BREAKS = Pattern.compile("\\d [AP]M\\b");
    private static final Pattern TWENTY_FOUR = Pattern.compile(
            "(?<![\\d:.+-])([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(?![\\d:]|\\h?[AP]M\\b)");
    private static final Pattern MONTH_FIRST = Pattern.compile("\\b" + MONTHS + " \\d{1,2}\\b(?!:)");
    private static final Pattern DAY_FIRST = Pattern.compile("\\b\\d{1,2}\\.? " + MONTHS + "(?!\\p{L})");
    private static final Pattern IN_FIGURES = Pattern.compile(
            "\\b(\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2})\\b");
    /** The same in every country: when a file was made, a version of a program, and a source by its own title. */
    private static final Pattern EVERYWHERE = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d \\w+(/\\w+)?|H2 [\\d.]+ \\([\\d-]+\\)|Communication of 13 September 2012"
                    + "|ibuprofen and paracetamol|Ibuprofen und Paracetamol");

    /** What is written otherwise. */
    public List<String> in(String text) {
        var words = EVERYWHERE.matcher(text).replaceAll("");
        var found = new ArrayList<String>();
        find(found, "a time that breaks", BREAKS, words);
        find(found, twelve ? "24 hours" : "12 hours", twelve ? TWENTY_FOUR : TWELVE, words);
        find(found, monthFirst ? "day first" : "month first", monthFirst ? DAY_FIRST : MONTH_FIRST, words);
        IN_FIGURES.matcher(words).results()
                .map(MatchResult::group)
                .filter(date -> !isWritten(date))
                .forEach(date -> found.add("a date in digits: " + date));
        find(found, "degrees", Pattern.compile(fahrenheit ? "\\d\\h?°C" : "\\d\\h?°F"), words);
        find(found, "a medicine", Pattern.compile(
                acetaminophen ? "(?i)paracetamol(?! \\(acetaminophen)" : "(?i)acetaminophen"), words);
        find(found, "paper", Pattern.compile(letter ? "[Pp]ap(er|ier): A4" : "[Pp]ap(er|ier): Letter"), words);
        return found;
    }

    /** Which of its own formats stand there, so that a walk which meets none is noticed. */
    public Set<String> own(String text) {
        var met = new HashSet<String>();
        if ((twelve ? TWELVE : TWENTY_FOUR).matcher(text).find()) {
            met.add("time");
        }
        if ((monthFirst ? MONTH_FIRST : DAY_FIRST).matcher(text).find()) {
            met.add("date");
        }
        return met;
    }

    private boolean isWritten(String date) {
        try {
            figures.parse(date);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static void find(List<String> found, String what, Pattern pattern, String words) {
        var match = pattern.matcher(words);
        if (match.find()) {
            found.add(what + ": " + match.group());
        }
    }
}
