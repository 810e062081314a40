package org.tenderpoint.followup.contact;

import org.tenderpoint.platform.PlainText;

/** Cleans typed text of a follow-up, and rejects an empty one where a reason is needed. */
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
