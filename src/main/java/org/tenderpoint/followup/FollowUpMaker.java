package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.assessment.AssessmentKeeper;
import org.tenderpoint.followup.assessment.Consequences;
import org.tenderpoint.followup.assessment.Invitations;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.intake.IntakeConfirmed;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.session.SessionFinished;
import org.tenderpoint.session.SessionTimes.SessionCorrected;
import org.tenderpoint.vocabulary.Work;

/** Makes the follow-up of a session in the transaction that ends the session, so that none goes without. */
@Component
record FollowUpMaker(FollowUpRepository followUps, FollowUpTimes times, DoneWorkReader work, Consequences consequences,
        Invitations invitations, AssessmentKeeper assessments, ApplicationEventPublisher events, Clock clock) {

    /** How long after a session what is told in an intake bears on how it felt. */
    private static final Duration BEARS_ON_ANSWERS = Duration.ofDays(14);

    @EventListener
    void on(SessionFinished session) {
        var now = clock.instant();
        followUps.findBySessionId(session.session().value())
                .ifPresentOrElse(
                        known -> learnt(known, session, now),
                        () -> make(session, work(session.session()), now));
    }

    /** Its times or its work were corrected. */
    @EventListener
    void on(SessionCorrected session) {
        followUps.findBySessionId(session.session().value())
                .ifPresent(known -> corrected(known, session.end(), clock.instant()));
    }

    /** A sign that was harmless may not be with what is known now. */
    @EventListener
    void on(IntakeConfirmed told) {
        followUps.findFirstByClientIdOrderBySessionEndDesc(told.client().value())
                .filter(known -> known.sessionEnd().isAfter(told.at().minus(BEARS_ON_ANSWERS)))
                .ifPresent(known -> assessments.reassess(known, told.at()));
    }

    /** Open contacts move with the end; what was done, promised or tried keeps its time. */
    private void corrected(FollowUp followUp, Instant end, Instant now) {
        followUp.done(work(followUp.session()));
        if (!followUp.sessionEnd().equals(end)) {
            move(followUp, end, now);
        }
        followUps.save(followUp);
        assessments.reassess(followUp, now);
    }

    private List<Work> work(SessionId session) {
        return work.of(session).map(DoneWork::work).orElse(List.of());
    }

    private void move(FollowUp followUp, Instant end, Instant now) {
        var before = followUp.sessionEnd();
        if (followUp.movedTo(end, times.window(end))) {
            invitations.askAgain(followUp, now);
            consequences.ended(followUp);
        } else {
            invitations.moved(followUp, before, now);
        }
        events.publishEvent(AuditEvent.of("moved", "FollowUp", followUp.id().value(), followUp.client()));
    }

    /** The session was ended late, when its follow-up had already been made from the planned end. */
    private void learnt(FollowUp followUp, SessionFinished session, Instant now) {
        if (session.brokenOff()) {
            followUp.wasBrokenOff();
        }
        corrected(followUp, session.endedAt(), now);
        if (session.emergency() && !followUp.afterEmergency()) {
            followUp.wasEmergency();
            consequences.emergency(followUp, now);
        }
    }

    /** A session that nobody ended: followed up from its planned end (FUP-01). */
    void madeForUnfinished(PlannedSessionRecord planned, Instant now) {
        var end = planned.start().plus(Duration.ofMinutes(planned.minutes()));
        var session = new SessionFinished(planned.id(), planned.client(), planned.therapist(), end, false, false,
                planned.place());
        make(session, planned.plan(), now);
    }

    private void make(SessionFinished session, List<Work> work, Instant now) {
        var window = times.window(session.endedAt());
        var followUp = followUps.save(FollowUp.made(session, window, work, now));
        events.publishEvent(AuditEvent.of("made", "FollowUp", followUp.id().value(), session.client()));
        if (session.emergency()) {
            consequences.emergency(followUp, now);
        } else {
            invitations.plan(followUp, now);
        }
        consequences.ended(followUp);
    }
}
