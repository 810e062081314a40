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

    List<Series> findByClientIdOrderByPlannedAtDesc(UUID clientId);
}
