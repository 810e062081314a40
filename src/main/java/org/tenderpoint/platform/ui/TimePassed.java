package org.tenderpoint.platform.ui;

import java.time.Instant;
import org.tenderpoint.platform.Texts;

/**
 * How much time has passed, as people say it: hours while the time to ask is near, days after that.
 *
 * @param hours whole ones
 */
public record TimePassed(long hours) {

    /** A day past the time in which people are asked, 48 to 72 hours; beyond it, single hours tell nobody anything. */
    private static final long IN_HOURS = 96;

    private static final long HOURS_OF_A_DAY = 24;

    public static TimePassed between(Instant then, Instant now) {
        return new TimePassed(Dates.hours(then, now));
    }

    private boolean inDays() {
        return hours > IN_HOURS;
    }

    /** The number alone: "67"; "9" for days; "&lt;1" within the first hour. */
    public String figure() {
        if (hours == 0) {
            return Texts.of("platform.passed.under_one");
        }
        return String.valueOf(inDays() ? hours / HOURS_OF_A_DAY : hours);
    }

    /** What is said before the number: nothing; in German "vor ". */
    public String before() {
        return said().substring(0, said().indexOf(figure()));
    }

    /** What is said after the number: " h ago", " days ago". */
    public String after() {
        return said().substring(said().indexOf(figure()) + figure().length());
    }

    private String said() {
        return Texts.of(inDays() ? "platform.passed.days_ago" : "platform.passed.hours_ago", figure());
    }

    /** "67 h", "9 days", "&lt;1 h". */
    public String length() {
        return Texts.of(inDays() ? "platform.passed.days" : "platform.passed.hours", figure());
    }
}
