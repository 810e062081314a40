package org.tenderpoint.intake.evening;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EveningLinkRepository extends Repository<EveningLink, UUID> {

    EveningLink save(EveningLink link);

    Optional<EveningLink> findByTokenHash(String tokenHash);

    /** Locked until the transaction ends, so that an answer and the confirmation at the door do not cross. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from EveningLink l where l.tokenHash = :hash")
    Optional<EveningLink> lock(String hash);

    /** The same of all that open. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from EveningLink l where l.sessionId = :session and l.revokedAt is null")
    List<EveningLink> lock(UUID session);

    @Query("select l from EveningLink l where l.clientId = :client and l.revokedAt is null and l.expiresAt > :now")
    List<EveningLink> live(UUID client, Instant now);

    List<EveningLink> findBySessionIdAndRevokedAtIsNull(UUID sessionId);

    List<EveningLink> findBySessionIdAndRevokedAtBetween(UUID sessionId, Instant from, Instant to);
}
