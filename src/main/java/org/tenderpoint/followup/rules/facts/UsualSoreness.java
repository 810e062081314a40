package org.tenderpoint.followup.rules.facts;

import java.util.List;
import org.tenderpoint.vocabulary.facts.Bounds;

/**
 * How sore people usually are after a massage while it fades, to be drawn beside what a client tells. It is what
 * TRI-190 calls normal; no rule reads it from here.
 */
public final class UsualSoreness {

    /**
     * Up to so many hours after the session, so much at most.
     *
     * @param untilHours the step's own end belongs to it
     * @param atMost 0 to 10
     */
    public record Step(int untilHours, int atMost) {}

    /** One after another; after the last nobody is usually sore. */
    public static final List<Step> STEPS = List.of(new Step(Bounds.TWO_DAYS, Bounds.STRONG - 1),
            new Step(Bounds.THREE_DAYS, Bounds.MIDDLING));

    private UsualSoreness() {}
}
