package org.tenderpoint.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PartnerLinkRepository extends Repository<PartnerLink, UUID> {

    PartnerLink save(PartnerLink link);

    Optional<PartnerLink> findByTokenHash(String tokenHash);

    Optional<PartnerLink> findByLetterId(UUID letter);

    @Query("select l from PartnerLink l where l.clientId = :client and l.revokedAt is null and (l.expiresAt is null or l.expiresAt > :now)")
    List<PartnerLink> live(UUID client, Instant now);

    List<PartnerLink> findByClientIdAndRevokedAtGreaterThanEqual(UUID client, Instant since);
}
