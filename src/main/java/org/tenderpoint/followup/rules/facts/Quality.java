package org.tenderpoint.followup.rules.facts;

import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.platform.Coded;

/** What the soreness feels like. */
public enum Quality implements Coded {
    DULL,
    ACHY,
    STIFF,
    TENDER,
    SHARP,
    SHOOTING,
    BURNING,
    THROBBING,
    CRAMPING;

    /** The qualities of ordinary muscle soreness. */
    public static final Set<Quality> WORKOUT_LIKE = Set.copyOf(EnumSet.of(DULL, ACHY, STIFF, TENDER));
}
