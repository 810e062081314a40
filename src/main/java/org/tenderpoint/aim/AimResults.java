package org.tenderpoint.aim;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.aim.AimService.AimRecords;
import org.tenderpoint.aim.AimSetRecord.AimsEnd;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * Clients' ratings of their aims, for counting. Not for screens: it checks no permission, since counting runs no matter
 * who records an answer, so nothing from it may be shown about a single client without a separate check.
 */
@Component
public class AimResults {

    private final AimSetRepository sets;
    private final AimRatingRepository ratings;

    AimResults(AimSetRepository sets, AimRatingRepository ratings) {
        this.sets = sets;
        this.ratings = ratings;
    }

    /** All episodes of these clients except those set by mistake; a constant number of queries. */
    @Transactional(readOnly = true)
    public List<AimSetRecord> ofClients(Collection<ClientId> clients) {
        var ids = clients.stream().map(ClientId::value).toList();
        var found = sets.ofClients(ids);
        return found.isEmpty()
                ? List.of()
                : AimRecords.of(found, ratings.findByClientIdInOrderByRatedAt(ids)).stream()
                        .filter(set -> !set.endedAs(AimsEnd.MISTAKE))
                        .toList();
    }
}
