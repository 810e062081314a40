package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface CheckInLinkRepository extends Repository<CheckInLink, UUID> {

    CheckInLink save(CheckInLink link);

    Optional<CheckInLink> findByTokenHash(String tokenHash);

    @Query("select count(l) from CheckInLink l where l.followUpId = :followUp and l.revokedAt is null and l.expiresAt > :now")
    int countLive(UUID followUp, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update CheckInLink l set l.revokedAt = :now where l.followUpId = :followUp and l.revokedAt is null")
    int revoke(UUID followUp, Instant now);
}
