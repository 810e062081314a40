package org.tenderpoint.aim;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.tenderpoint.platform.id.AimId;

/** Joins episodes with the ratings of their aims. */
final class AimRecords {

    private AimRecords() {}

    /** @param ratings of these episodes and perhaps of others */
    static List<AimSetRecord> of(List<AimSet> sets, List<AimRating> ratings) {
        var perAim = new HashMap<AimId, List<AimRating>>(
                ratings.stream().collect(Collectors.groupingBy(AimRating::aim)));
        return sets.stream()
                .map(set -> set.toRecord(set.aims().stream()
                        .flatMap(aim -> perAim.getOrDefault(aim.id(), List.of()).stream())
                        .toList()))
                .toList();
    }
}
