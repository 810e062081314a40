package org.tenderpoint.practice.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.MadeOnce;
import org.tenderpoint.platform.id.StoredRow;

/** A link that works once; only the hash of its token is stored. */
@Entity
@Table(name = "one_time_links")
class OneTimeLink extends StoredRow implements MadeOnce<UUID> {

    private LinkPurpose purpose;

    private @Nullable UUID userId;
    private String tokenHash;
    private Instant madeAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    protected OneTimeLink() {}

    static OneTimeLink of(LinkPurpose purpose, Optional<UserId> user, String tokenHash, Instant now) {
        var link = new OneTimeLink();
        link.purpose = purpose;
        link.userId = user.map(UserId::value).orElse(null);
        link.tokenHash = tokenHash;
        link.madeAt = now;
        link.expiresAt = now.plus(purpose.life());
        return link;
    }

    Optional<UserId> user() {
        return Optional.ofNullable(userId).map(UserId::new);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean live(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
