package org.tenderpoint.intake.consent;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface ConsentRepository extends Repository<Consent, UUID> {

    Consent save(Consent consent);

    /** A withdrawal is a word too: where two records became one, it may be later than a consent that came later. */
    @Query("""
            select c from Consent c where c.clientId = :client
            order by coalesce(c.withdrawnAt, c.recordedAt) desc, c.recordedAt desc""")
    List<Consent> newestFirst(UUID client);

    /** The last word of each of these clients on a kind of consent. */
    @Query("""
            select c from Consent c where c.kind = :kind and c.clientId in :clients and not exists
            (select l from Consent l where l.kind = c.kind and l.clientId = c.clientId
            and (coalesce(l.withdrawnAt, l.recordedAt) > coalesce(c.withdrawnAt, c.recordedAt)
            or coalesce(l.withdrawnAt, l.recordedAt) = coalesce(c.withdrawnAt, c.recordedAt)
            and l.recordedAt > c.recordedAt))""")
    List<Consent> last(Collection<UUID> clients, ConsentKind kind);
}
