package org.tenderpoint.followup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AlertRepository extends JpaRepository<Alert, UUID> {

    Optional<Alert> findByOpenFor(UUID followUp);

    List<Alert> findByStateIn(Collection<AlertState> states);

    int countByStateIn(Collection<AlertState> states);

    List<Alert> findByFollowUpIdOrderByRaisedAtDesc(UUID followUp);
}
