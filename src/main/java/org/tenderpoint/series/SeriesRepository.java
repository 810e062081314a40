package org.tenderpoint.series;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SeriesRepository extends Repository<Series, UUID> {

    Series save(Series series);

    Series saveAndFlush(Series series);

    Optional<Series> findById(UUID id);

    /** The first to be judged, where records were made one that each had one. */
    Optional<Series> findFirstByClientIdAndJudgedAtIsNullOrderByDue(UUID clientId);

    /** Open ones. */
    List<Series> findByClientIdAndJudgedAtIsNull(UUID clientId);

    int countByClientIdAndJudgedAtIsNull(UUID clientId);

    List<Series> findByClientIdOrderByPlannedAtDesc(UUID clientId);
}
