package org.tenderpoint.aim;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AimRatingRepository extends Repository<AimRating, UUID> {

    List<AimRating> saveAll(Iterable<AimRating> ratings);

    List<AimRating> findByClientIdOrderByRatedAt(UUID clientId);

    List<AimRating> findByClientIdInOrderByRatedAt(Collection<UUID> clientIds);
}
