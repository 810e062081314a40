package org.tenderpoint.followup.answers;

import java.util.List;

/**
 * One screen of the check-in. Its words stand in the bundle under {@code checkin.screen.<code>}, those of its questions
 * in {@link FollowUpQuestion#link}.
 *
 * @param code e.g. {@code sore}, {@code line_c}; never part of an address, since it tells what was answered
 * @param asks its questions, as this page asks them: each is a choice, a number or a place; a {@link Kind#TAP} has
 * exactly one
 */
public record CheckInScreen(String code, Kind kind, List<FollowUpQuestion> asks) {

    /** How it is answered. */
    public enum Kind {
        /** Each answer is a button; one tap answers and goes on. */
        TAP,
        /** The seven safety lines with "None of these", "That is all" and "Not sure". */
        SAFETY,
        /** Fields and one button. */
        FORM
    }

    public CheckInScreen {
        asks = List.copyOf(asks);
    }

    /** Whether it was shown and answered, if only by going on. */
    public boolean doneIn(GivenAnswers said) {
        return said.has(done());
    }

    public String done() {
        return "done_" + code;
    }
}
