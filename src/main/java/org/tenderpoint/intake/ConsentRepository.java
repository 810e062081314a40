package org.tenderpoint.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ConsentRepository extends Repository<Consent, UUID> {

    Consent save(Consent consent);

    Optional<Consent> findFirstByClientIdAndKindOrderByRecordedAtDesc(UUID clientId, String kind);
}
