package org.tenderpoint.followup.contact;

import org.tenderpoint.platform.PlainText;

/** How typed words of a follow-up are taken: cleaned as everywhere, and never empty where a reason is needed. */
public final class FollowUpText {

    /** The longest reason or note, in characters. */
    public static final int LENGTH = 2000;

    private FollowUpText() {}

    /** @throws IllegalArgumentException if it does not fit */
    public static String note(String typed) {
        return PlainText.checked(PlainText.note(typed), LENGTH);
    }

    /** @throws IllegalArgumentException if it does not fit */
    public static String line(String typed, int most) {
        return PlainText.checked(PlainText.line(typed), most);
    }

    /** @throws IllegalArgumentException also if nothing was typed */
    public static String required(String typed) {
        var text = note(typed);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Words are missing");
        }
        return text;
    }
}
