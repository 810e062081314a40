package org.tenderpoint.followup.answers;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.tenderpoint.followup.answers.Quote.AnswerKind;

public interface RecordedAnswerRepository extends JpaRepository<RecordedAnswer, UUID> {

    List<RecordedAnswer> findByFollowUpIdOrderByRecordedAt(UUID followUp);

    List<RecordedAnswer> findByClientIdOrderByRecordedAt(UUID client);

    boolean existsByFollowUpIdAndKindAndConfirmedByIsNotNull(UUID followUp, AnswerKind kind);

    @Query("select distinct r.followUpId from RecordedAnswer r where r.kind = :kind and r.clientId in :clients")
    Set<UUID> followUpsWith(AnswerKind kind, Collection<UUID> clients);
}
