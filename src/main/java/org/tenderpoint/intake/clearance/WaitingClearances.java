package org.tenderpoint.intake.clearance;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.DeadClients;
import org.tenderpoint.client.MadeUpClients;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.PracticeTime;

/** The clearances that no therapist has confirmed yet, for the list of work; one statement. Not for screens. */
@Component
public class WaitingClearances {

    /** The kind of record that the trail names. */
    public static final String RECORD = ClearanceService.RECORD;

    /** An upper bound that no practice reaches. */
    private static final int MOST = 500;

    private static final String WAITING = "from Clearance c where c.state = :recorded and "
            + "(c.validUntil >= :today or c.validUntil is null and c.givenOn >= :oldest)";

    private final EntityManager entities;
    private final MadeUpClients madeUp;
    private final RestrictedClients restricted;
    private final PracticeTime time;

    WaitingClearances(EntityManager entities, MadeUpClients madeUp, RestrictedClients restricted, PracticeTime time) {
        this.entities = entities;
        this.madeUp = madeUp;
        this.restricted = restricted;
        this.time = time;
    }

    /**
     * One that waits.
     *
     * @param therapist the client's; whoever recorded it where there is none
     */
    public record WaitingClearance(ClearanceRecord clearance, UserId therapist) {}

    /** Who waits longest comes first; those that have run out wait for nobody. */
    public List<WaitingClearance> waiting() {
        var today = time.today();
        return entities.createQuery("select c, (select k.assignedTherapist from Client k where k.id = c.clientId) "
                + WAITING + madeUp.condition("c.clientId") + restricted.condition("c.clientId")
                + DeadClients.condition("c.clientId") + " order by c.recordedAt, c.id", Object[].class)
                .setParameter("recorded", ClearanceState.RECORDED)
                .setParameter("today", today)
                .setParameter("oldest", today.minusDays(ClearanceDetails.DAYS_VALID))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> {
                    var clearance = ((Clearance) row[0]).toRecord();
                    return new WaitingClearance(clearance, Optional.ofNullable((UUID) row[1]).map(UserId::new)
                            .orElse(clearance.recordedBy()));
                })
                .toList();
    }

    /** Differs once one was recorded, confirmed or revoked. */
    public String mark() {
        return Arrays.toString(entities.createQuery(
                "select count(c), max(c.recordedAt) from Clearance c where c.state = :recorded", Object[].class)
                .setParameter("recorded", ClearanceState.RECORDED)
                .getSingleResult());
    }
}
