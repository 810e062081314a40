package org.tenderpoint.intake.clearance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface ClearanceRepository extends Repository<Clearance, UUID> {

    Clearance save(Clearance clearance);

    Optional<Clearance> findById(UUID id);

    List<Clearance> findByClientIdOrderByRecordedAtDesc(UUID clientId);
}
