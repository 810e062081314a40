package org.tenderpoint.series;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.tenderpoint.platform.id.Id.ClientId;

interface SeriesRepository extends Repository<Series, UUID> {

    Series save(Series series);

    Series saveAndFlush(Series series);

    Optional<Series> findById(UUID id);

    /** The open one; the first to be judged, where records were made one that each had one. */
    default Optional<Series> open(ClientId client) {
        return findByClientIdAndJudgedAtIsNull(client.value()).stream().min(Comparator.comparing(Series::due));
    }

    List<Series> findByClientIdAndJudgedAtIsNull(UUID clientId);

    int countByClientIdAndJudgedAtIsNull(UUID clientId);

    List<Series> findByClientIdOrderByPlannedAtDesc(UUID clientId);
}
