package org.tenderpoint.followup.alert;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.AlertId;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;

/** Raises alerts. A follow-up has at most one open alert; a worse answer raises it further. */
@Component
public class Alerts {

    private final AlertRepository alerts;
    private final AlertContactRepository contacts;
    private final ApplicationEventPublisher events;

    Alerts(AlertRepository alerts, AlertContactRepository contacts, ApplicationEventPublisher events) {
        this.alerts = alerts;
        this.contacts = contacts;
        this.events = events;
    }

    /** Raised when a client has ticked a line of signs by link and not opened it yet: the items decide. */
    public void raiseByLine(FollowUp followUp, TriageLevel level, Instant now) {
        raise(followUp, level, Optional.empty(), false, now);
    }

    /** Raised by a client's answer by link: correcting an answer there or in a call does not take it back. */
    public void raiseByLink(FollowUp followUp, TriageLevel level, Instant now) {
        raise(followUp, level, Optional.empty(), true, now);
    }

    /** Raised by what a caller heard after another took over the call: the other caller heard something else. */
    public void raiseHeardAside(FollowUp followUp, TriageLevel level, Instant now) {
        raise(followUp, level, Optional.empty(), true, now);
    }

    /**
     * The session was broken off for an emergency: managers are notified at once (FUP-15), whatever is answered later.
     */
    public void raiseInSession(FollowUp followUp, Instant now) {
        raise(followUp, TriageLevel.EMERGENCY, Optional.empty(), true, now);
    }

    public void raise(FollowUp followUp, TriageLevel level, Optional<AssessmentId> assessment, Instant now) {
        raise(followUp, level, assessment, false, now);
    }

    /** Whether somebody was spoken to after these answers, about an alert at least as grave. */
    public boolean spokenAbout(FollowUp followUp, TriageLevel level, Instant answered) {
        return alerts.findByFollowUpIdOrderByRaisedAtDesc(followUp.id().value()).stream()
                .anyMatch(alert -> alert.level().atLeast(level) && alert.spokenAboutSince(answered));
    }

    /** Whether somebody has reached the client, whatever came of it. */
    public boolean spokenTo(FollowUpId followUp) {
        return alerts.findByFollowUpIdOrderByRaisedAtDesc(followUp.value()).stream()
                .anyMatch(alert -> contacts.existsByAlertIdAndOutcomeNot(alert.id().value(), AlertOutcome.NOT_REACHED));
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
        alerts.save(alert);
        followUp.alerted(alert.level(), now);
        if (open.isEmpty()) {
            events.publishEvent(AuditEvent.of("raised", "Alert", alert.id().value(), followUp.client()));
        }
        if (open.isEmpty() || alert.level().compareTo(before) > 0) {
            events.publishEvent(new AlertRaised(alert.id(), followUp.id(), followUp.client()));
        }
    }

    /**
     * Withdraws an alert as a slip of the key: an answer was corrected during the call that raised it, and nobody has
     * acted on it yet. An alert from submitted answers, or from a client's answer by link, is never withdrawn.
     */
    public void withdrawSlip(FollowUp followUp) {
        alerts.findByOpenFor(followUp.id().value())
                .filter(alert -> alert.assessment().isEmpty() && alert.state() == AlertState.OPEN && !alert.stays())
                .ifPresent(alert -> {
                    alerts.delete(alert);
                    followUp.alertOver();
                    events.publishEvent(AuditEvent.of("withdrawn", "Alert", alert.id().value(), followUp.client())
                            .because("answer corrected on the call"));
                });
    }

    /** An alert was raised, or raised further. Published in the same transaction. */
    record AlertRaised(AlertId alert, FollowUpId followUp, ClientId client) {}
}
