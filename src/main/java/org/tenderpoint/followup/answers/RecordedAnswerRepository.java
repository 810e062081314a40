package org.tenderpoint.followup.answers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface RecordedAnswerRepository extends JpaRepository<RecordedAnswer, UUID> {

    /** A condition on the answer {@code r}: nobody has corrected it, and somebody was seen by a doctor. */
    String COUNTS = " r.replacedBy is null and (r.endedHow is null or r.endedHow <> NOT_SEEN) ";

    /** All but those that were corrected. */
    @Query("select r from RecordedAnswer r where r.followUpId = :followUp and r.replacedBy is null order by r.recordedAt")
    List<RecordedAnswer> uncorrected(UUID followUp);

    List<RecordedAnswer> findByClientIdOrderByRecordedAt(UUID client);

    /** What doctors said on that day or later. */
    @Query("select r from RecordedAnswer r where r.clientId = :client and r.kind = DOCTOR_ANSWER and r.saidOn >= :from "
            + "and r.confirmedAt is not null and" + COUNTS + "order by r.recordedAt")
    List<RecordedAnswer> doctorsWords(UUID client, LocalDate from);

    /** The follow-ups of which a doctor has said something. */
    @Query("select distinct r.followUpId from RecordedAnswer r where r.kind = DOCTOR_ANSWER and r.clientId in :clients "
            + "and" + COUNTS)
    Set<UUID> doctorHeard(Collection<UUID> clients);
}
