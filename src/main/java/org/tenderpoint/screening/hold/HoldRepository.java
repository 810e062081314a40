package org.tenderpoint.screening.hold;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface HoldRepository extends JpaRepository<Hold, UUID> {

    List<Hold> findByClientIdAndLiftedAtIsNullOrderByOpenedAt(UUID client);

    List<Hold> findByClientIdOrderByOpenedAt(UUID client);

    /** Those of these clients with a hold that keeps their next session from starting at this moment. */
    @Query("""
            select distinct h.clientId from Hold h where h.clientId in :clients and h.liftedAt is null
            and h.kind <> UNANSWERED_FOLLOW_UP
            and (h.untilAt is null or h.untilAt > :now)""")
    Set<UUID> clientsHeld(Collection<UUID> clients, Instant now);

    /** Until when the client rests, as far as a moment is known. */
    @Query("select max(h.untilAt) from Hold h where h.clientId = :client and h.liftedAt is null")
    Optional<Instant> restsUntil(UUID client);

    List<Hold> findByClientIdAndKind(UUID client, HoldKind kind);

    List<Hold> findByOriginAndKindAndLiftedAtIsNull(UUID origin, HoldKind kind);

    List<Hold> findByOriginAndLiftedAtGreaterThanEqual(UUID origin, Instant since);

    boolean existsByOriginAndKind(UUID origin, HoldKind kind);

    boolean existsByOriginAndKindAndLiftedAtIsNull(UUID origin, HoldKind kind);

    boolean existsByClientIdAndKindAndOriginNotAndLiftedAtIsNull(UUID client, HoldKind kind, UUID origin);
}
