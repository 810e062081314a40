package org.tenderpoint.screening.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService.SettingsChanged;
import org.tenderpoint.screening.PlannedSession;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.SessionState;

/** What was agreed for ten takes place at ten, also by another clock: clients were told the time on the wall. */
@Component
record PlannedTimes(PlannedSessionRepository sessions, CurrentUser user, ApplicationEventPublisher events,
        Clock clock) {

    /** No two clocks are further apart, so that nothing of today is left out. */
    private static final Duration FARTHEST = Duration.ofDays(2);

    @EventListener
    void on(SettingsChanged changed) {
        var zone = changed.now().zone();
        if (zone.equals(changed.before().zone())) {
            return;
        }
        var now = clock.instant();
        sessions.findByStateInAndStartAtAfter(SessionState.BEFORE_START, now.minus(FARTHEST))
                .forEach(session -> keepTime(session, zone, now));
    }

    private void keepTime(PlannedSession session, ZoneId zone, Instant now) {
        var before = session.startAt();
        session.keepsTimeIn(zone);
        if (!session.startAt().equals(before)) {
            session.edited(user.id(), now);
            sessions.save(session);
            events.publishEvent(new SessionMoved(session.id(), session.client(), session.startAt(), true));
        }
    }
}
