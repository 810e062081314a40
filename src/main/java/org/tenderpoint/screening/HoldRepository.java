package org.tenderpoint.screening;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HoldRepository extends JpaRepository<Hold, UUID> {

    List<Hold> findByClientIdAndLiftedAtIsNullOrderByOpenedAt(UUID client);

    List<Hold> findByOriginAndKindAndLiftedAtIsNull(UUID origin, HoldKind kind);
}
