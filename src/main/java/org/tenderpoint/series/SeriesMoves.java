package org.tenderpoint.series;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.plan.SessionMoved;

/** A series is judged after its last session, also where that was moved to a later day. */
@Component
record SeriesMoves(SeriesRepository all, PracticeTime time, ApplicationEventPublisher events) {

    @EventListener
    void on(SessionMoved moved) {
        var day = moved.start().atZone(time.zone()).toLocalDate().atStartOfDay(time.zone()).toInstant();
        all.findByClientIdAndJudgedAtIsNull(moved.client().value()).stream()
                .filter(series -> series.sessions().contains(moved.session()) && series.judgeNotBefore(day))
                .forEach(series -> {
                    all.save(series);
                    events.publishEvent(
                            AuditEvent.of("changed", SeriesService.RECORD, series.id().value(), series.client()));
                });
    }
}
