package org.tenderpoint.intake.evening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EveningLinkRepository extends Repository<EveningLink, UUID> {

    EveningLink save(EveningLink link);

    Optional<EveningLink> findByTokenHash(String tokenHash);

    @Query("select l from EveningLink l where l.clientId = :client and l.revokedAt is null and l.expiresAt > :now")
    List<EveningLink> live(UUID client, Instant now);

    List<EveningLink> findBySessionIdAndRevokedAtIsNull(UUID sessionId);
}
