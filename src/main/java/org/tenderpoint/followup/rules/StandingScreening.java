package org.tenderpoint.followup.rules;

import java.util.Map;
import java.util.Set;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Pressure;
import org.tenderpoint.shared.Region;

/**
 * What screening says of the client whatever is planned and however the day is: caps and avoided modalities that do not
 * rest on red flags, the pain of one visit, a preference or a plan.
 *
 * @param caps the highest pressure allowed on a region; a region that is missing has none
 */
public record StandingScreening(Map<Region, Integer> caps, Set<Modality> avoidedModalities) {

    public static final StandingScreening NONE = new StandingScreening(Map.of(), Set.of());

    public StandingScreening {
        caps = Map.copyOf(caps);
        avoidedModalities = Set.copyOf(avoidedModalities);
    }

    /** 0 to 5. */
    public int cap(Region region) {
        return caps.getOrDefault(region, Pressure.DEEPEST);
    }
}
