package org.tenderpoint.followup.rules.referral;

import org.tenderpoint.platform.Coded;

/**
 * What a row lets a discipline do only in part: told in the letter to whoever gives it, in words that name no
 * condition.
 */
public enum LeftOut implements Coded {
    CURRENT,
    /** At the places of the condition. */
    NEEDLES_THERE,
    /** At places that intake does not ask for. */
    NEEDLES_SOMEWHERE,
    NEEDLES_IN_BAD_SKIN,
    METAL,
    LATEX,
    HEAT,
    ARCHING,
    END_RANGE,
    NECK_EXTREMES,
    LOADED_BENDING,
    STRAINING,
    RISING_EFFORT
}
