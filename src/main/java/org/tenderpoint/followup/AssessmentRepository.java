package org.tenderpoint.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssessmentRepository extends JpaRepository<Assessment, UUID> {

    List<Assessment> findByFollowUpIdOrderByNumberDesc(UUID followUp);

    int countByFollowUpId(UUID followUp);

    List<Assessment> findByClientIdOrderByAssessedAtDesc(UUID client);
}
