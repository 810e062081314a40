package org.tenderpoint.screening.feed;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CalendarFeedRepository extends Repository<CalendarFeed, UUID> {

    CalendarFeed save(CalendarFeed feed);

    Optional<CalendarFeed> findByTokenHash(String tokenHash);

    Optional<CalendarFeed> findByUserId(UUID user);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from CalendarFeed f where f.id in :ids")
    int remove(Collection<UUID> ids);
}
