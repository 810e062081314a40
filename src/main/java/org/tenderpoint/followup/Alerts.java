package org.tenderpoint.followup;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.shared.audit.AuditEvent;
import org.tenderpoint.shared.id.AssessmentId;

/** Raises alerts. One follow-up has one open alert at most; a worse answer raises it further. */
@Component
class Alerts {

    private final AlertRepository alerts;
    private final ApplicationEventPublisher events;

    Alerts(AlertRepository alerts, ApplicationEventPublisher events) {
        this.alerts = alerts;
        this.events = events;
    }

    void raise(FollowUp followUp, TriageLevel level, Optional<AssessmentId> assessment, Instant now) {
        var open = alerts.findByOpenFor(followUp.id().value());
        var alert = open.orElseGet(() -> Alert.raised(followUp, level, now));
        assessment.ifPresentOrElse(from -> alert.from(from, level), () -> alert.raise(level));
        alerts.saveAndFlush(alert);
        followUp.alerted(true, now);
        if (open.isEmpty()) {
            events.publishEvent(AuditEvent.of("raised", "Alert", alert.id().value(), followUp.client()));
        }
    }

    /**
     * An answer was corrected while the call that raised the alert still goes on, and nobody has acted on it yet: it was
     * a slip of the key. An alert of given answers is never withdrawn.
     */
    void withdrawSlip(FollowUp followUp, Instant now) {
        alerts.findByOpenFor(followUp.id().value())
                .filter(alert -> alert.assessment().isEmpty() && alert.state() == AlertState.OPEN)
                .ifPresent(alert -> {
                    alerts.delete(alert);
                    alerts.flush();
                    followUp.alerted(false, now);
                    events.publishEvent(AuditEvent.of("withdrawn", "Alert", alert.id().value(), followUp.client())
                            .because("answer corrected on the call"));
                });
    }
}
