package org.tenderpoint.followup.alert;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface AlertContactRepository extends JpaRepository<AlertContact, UUID> {

    /** Those of all alerts about a client, oldest first. */
    @Query("""
            select c from AlertContact c where c.alertId in (select a.id from Alert a where a.clientId = :client)
            order by c.madeAt""")
    List<AlertContact> ofClient(UUID client);

    boolean existsByAlertIdAndOutcomeNot(UUID alert, AlertOutcome outcome);
}
