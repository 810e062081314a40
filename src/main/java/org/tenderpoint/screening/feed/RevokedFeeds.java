package org.tenderpoint.screening.feed;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.backup.Eraser;

/** Keeps a revoked address revoked, even if a backup from before is restored. */
@Component
record RevokedFeeds(CalendarFeedRepository feeds) implements Eraser {

    static final String KIND = "calendar-feed";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void eraseAgain(List<UUID> ids) {
        if (!ids.isEmpty()) {
            feeds.remove(ids);
        }
    }
}
