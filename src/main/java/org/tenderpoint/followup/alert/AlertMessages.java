package org.tenderpoint.followup.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReach;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.followup.alert.Alerts.AlertRaised;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.contact.WaitingMail;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.timing.ContactTimes;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.MessageOrigin;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.message.StaffMails;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.schedule.BatchRunner;
import org.tenderpoint.practice.Staff;
import org.tenderpoint.practice.UserRecord;

/**
 * Mails about alerts to those who must act: at once to the session's therapist and the managers; to the managers again
 * when nobody has dealt with it for half an hour of opening time (FUP-14, FUP-15, FUP-20). They name nobody and say
 * nothing about health; signing in shows whom to ring.
 */
@Component
record AlertMessages(AlertRepository alerts, Staff staff, ClientReaches reaches, FollowUpTimes times, StaffMails mails,
        ApplicationEventPublisher events, BatchRunner batchRunner, Clock clock) implements MessageOrigin {

    static final Duration IN_HAND_WITHIN = ContactTimes.ACKNOWLEDGED_WITHIN;

    private static final int MOST = 200;

    @EventListener
    void on(AlertRaised raised) {
        if (madeUp(raised.client())) {
            return;
        }
        var people = new LinkedHashMap<UserId, UserRecord>();
        staff.active(raised.therapist()).ifPresent(therapist -> people.put(therapist.id(), therapist));
        staff.managers().forEach(manager -> people.put(manager.id(), manager));
        alerts.findById(raised.alert().value()).ifPresent(alert -> mails.write(
                WaitingMail.of(MessageKind.ALERT, about(alert), alert.level().code(), "/alerts", words(alert)),
                List.copyOf(people.values())));
    }

    /** What a client wrote is read first; whether somebody rings is for whoever has read it. */
    private static String words(Alert alert) {
        return alert.level().atLeast(TriageLevel.URGENT) ? MessageKind.ALERT.code() : "alert_words";
    }

    @Override
    public void queueDue() {
        alerts.waiting(clock.instant().minus(IN_HAND_WITHIN), Limit.of(MOST)).forEach(this::escalate);
    }

    private void escalate(UUID id) {
        batchRunner.tryOne("An alert", () -> {
            var now = clock.instant();
            alerts.findById(id)
                    .filter(alert -> alert.state() == AlertState.OPEN && alert.escalatedAt().isEmpty())
                    // made-up clients need no rush, and those who make them up do not want to be disturbed
                    .filter(alert -> tooLong(alert, now) && !madeUp(alert.client()))
                    .ifPresent(alert -> escalate(alert, now));
        });
    }

    private void escalate(Alert alert, Instant now) {
        alert.escalate(now);
        alerts.save(alert);
        events.publishEvent(AuditEvent.of("escalated", "Alert", alert.id().value(), alert.client()));
        mails.write(WaitingMail.of(MessageKind.ESCALATION, about(alert), "", "/alerts"), staff.managers());
    }

    private boolean tooLong(Alert alert, Instant now) {
        return times.hours().openFor(IN_HAND_WITHIN, alert.raisedAt(), times.zone())
                .filter(moment -> !moment.isAfter(now))
                .isPresent();
    }

    private static UUID about(Alert alert) {
        return alert.id().value();
    }

    private boolean madeUp(ClientId client) {
        return reaches.of(client).filter(ClientReach::madeUp).isPresent();
    }

    @Override
    public Set<MessageKind> kinds() {
        return EnumSet.of(MessageKind.ALERT, MessageKind.ESCALATION);
    }

    /** Once it is closed, or was a slip of the key, nobody need come. */
    @Override
    public Optional<MessageTrouble> hindrance(MessageKind kind, UUID about) {
        return alerts.findById(about).filter(alert -> alert.state() != AlertState.CLOSED).isPresent()
                ? Optional.empty()
                : Optional.of(MessageTrouble.NOT_NEEDED);
    }
}
