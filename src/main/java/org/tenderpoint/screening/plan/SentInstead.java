package org.tenderpoint.screening.plan;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.evening.EveningLinks;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.Screener;
import org.tenderpoint.screening.plan.PlanService.SessionOff;

/** Marks a session that does not take place where the client was sent to a doctor, at the door or about a link. */
@Component
record SentInstead(PlannedSessionRepository sessions, Screener screener, EveningLinks links, PracticeTime time) {

    @EventListener
    void off(SessionOff off) {
        var session = sessions.findById(off.session().value()).orElseThrow();
        if (!session.stateReason().equals(PlanService.UNDONE)
                && screener.sendsToDoctor(session, links.told(session.id()))) {
            session.sentToDoctor(time.now());
        }
        screener.calledOff(session, time.now());
    }
}
