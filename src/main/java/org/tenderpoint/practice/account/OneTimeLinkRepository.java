package org.tenderpoint.practice.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OneTimeLinkRepository extends Repository<OneTimeLink, UUID> {

    OneTimeLink save(OneTimeLink link);

    Optional<OneTimeLink> findByTokenHashAndPurpose(String tokenHash, LinkPurpose purpose);

    /** Uses the link up; of several calls at the same time only one gets a 1. */
    @Modifying
    @Query("update OneTimeLink l set l.usedAt = :now"
            + " where l.tokenHash = :tokenHash and l.purpose = :purpose and l.usedAt is null and l.expiresAt > :now")
    int use(String tokenHash, LinkPurpose purpose, Instant now);

    @Modifying
    @Query("update OneTimeLink l set l.usedAt = :now where l.purpose = :purpose and l.userId = :user and l.usedAt is null")
    int revoke(LinkPurpose purpose, UUID user, Instant now);

    @Modifying
    @Query("update OneTimeLink l set l.usedAt = :now where l.purpose = :purpose and l.userId is null and l.usedAt is null")
    int revoke(LinkPurpose purpose, Instant now);

    @Modifying
    @Query("update OneTimeLink l set l.usedAt = :now where l.userId = :user and l.usedAt is null")
    int revoke(UUID user, Instant now);
}
