package org.tenderpoint.followup;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.DeadClients;
import org.tenderpoint.client.MadeUpClients;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.followup.answers.Quote.RecordedQuote;
import org.tenderpoint.followup.answers.RecordedAnswer;
import org.tenderpoint.followup.answers.RecordedAnswerRepository;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/**
 * Doctors' answers that the front desk has recorded and that a therapist is to confirm: until then they end nothing.
 */
@Component
record DoctorAnswerWork(EntityManager entities, MadeUpClients madeUp, RestrictedClients restricted, CurrentUser user)
        implements OtherWork {

    /** An upper bound that no practice reaches. */
    private static final int MOST = 500;
    private static final Duration SOON = Duration.ofDays(1);
    private static final String WAITING = " where r.confirmedAt is null and" + RecordedAnswerRepository.COUNTS;

    @Override
    public List<OtherTask> due(WorkFilter wanted) {
        boolean does = user.has(Role.THERAPIST);
        return entities.createQuery("select r, r.recordedAt, r.clientId, "
                + "coalesce(f.therapistId, k.assignedTherapist, r.recordedBy), a.id from RecordedAnswer r "
                + "join Client k on k.id = r.clientId left join FollowUp f on f.id = r.followUpId "
                + "left join StoredAssessment a on a.followUpId = f.id and a.number = "
                + "(select max(b.number) from StoredAssessment b where b.followUpId = f.id)"
                + WAITING + madeUp.condition("r.clientId") + restricted.condition("r.clientId")
                + DeadClients.condition("r.clientId") + " order by r.recordedAt, r.id", Object[].class)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> task(((RecordedAnswer) row[0]).toRecord(), (Instant) row[1], (UUID) row[2],
                        (UUID) row[3], Optional.of(row[4] == null
                                ? "clients/" + row[2] + "/doctor"
                                : "assessments/" + row[4]).filter(_ -> does)))
                .filter(wanted::inTime)
                .toList();
    }

    private static OtherTask task(
            RecordedQuote one, Instant at, UUID client, UUID therapist, Optional<String> route) {
        return new OtherTask(
                one.id(), new ClientId(client), new UserId(therapist), at,
                at.plus(SOON), Texts.label(one.kind()), one.said().words(),
                Texts.of("followup.clearance.step"), 0, Urgency.WORK, false, route);
    }

    @Override
    public String mark(Instant now) {
        return Arrays.toString(entities
                .createQuery("select count(r), max(r.recordedAt) from RecordedAnswer r" + WAITING, Object[].class)
                .getSingleResult());
    }

    @Override
    public Set<String> records() {
        return Set.of("Answer");
    }
}
