package org.tenderpoint.followup.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.MadeOnce;
import org.tenderpoint.platform.id.StoredRow;

/** A link with which one client answers one follow-up; only the hash of its token is stored. */
@Entity
@Table(name = "check_in_links")
public class CheckInLink extends StoredRow implements MadeOnce<UUID> {

    /** Longer than answers and closure, so that "it got worse" can always be reported. */
    static final Duration LIFE = Duration.ofDays(10);

    private UUID followUpId;
    private String tokenHash;
    private String language;
    private @Nullable UUID madeBy;
    private Instant madeAt;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;

    protected CheckInLink() {}

    /** @param by who hands it over; empty if the program sends it */
    public static CheckInLink of(
            FollowUpId followUp, String tokenHash, Locale language, Optional<UserId> by, Instant now) {
        var link = new CheckInLink();
        link.followUpId = followUp.value();
        link.tokenHash = tokenHash;
        link.language = language.toLanguageTag();
        link.madeBy = by.map(UserId::value).orElse(null);
        link.madeAt = now;
        link.expiresAt = now.plus(LIFE);
        return link;
    }

    public FollowUpId followUp() {
        return new FollowUpId(followUpId);
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    public boolean live(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
