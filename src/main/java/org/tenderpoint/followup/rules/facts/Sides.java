package org.tenderpoint.followup.rules.facts;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Region;

/** Whether both sides of the body are equally sore. */
public enum Sides implements Coded {
    BOTH,
    ONE,
    NOT_APPLICABLE,
    UNKNOWN;

    private static final Set<Region> LEG = Set.of(
            Region.THIGHS_FRONT, Region.THIGHS_BACK, Region.KNEES, Region.SHINS, Region.CALVES, Region.ANKLES_FEET);

    /**
     * Reads it from the named places (Q5): both sides of a region mean both, single sides mean one, and the midline,
     * head or belly alone do not apply. One leg alone counts as one side regardless of other places, since a clot must
     * not hide behind a sore back.
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
}
