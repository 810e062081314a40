package org.tenderpoint.followup.alert;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface AlertContactRepository extends JpaRepository<AlertContact, UUID> {

    /** Those of all alerts about a client, oldest first. */
    @Query("""
            select c from AlertContact c where c.alertId in (select a.id from Alert a where a.clientId = :client)
            order by c.madeAt""")
    List<AlertContact> ofClient(UUID client);

    /** Those of all alerts about follow-ups, the latest first. */
    @Query("""
            select new org.tenderpoint.followup.alert.AlertContactRepository$ContactOf(a.followUpId, a.outcome, c)
            from AlertContact c join Alert a on a.id = c.alertId
            where a.followUpId in :followUps order by c.madeAt desc""")
    List<ContactOf> of(Collection<UUID> followUps);

    /** @param ended how the alert ended; null while it is open */
    record ContactOf(UUID followUp, @Nullable AlertOutcome ended, AlertContact contact) {}

    boolean existsByAlertIdAndOutcomeNot(UUID alert, AlertOutcome outcome);
}
