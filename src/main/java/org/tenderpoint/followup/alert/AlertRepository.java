package org.tenderpoint.followup.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface AlertRepository extends JpaRepository<Alert, UUID> {

    Optional<Alert> findByOpenFor(UUID followUp);

    List<Alert> findByStateIn(Collection<AlertState> states);

    /** Alerts that nobody has dealt with since then, and that the managers were not notified of a second time. */
    @Query("""
            select a.id from Alert a where a.state = OPEN and a.escalatedAt is null
            and a.raisedAt <= :since order by a.raisedAt""")
    List<UUID> waiting(Instant since, Limit most);

    List<Alert> findByClientIdOrderByRaisedAt(UUID client);

    /**
     * When an alert was raised, and the first contact about it that reached somebody. Left out are words of a client
     * that did not matter once they were read, another client's answers, and what was recorded by mistake.
     */
    record AlertReach(UUID followUp, Instant raisedAt, @Nullable Instant reachedAt) {}

    @Query("""
            select new org.tenderpoint.followup.alert.AlertRepository$AlertReach(a.followUpId, a.raisedAt, (
                select min(c.madeAt) from AlertContact c
                where c.alertId = a.id and c.outcome <> NOT_REACHED))
            from Alert a where a.clientId in :clients and (a.outcome is null
                or a.outcome not in (WORDS_READ, OF_ANOTHER, MISTAKE)) order by a.raisedAt""")
    List<AlertReach> reached(Collection<UUID> clients);

    List<Alert> findByFollowUpIdOrderByRaisedAtDesc(UUID followUp);

    @Query("select distinct a.clientId from Alert a where a.openFor is not null and a.clientId in :clients")
    Set<UUID> clientsWithOpen(Collection<UUID> clients);
}
