package org.tenderpoint.followup.rules.facts;

import java.util.Map;
import java.util.Set;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;

/**
 * The client's preferences and reactions to massage, from the intake.
 *
 * @param pressure 1 to 5 by region, as far as asked
 */
public record Likes(Map<Region, Integer> pressure, Set<BodyPart> sensitive, SideEffectsBefore sideEffects) {

    public static final Likes NOT_ASKED = new Likes(Map.of(), Set.of(), SideEffectsBefore.UNKNOWN);

    public Likes {
        pressure = Map.copyOf(pressure);
        sensitive = Set.copyOf(sensitive);
    }

    public Likes withPressure(Map<Region, Integer> perRegion) {
        return new Likes(perRegion, sensitive, sideEffects);
    }

    public Likes withSideEffects(SideEffectsBefore before) {
        return new Likes(pressure, sensitive, before);
    }
}
