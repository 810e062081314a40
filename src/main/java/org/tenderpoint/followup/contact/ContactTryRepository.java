package org.tenderpoint.followup.contact;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface ContactTryRepository extends JpaRepository<ContactTry, UUID> {

    /** Those that count. */
    List<ContactTry> findByFollowUpIdAndTakenBackAtIsNullOrderByTriedAt(UUID followUp);

    /** Those of all follow-ups of a client, oldest first. */
    @Query("""
            select t from ContactTry t where t.followUpId in (select f.id from FollowUp f where f.clientId = :client)
            order by t.triedAt""")
    List<ContactTry> ofClient(UUID client);
}
