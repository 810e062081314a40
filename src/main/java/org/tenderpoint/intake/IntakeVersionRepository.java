package org.tenderpoint.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface IntakeVersionRepository extends Repository<IntakeVersion, UUID> {

    IntakeVersion saveAndFlush(IntakeVersion version);

    Optional<IntakeVersion> findById(UUID id);

    Optional<IntakeVersion> findFirstByClientIdOrderByNumberDesc(UUID clientId);

    Optional<IntakeVersion> findByClientIdAndNumber(UUID clientId, int number);

    List<IntakeVersion> findByClientIdOrderByNumber(UUID clientId);
}
