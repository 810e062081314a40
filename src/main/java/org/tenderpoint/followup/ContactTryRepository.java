package org.tenderpoint.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContactTryRepository extends JpaRepository<ContactTry, UUID> {

    List<ContactTry> findByFollowUpIdOrderByTriedAt(UUID followUp);
}
