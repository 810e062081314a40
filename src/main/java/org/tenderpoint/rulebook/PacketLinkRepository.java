package org.tenderpoint.rulebook;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PacketLinkRepository extends JpaRepository<PacketLink, UUID> {

    Optional<PacketLink> findByTokenHash(String tokenHash);

    /** Two presses at the same moment are taken one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from PacketLink l where l.tokenHash = :tokenHash")
    Optional<PacketLink> lock(String tokenHash);

    @Query("select l from PacketLink l where l.withdrawnAt is null and l.expiresAt > :now order by l.madeAt desc")
    List<PacketLink> live(Instant now);
}
