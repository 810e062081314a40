package org.tenderpoint.aim;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.tenderpoint.aim.AimSetRecord.AimWay;

interface AimRatingRepository extends Repository<AimRating, UUID> {

    List<AimRating> saveAll(Iterable<AimRating> ratings);

    List<AimRating> findByClientIdOrderByRatedAt(UUID clientId);

    /** What another client told too. */
    @NativeQuery("select * from aim_ratings where client_id = :client order by rated_at")
    List<AimRating> kept(UUID client);

    List<AimRating> findByClientIdAndSessionIdAndWayAndRatedAtGreaterThanEqualAndRatedAtLessThan(
            UUID client, UUID session, AimWay way, Instant from, Instant to);

    List<AimRating> findByClientIdInOrderByRatedAt(Collection<UUID> clientIds);
}
