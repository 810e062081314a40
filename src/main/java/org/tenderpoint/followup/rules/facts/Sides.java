package org.tenderpoint.followup.rules.facts;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Region;

/** Whether both halves of the body are sore alike. */
public enum Sides implements Coded {
    BOTH,
    ONE,
    NOT_APPLICABLE,
    UNKNOWN;

    private static final Set<Region> LEG = Set.of(
            Region.THIGHS_FRONT, Region.THIGHS_BACK, Region.KNEES, Region.SHINS, Region.CALVES, Region.ANKLES_FEET);

    /**
     * Both halves of a region: both; halves only: one; midline, head or belly only: not applicable (Q5). One leg alone
     * counts as one-sided whatever else is sore, since a clot must not hide behind a sore back.
     */
    public static Sides of(Set<BodyPart> places) {
        if (places.isEmpty()) {
            return UNKNOWN;
        }
        var halves = new EnumMap<Region, Set<Side>>(Region.class);
        places.stream()
                .filter(place -> place.side() != Side.BOTH || !Region.MIDLINE.contains(place.region()))
                .forEach(place -> halves.computeIfAbsent(place.region(), region -> EnumSet.noneOf(Side.class))
                        .add(place.side()));
        if (halves.isEmpty()) {
            return NOT_APPLICABLE;
        }
        boolean oneLeg = halves.entrySet().stream()
                .anyMatch(region -> LEG.contains(region.getKey()) && !whole(region.getValue()));
        boolean anyWhole = halves.values().stream().anyMatch(Sides::whole);
        return anyWhole && !oneLeg ? BOTH : ONE;
    }

    private static boolean whole(Set<Side> sides) {
        return sides.contains(Side.BOTH) || sides.size() > 1;
    }

    /** Where the soreness is, seen from the area that was worked. */
    public enum Spread implements Coded {
        /** All over the area worked. */
        GENERAL,
        PINPOINT,
        /** Outside the area worked. */
        BEYOND,
        SPREADING,
        UNKNOWN
    }
}
