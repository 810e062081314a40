package org.tenderpoint.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecordedAnswerRepository extends JpaRepository<RecordedAnswer, UUID> {

    List<RecordedAnswer> findByFollowUpIdOrderByRecordedAt(UUID followUp);

    List<RecordedAnswer> findByClientIdOrderByRecordedAt(UUID client);
}
