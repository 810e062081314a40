package org.tenderpoint.vocabulary.facts;

/**
 * The bounds that rules of more than one topic compare facts with. A number stands once: conditions compare with the
 * constant, and a test compares the words beside them.
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

    private Bounds() {}
}
