package org.tenderpoint.series;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SeriesRepository extends Repository<Series, UUID> {

    Series save(Series series);

    Series saveAndFlush(Series series);

    Optional<Series> findById(UUID id);

    Optional<Series> findByOpenFor(UUID client);

    /** Open ones: two where records were made one that each had one. */
    List<Series> findByClientIdAndJudgedAtIsNull(UUID clientId);

    int countByClientIdAndJudgedAtIsNull(UUID clientId);

    List<Series> findByClientIdOrderByPlannedAtDesc(UUID clientId);
}
