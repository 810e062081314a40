package org.tenderpoint.screening.feed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.MadeOnce;

/** The address under which a calendar reads a therapist's sessions; only the hash of its token is stored. */
@Entity
@Table(name = "calendar_feeds")
class CalendarFeed implements MadeOnce<UUID> {

    @Id
    private UUID id;

    private UUID userId;
    private String tokenHash;
    private Instant madeAt;

    protected CalendarFeed() {}

    static CalendarFeed create(UserId user, String tokenHash, Instant now) {
        var feed = new CalendarFeed();
        feed.id = UUID.randomUUID();
        feed.userId = user.value();
        feed.tokenHash = tokenHash;
        feed.madeAt = now;
        return feed;
    }

    UserId user() {
        return new UserId(userId);
    }

    Instant madeAt() {
        return madeAt;
    }

    @Override
    public UUID getId() {
        return id;
    }
}
