package org.tenderpoint.screening.bearing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BearingListRepository extends JpaRepository<BearingList, UUID> {

    List<BearingList> findByEndedAtIsNull();

    @Query("select l from BearingList l where l.recordedAt <= :then and (l.endedAt is null or l.endedAt > :then)")
    List<BearingList> stoodAt(Instant then);

    List<BearingList> findAllByOrderByRecordedAtDesc();
}
