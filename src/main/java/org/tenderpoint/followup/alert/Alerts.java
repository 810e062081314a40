package org.tenderpoint.followup.alert;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.AlertId;
import org.tenderpoint.platform.id.AssessmentId;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.FollowUpId;

/** Raises alerts. One follow-up has one open alert at most; a worse answer raises it further. */
@Component
public class Alerts {

    private final AlertRepository alerts;
    private final ApplicationEventPublisher events;

    Alerts(AlertRepository alerts, ApplicationEventPublisher events) {
        this.alerts = alerts;
        this.events = events;
    }

    /** Raised by a line of signs that a client has ticked by link and not opened yet: what the items say decides. */
    public void raiseByLine(FollowUp followUp, TriageLevel level, Instant now) {
        raise(followUp, level, Optional.empty(), false, now);
    }

    /**
     * Raised by what a client answered by link: whoever corrects an answer there or on a call does not take it back.
     */
    public void raiseByLink(FollowUp followUp, TriageLevel level, Instant now) {
        raise(followUp, level, Optional.empty(), true, now);
    }

    /**
     * Raised by what somebody heard whose call another has taken over: whoever goes on with it heard something else.
     */
    public void raiseHeardAside(FollowUp followUp, TriageLevel level, Instant now) {
        raise(followUp, level, Optional.empty(), true, now);
    }

    /** Somebody had to be called to the session: managers hear of it at once (FUP-15), whatever is answered later. */
    public void raiseInSession(FollowUp followUp, Instant now) {
        raise(followUp, TriageLevel.EMERGENCY, Optional.empty(), true, now);
    }

    public void raise(FollowUp followUp, TriageLevel level, Optional<AssessmentId> assessment, Instant now) {
        raise(followUp, level, assessment, false, now);
    }

    /** Whether somebody was spoken to, after these answers, about an alert as grave as they are. */
    public boolean spokenAbout(FollowUp followUp, TriageLevel level, Instant answered) {
        return alerts.findByFollowUpIdOrderByRaisedAtDesc(followUp.id().value()).stream()
                .anyMatch(alert -> alert.level().atLeast(level) && alert.spokenAboutSince(answered));
    }

    private void raise(
            FollowUp followUp, TriageLevel level, Optional<AssessmentId> assessment, boolean stays, Instant now) {
        var open = alerts.findByOpenFor(followUp.id().value());
        var alert = open.orElseGet(() -> Alert.raised(followUp, level, now));
        var before = alert.level();
        assessment.ifPresentOrElse(from -> alert.from(from, level), () -> alert.raise(level));
        if (stays) {
            alert.stay();
        }
        alerts.saveAndFlush(alert);
        followUp.alerted(alert.level(), now);
        if (open.isEmpty()) {
            events.publishEvent(AuditEvent.of("raised", "Alert", alert.id().value(), followUp.client()));
        }
        if (open.isEmpty() || alert.level().compareTo(before) > 0) {
            events.publishEvent(new AlertRaised(alert.id(), followUp.id(), followUp.client()));
        }
    }

    /**
     * An answer was corrected while the call that raised the alert still goes on, and nobody has acted on it yet: it
     * was a slip of the key. An alert of given answers, or of what a client answered by link, is never withdrawn.
     */
    public void withdrawSlip(FollowUp followUp) {
        alerts.findByOpenFor(followUp.id().value())
                .filter(alert -> alert.assessment().isEmpty() && alert.state() == AlertState.OPEN && !alert.stays())
                .ifPresent(alert -> {
                    alerts.delete(alert);
                    alerts.flush();
                    followUp.alertOver();
                    events.publishEvent(AuditEvent.of("withdrawn", "Alert", alert.id().value(), followUp.client())
                            .because("answer corrected on the call"));
                });
    }

    /** An alert was raised, or raised further. Published in the transaction that does it. */
    record AlertRaised(AlertId alert, FollowUpId followUp, ClientId client) {}
}
