package org.tenderpoint.screening.feed;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.MadeOnce;
import org.tenderpoint.platform.id.StoredRow;

/** The address under which a calendar reads a therapist's sessions; only the hash of its token is stored. */
@Entity
@Table(name = "calendar_feeds")
class CalendarFeed extends StoredRow implements MadeOnce<UUID> {

    private UUID userId;
    private String tokenHash;
    private Instant madeAt;

    protected CalendarFeed() {}

    static CalendarFeed create(UserId user, String tokenHash, Instant now) {
        var feed = new CalendarFeed();
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
}
