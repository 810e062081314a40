package org.tenderpoint.followup.rules.facts;

import java.util.Map;
import java.util.Set;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;

/**
 * The screening limits of the client on any day: limits and avoided modalities that do not depend on red flags, pain at
 * one visit, preferences or a plan.
 */
public record StandingScreening(Ceilings ceilings, Set<Modality> avoidedModalities) {

    public static final StandingScreening NONE = new StandingScreening(Ceilings.NONE, Set.of());

    public StandingScreening {
        avoidedModalities = Set.copyOf(avoidedModalities);
    }

    /** Limits on regions, all from one rule. */
    public static StandingScreening of(Map<Region, Integer> caps, String rule) {
        var ceilings = Ceilings.NONE;
        for (var cap : caps.entrySet()) {
            ceilings = ceilings.with(Area.of(cap.getKey()), cap.getValue(), rule);
        }
        return new StandingScreening(ceilings, Set.of());
    }

    /** The highest allowed pressure on a region, 0 to 5. */
    public int cap(Region region) {
        return ceilings.at(region);
    }

    /** The ids of the rules that set the limit on a region. */
    public Set<String> rulesAt(Region region) {
        return ceilings.rulesAt(BodyPart.of(region));
    }
}
