package org.tenderpoint.practice.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenderpoint.practice.account.SecondFactor.TrustedBrowser;

interface TrustedBrowserRepository extends Repository<TrustedBrowser, UUID> {

    TrustedBrowser save(TrustedBrowser browser);

    @Query("select count(b) from TrustedBrowser b where b.userId = :user and b.tokenHash = :tokenHash"
            + " and b.sessionStamp = :stamp and b.expiresAt > :now")
    int count(UUID user, String tokenHash, int stamp, Instant now);

    @Query("select count(b) from TrustedBrowser b where b.userId = :user and b.sessionStamp = :stamp"
            + " and b.expiresAt > :now")
    int count(UUID user, int stamp, Instant now);

    @Modifying
    @Query("update TrustedBrowser b set b.tokenHash = :now where b.tokenHash = :before")
    int rename(String before, String now);

    @Modifying
    @Query("delete from TrustedBrowser b where b.userId = :user")
    int forget(UUID user);

    @Modifying
    @Query("delete from TrustedBrowser b")
    int forgetAll();

    @Modifying
    @Query("delete from TrustedBrowser b where b.expiresAt <= :now")
    int tidy(Instant now);
}
