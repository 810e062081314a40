package org.tenderpoint.intake.evening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EveningLinkRepository extends Repository<EveningLink, UUID> {

    EveningLink save(EveningLink link);

    Optional<EveningLink> findByTokenHash(String tokenHash);

    @Query("select count(l) from EveningLink l where l.clientId = :client and l.revokedAt is null and l.expiresAt > :now")
    int live(UUID client, Instant now);

    /** @return how many were revoked */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update EveningLink l set l.revokedAt = :now, l.version = l.version + 1
            where l.clientId = :client and l.revokedAt is null and l.expiresAt > :now""")
    int revoke(UUID client, Instant now);

    /** The session's, once its client is here. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update EveningLink l set l.revokedAt = :now, l.version = l.version + 1
            where l.sessionId = :session and l.revokedAt is null""")
    int revokeOf(UUID session, Instant now);
}
