package org.tenderpoint.vocabulary.facts;

import java.util.List;

/**
 * The bounds that rules of more than one topic compare facts with. A number stands once: conditions compare with the
 * constant, and the words beside them are made from it.
 */
public final class Bounds {

    /** In days. */
    public static final int TWO_WEEKS = 14;
    public static final int FOUR_WEEKS = 28;
    public static final int SIX_WEEKS = 42;
    public static final int TWELVE_WEEKS = 84;
    public static final int HALF_A_YEAR = 182;
    public static final int A_YEAR = 365;
    /** An injury of up to so many days ago is fresh. */
    public static final int FRESH_INJURY = 2;

    /** Weeks of pregnancy. */
    public static final int SECOND_TRIMESTER = 14;
    public static final int HALFWAY = 20;

    /** In hours: soreness peaks within two days and fades within three. */
    public static final int A_DAY = 24;
    public static final int TWO_DAYS = 48;
    public static final int THREE_DAYS = 72;
    public static final int FOUR_DAYS = 96;
    public static final int A_WEEK = 168;

    /** Fewer massages than these in a year, and someone is new to massage. */
    public static final int USED_TO_MASSAGE = 3;

    /** Pain or soreness, 0 to 10. */
    public static final int WORST = 10;
    public static final int MIDDLING = 4;
    public static final int STRONG = 7;
    /** During a session. */
    public static final int VERY_PAINFUL = 8;

    /** Pressure, 1 to 5. */
    public static final int LIGHT = 2;
    public static final int MEDIUM = 3;
    public static final int DEEP = 4;

    /** Ages in years: below these a guardian is present, and agrees. */
    public static final int NOT_ALONE_BELOW = 16;
    public static final int ADULT = 18;
    /** In years: from this age a heart may be ill and not be felt in the chest. */
    public static final int HEART_AT_RISK = 45;
    /** Ages in years from which bones, vessels and skin are at risk. */
    public static final int AT_RISK = 50;
    public static final int ARTERIES_WIDEN = 60;
    public static final int OLDER = 65;
    public static final int OLD = 75;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final List<String> WORDS = List.of("no", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve");

    private Bounds() {}

    /** {@code 12 weeks}. */
    public static String weeks(int days) {
        return days / DAYS_OF_A_WEEK + " weeks";
    }

    /** {@code 2 to 6 weeks}. */
    public static String weeks(int from, int to) {
        return from / DAYS_OF_A_WEEK + " to " + weeks(to);
    }

    /** {@code 2–6 weeks}, for titles. */
    public static String weeksInShort(int from, int to) {
        return from / DAYS_OF_A_WEEK + "–" + weeks(to);
    }

    /** {@code six weeks}. */
    public static String weeksInWords(int days) {
        return word(days / DAYS_OF_A_WEEK) + " weeks";
    }

    /** {@code 12 months}. */
    public static String months(int days) {
        return Math.round(days * 12.0 / A_YEAR) + " months";
    }

    /** {@code six months}. */
    public static String monthsInWords(int days) {
        return word((int) Math.round(days * 12.0 / A_YEAR)) + " months";
    }

    /** {@code three days}. */
    public static String daysInWords(int hours) {
        return word(hours / A_DAY) + " days";
    }

    /** Numbers up to twelve as a word: {@code three}. */
    public static String word(int number) {
        return WORDS.get(number);
    }
}
