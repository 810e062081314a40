package org.tenderpoint.intake.consent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface ConsentRepository extends Repository<Consent, UUID> {

    Consent save(Consent consent);

    List<Consent> findByClientIdOrderByRecordedAtDesc(UUID client);

    /** The latest answer of each of these clients on a kind of consent. */
    @Query("""
            select c from Consent c where c.kind = :kind and c.clientId in :clients and c.recordedAt =
            (select max(l.recordedAt) from Consent l where l.kind = :kind and l.clientId = c.clientId)""")
    List<Consent> last(Collection<UUID> clients, ConsentKind kind);

    Optional<Consent> findFirstByClientIdAndKindOrderByRecordedAtDesc(UUID clientId, ConsentKind kind);
}
