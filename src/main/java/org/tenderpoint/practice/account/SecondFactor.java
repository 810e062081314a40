package org.tenderpoint.practice.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.MadeOnce;
import org.tenderpoint.platform.id.StoredRow;

/** The app that makes somebody's codes: what it knows is sealed by a key that is not in the database. */
@Entity
@Table(name = "second_factors")
class SecondFactor implements MadeOnce<UUID> {

    @Id
    private UUID userId;

    private String sealedSecret;
    private Instant since;
    private long lastStep;

    protected SecondFactor() {}

    /** @param step of the code that confirmed it, which is not taken again */
    static SecondFactor of(UserId user, String sealedSecret, long step, Instant now) {
        var factor = new SecondFactor();
        factor.userId = user.value();
        factor.sealedSecret = sealedSecret;
        factor.since = now;
        factor.lastStep = step;
        return factor;
    }

    String sealedSecret() {
        return sealedSecret;
    }

    Instant since() {
        return since;
    }

    @Override
    public @Nullable UUID getId() {
        return userId;
    }

    /** A code on paper that takes the place of the app once. */
    @Entity(name = "RecoveryCode")
    @Table(name = "recovery_codes")
    static class RecoveryCode extends StoredRow implements MadeOnce<UUID> {

        private UUID userId;
        private String codeHash;
        private @Nullable Instant usedAt;

        protected RecoveryCode() {}

        static RecoveryCode of(UserId user, String codeHash) {
            var code = new RecoveryCode();
            code.userId = user.value();
            code.codeHash = codeHash;
            return code;
        }
    }

    /** A browser whose user is not asked for a code for a while. */
    @Entity(name = "TrustedBrowser")
    @Table(name = "trusted_browsers")
    static class TrustedBrowser extends StoredRow implements MadeOnce<UUID> {

        private UUID userId;
        private String tokenHash;
        private int sessionStamp;
        private Instant expiresAt;

        protected TrustedBrowser() {}

        static TrustedBrowser of(UserId user, String tokenHash, int stamp, Instant until) {
            var browser = new TrustedBrowser();
            browser.userId = user.value();
            browser.tokenHash = tokenHash;
            browser.sessionStamp = stamp;
            browser.expiresAt = until;
            return browser;
        }
    }
}
