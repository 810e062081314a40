package org.tenderpoint.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.id.VersionedRow;

/**
 * The link on one letter by which its partner answers; it opens once the letter has left. Only the hash of its token is
 * stored.
 */
@Entity
@Table(name = "partner_links")
class PartnerLink extends VersionedRow {

    /** A first appointment may be months away. */
    private static final Duration LIFE = Duration.ofDays(180);

    private UUID clientId;
    private UUID referralId;
    private UUID letterId;
    private String tokenHash;
    private String language;
    private Instant madeAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;

    protected PartnerLink() {}

    static PartnerLink of(Referral referral, LetterId letter) {
        var link = new PartnerLink();
        link.clientId = referral.client().value();
        link.referralId = referral.id().value();
        link.letterId = letter.value();
        return link;
    }

    /** The letter was written again: the token in its earlier file stops working. */
    void renew(String hash, Locale spoken, Instant now) {
        tokenHash = hash;
        language = spoken.toLanguageTag();
        madeAt = now;
    }

    void sentAt(Instant at) {
        expiresAt = at.plus(LIFE);
    }

    void notSent() {
        expiresAt = null;
    }

    boolean live(Instant now) {
        return revokedAt == null && expiresAt != null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    void openAgain() {
        revokedAt = null;
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    ReferralId referral() {
        return new ReferralId(referralId);
    }

    LetterId letter() {
        return new LetterId(letterId);
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }
}
