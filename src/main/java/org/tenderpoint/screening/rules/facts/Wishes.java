package org.tenderpoint.screening.rules.facts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/**
 * The client's wishes for the massage.
 *
 * @param pressure 1 to 5 by region; a missing region was not asked
 * @param avoid regions that must not be touched
 */
public record Wishes(Map<Region, Integer> pressure, Set<BodyPart> sensitive, Set<BodyPart> avoid) {

    public static final Wishes NONE = new Wishes(Map.of(), Set.of(), Set.of());

    public Wishes {
        pressure = Map.copyOf(pressure);
        sensitive = Set.copyOf(sensitive);
        avoid = Set.copyOf(avoid);
    }

    /** The same with exactly these preferred pressures. */
    public Wishes withPressure(Map<Region, Integer> perRegion) {
        return new Wishes(perRegion, sensitive, avoid);
    }

    /** Sets the preferred pressure of each planned region to the planned one. */
    public Wishes likingThePlan(List<Work> plan) {
        var likes = new EnumMap<Region, Integer>(Region.class);
        likes.putAll(pressure);
        plan.forEach(work -> likes.merge(work.part().region(), work.pressure(), Math::max));
        return withPressure(likes);
    }

    public Wishes withSensitive(Set<BodyPart> parts) {
        return new Wishes(pressure, parts, avoid);
    }

    public Wishes withAvoid(Set<BodyPart> parts) {
        return new Wishes(pressure, sensitive, parts);
    }
}
