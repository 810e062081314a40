package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.tenderpoint.followup.contact.FollowUp;

public interface RecordedAnswerRepository extends JpaRepository<RecordedAnswer, UUID> {

    /** A condition on the answer {@code r}: nobody has corrected it, and somebody was seen by a doctor. */
    String COUNTS = " r.replacedBy is null and (r.endedHow is null or r.endedHow <> NOT_SEEN) ";

    /** Who was sent to a doctor instead of a session longer ago is taken to have gone elsewhere. */
    int DAYS_REMEMBERED = 120;

    /** A condition on the hold {@code o}: what a doctor is told to have said waits to be confirmed. */
    String TO_CONFIRM = " exists (select r from RecordedAnswer r where r.followUpId = o.origin"
            + " and r.kind = DOCTOR_ANSWER and r.confirmedAt is null and" + COUNTS + ") ";

    /**
     * A condition on the session {@code o} instead of which a client was sent to a doctor: they have not come since,
     * and nobody has recorded that a doctor allows massage, be it from a day on.
     */
    String UNHEARD = " not exists (select l from PlannedSession l"
            + " where l.clientId = o.clientId and l.startAt > o.startAt and l.arrivedAt is not null)"
            + " and not exists (select r from RecordedAnswer r where r.clientId = o.clientId"
            + " and r.kind = DOCTOR_ANSWER and r.recordedAt >= o.sentToDoctorAt and" + COUNTS
            + " and (r.endedHow is null or r.endedHow <> NO_MASSAGE or r.againFrom is not null))"
            + " and not exists (select c from Clearance c where c.clientId = o.clientId"
            + " and c.recordedAt >= o.sentToDoctorAt and c.state <> REVOKED) ";

    /** When this client was sent to a doctor since then instead of a session, unless it was heard what came of it. */
    @Query("select max(o.sentToDoctorAt) from PlannedSession o where o.clientId = :client "
            + "and o.sentToDoctorAt >= :since and" + UNHEARD)
    Optional<Instant> lastSentToDoctor(UUID client, Instant since);

    /**
     * The follow-ups of this client after which it is to be recorded what a doctor said, the last session first. What
     * waits only to be confirmed is recorded.
     */
    @Query("select f from FollowUp f where f.clientId = :client and (exists (select h from Hold h"
            + " where h.origin = f.id and h.liftedAt is null and h.kind = DOCTOR_ANSWER)"
            + " or exists (select c from Contact c where c.followUpId = f.id and c.state = DUE"
            + " and c.kind = DOCTORS_ANSWER))"
            + " and not exists (select r from RecordedAnswer r where r.followUpId = f.id and r.kind = DOCTOR_ANSWER"
            + " and r.confirmedAt is null and" + COUNTS + ") order by f.sessionEnd desc")
    List<FollowUp> awaitingDoctor(UUID client);

    /** All but those that were corrected or taken back. */
    @Query("select r from RecordedAnswer r where r.followUpId = :followUp and r.replacedBy is null "
            + "and r.takenBackAt is null order by r.recordedAt")
    List<RecordedAnswer> standing(UUID followUp);

    List<RecordedAnswer> findByClientIdOrderByRecordedAt(UUID client);

    /** What a doctor is told to have said and no therapist has confirmed. */
    @Query("select r from RecordedAnswer r where r.clientId = :client and r.kind = DOCTOR_ANSWER "
            + "and r.confirmedAt is null and" + COUNTS + "order by r.recordedAt")
    List<RecordedAnswer> unconfirmed(UUID client);

    /** What doctors said on that day or later. */
    @Query("select r from RecordedAnswer r where r.clientId = :client and r.kind = DOCTOR_ANSWER and r.saidOn >= :from "
            + "and r.confirmedAt is not null and" + COUNTS + "order by r.recordedAt")
    List<RecordedAnswer> doctorsWords(UUID client, LocalDate from);

    /** The follow-ups of which a doctor has said something. */
    @Query("select distinct r.followUpId from RecordedAnswer r where r.kind = DOCTOR_ANSWER and r.clientId in :clients "
            + "and r.followUpId is not null "
            + "and" + COUNTS)
    Set<UUID> doctorHeard(Collection<UUID> clients);
}
