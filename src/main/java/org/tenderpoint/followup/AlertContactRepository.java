package org.tenderpoint.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AlertContactRepository extends JpaRepository<AlertContact, UUID> {

    List<AlertContact> findByAlertIdOrderByMadeAt(UUID alert);

    boolean existsByAlertIdAndOutcomeNot(UUID alert, AlertOutcome outcome);
}
