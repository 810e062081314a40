package org.tenderpoint.client;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface RestrictionRepository extends Repository<Restriction, UUID> {

    Restriction save(Restriction restriction);

    /** The one in force; empty if there is none. */
    Optional<Restriction> findFirstByClientIdAndLiftedAtIsNullOrderBySinceDesc(UUID client);

    /** The latest, in force or lifted. */
    Optional<Restriction> findFirstByClientIdOrderBySinceDesc(UUID client);

    List<Restriction> findByClientIdOrderBySince(UUID client);
}
