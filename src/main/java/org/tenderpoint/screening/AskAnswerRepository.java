package org.tenderpoint.screening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AskAnswerRepository extends JpaRepository<AskAnswer, UUID> {

    List<AskAnswer> findBySessionIdOrderByMadeAtAsc(UUID session);

    List<AskAnswer> findByClientIdOrderByMadeAt(UUID client);

    List<AskAnswer> findByClientIdAndMadeAtAfterOrderByMadeAt(UUID client, Instant after);
}
