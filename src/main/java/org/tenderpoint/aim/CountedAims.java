package org.tenderpoint.aim;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.aim.AimService.AimRecords;
import org.tenderpoint.aim.AimSetRecord.AimsEnd;
import org.tenderpoint.platform.id.Id.ClientId;

@Component
class CountedAims implements AimResults {

    private final AimSetRepository sets;
    private final AimRatingRepository ratings;

    CountedAims(AimSetRepository sets, AimRatingRepository ratings) {
        this.sets = sets;
        this.ratings = ratings;
    }

    @Override
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
