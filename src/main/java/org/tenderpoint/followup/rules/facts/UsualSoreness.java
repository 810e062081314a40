package org.tenderpoint.followup.rules.facts;

import java.util.List;
import org.tenderpoint.vocabulary.facts.Bounds;

/**
 * The usual soreness after a massage as it fades, for a chart beside the client's answers. It is what TRI-190 calls
 * normal; no rule reads it from here.
 */
public final class UsualSoreness {

    /**
     * A step: the most soreness until some hours after the session.
     *
     * @param untilHours inclusive
     * @param atMost 0 to 10
     */
    public record Step(int untilHours, int atMost) {}

    /** The steps in order; after the last nobody is usually sore. */
    public static final List<Step> STEPS = List.of(new Step(Bounds.TWO_DAYS, Bounds.STRONG - 1),
            new Step(Bounds.THREE_DAYS, Bounds.MIDDLING));

    private UsualSoreness() {}
}
