package org.tenderpoint.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenderpoint.intake.consent.ConsentChannel;

interface SelfIntakeLinkRepository extends Repository<SelfIntakeLink, UUID> {

    SelfIntakeLink save(SelfIntakeLink link);

    Optional<SelfIntakeLink> findByTokenHash(String tokenHash);

    /** Links that have not been revoked; each decides itself whether it opens. */
    @Query("""
            select l from SelfIntakeLink l
            where l.clientId = :client and l.channel = :channel and l.revokedAt is null and l.expiresAt > :now
            order by l.madeAt desc""")
    List<SelfIntakeLink> unrevoked(UUID client, ConsentChannel channel, Instant now);

    /** @return how many were revoked */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update SelfIntakeLink l set l.revokedAt = :now, l.version = l.version + 1
            where l.clientId = :client and l.channel = :channel and l.revokedAt is null and l.expiresAt > :now""")
    int revoke(UUID client, ConsentChannel channel, Instant now);
}
