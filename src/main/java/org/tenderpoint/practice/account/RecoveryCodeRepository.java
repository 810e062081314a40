package org.tenderpoint.practice.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenderpoint.practice.account.SecondFactor.RecoveryCode;

interface RecoveryCodeRepository extends Repository<RecoveryCode, UUID> {

    void saveAll(Iterable<RecoveryCode> codes);

    @Query("select count(c) from RecoveryCode c where c.userId = :user and c.usedAt is null")
    int countUnused(UUID user);

    /** Uses a code up; of several calls at the same time only one gets a 1. */
    @Modifying
    @Query("update RecoveryCode c set c.usedAt = :now"
            + " where c.userId = :user and c.codeHash = :codeHash and c.usedAt is null")
    int use(UUID user, String codeHash, Instant now);

    @Modifying
    @Query("delete from RecoveryCode c where c.userId = :user")
    int forget(UUID user);
}
