package org.tenderpoint.followup.answers;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface RecordedAnswerRepository extends JpaRepository<RecordedAnswer, UUID> {

    List<RecordedAnswer> findByFollowUpIdOrderByRecordedAt(UUID followUp);

    List<RecordedAnswer> findByClientIdOrderByRecordedAt(UUID client);

    /** The follow-ups of which a doctor has said something. */
    @Query("""
            select distinct r.followUpId from RecordedAnswer r where r.kind = DOCTOR_ANSWER
            and (r.endedHow is null or r.endedHow <> NOT_SEEN) and r.clientId in :clients""")
    Set<UUID> doctorHeard(Collection<UUID> clients);
}
