package org.tenderpoint.screening;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.tenderpoint.screening.rules.ScreeningLevel;

interface ScreeningRepository extends JpaRepository<Screening, UUID> {

    /** What lists show of a screening. */
    record Summary(UUID id, boolean provisional, ScreeningLevel level, int findings, boolean settled) {}

    /** That a finding was there at a screening. */
    record Found(UUID screening, String rule, Instant at) {}

    @Query("""
            select new org.tenderpoint.screening.ScreeningRepository$Summary(
                s.id, s.provisional, s.level, s.findingCount, s.settled)
            from Screening s where s.id in :ids""")
    List<Summary> summaries(Collection<UUID> ids);

    @Query("select s.id from Screening s where s.clientId = :client order by s.madeAt desc")
    List<UUID> latest(UUID client, Limit limit);

    @Query("""
            select new org.tenderpoint.screening.ScreeningRepository$Found(s.id, f.rule, s.madeAt)
            from Screening s join s.findings f where s.id in :screenings""")
    List<Found> found(Collection<UUID> screenings);

    Optional<Screening> findFirstBySessionIdAndFrozenAtIsNotNull(UUID session);
}
