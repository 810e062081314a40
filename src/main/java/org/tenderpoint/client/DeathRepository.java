package org.tenderpoint.client;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DeathRepository extends Repository<Death, UUID> {

    Death save(Death death);

    /** The newest that stands; empty if there is none. */
    Optional<Death> findFirstByClientIdAndTakenBackAtIsNullOrderByRecordedAtDesc(UUID client);

    /** All that stand: two records that were made one may each have had one. */
    List<Death> findByClientIdAndTakenBackAtIsNullOrderByRecordedAt(UUID client);

    List<Death> findByClientIdOrderByRecordedAt(UUID client);
}
