package org.tenderpoint.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClearanceRepository extends Repository<Clearance, UUID> {

    Clearance save(Clearance clearance);

    Optional<Clearance> findById(UUID id);

    List<Clearance> findByClientIdOrderByRecordedAtDesc(UUID clientId);
}
