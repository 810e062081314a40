package org.tenderpoint.followup.alert;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.AlertId;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Raises alerts, and closes them when somebody was reached. A follow-up has at most one open alert; a worse answer
 * raises it further.
 */
@Component
public class Alerts {

    private final AlertRepository alerts;
    private final AlertContactRepository made;
    private final FollowUpRepository followUps;
    private final Contacts contacts;
    private final FollowUpTimes times;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Alerts(
            AlertRepository alerts,
            AlertContactRepository made,
            FollowUpRepository followUps,
            Contacts contacts,
            FollowUpTimes times,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.alerts = alerts;
        this.made = made;
        this.followUps = followUps;
        this.contacts = contacts;
        this.times = times;
        this.outbox = outbox;
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
                .filter(alert -> !alert.isMistaken())
                .anyMatch(alert -> made.existsByAlertIdAndOutcomeNot(alert.id().value(), AlertOutcome.NOT_REACHED));
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
            events.publishEvent(new AlertRaised(alert.id(), followUp.client(), followUp.therapist()));
        }
    }

    /**
     * Withdraws an alert as a slip of the key: an answer was corrected during the call that raised it, and nobody has
     * acted on it yet; the next contact is due again when it was. An alert from submitted answers, or from a client's
     * answer by link, is never withdrawn.
     */
    public void withdrawSlip(FollowUp followUp, Instant now) {
        alerts.findByOpenFor(followUp.id().value())
                .filter(alert -> alert.assessment().isEmpty() && alert.state() == AlertState.OPEN && !alert.stays())
                .ifPresent(alert -> {
                    alerts.delete(alert);
                    followUp.alertOver();
                    contacts.refresh(followUp, now);
                    events.publishEvent(AuditEvent.of("withdrawn", "Alert", alert.id().value(), followUp.client())
                            .because(Phrase.of("audit.why.answer_corrected_on_the_call")));
                });
    }

    /**
     * Somebody rang about it.
     *
     * @param outcome all but {@link AlertOutcome#NOT_REACHED} close it
     */
    public void contacted(Alert alert, AlertOutcome outcome, String whom, String said, UserId by, Instant now) {
        made.save(AlertContact.of(alert.id(), outcome, whom, said, by, now));
        alert.acknowledge(by, now);
        if (outcome.closes()) {
            alert.close(outcome, whom, said, by, now);
            outbox.withhold(alert.id().value(), MessageTrouble.NOT_NEEDED);
            followUps.findById(alert.followUp().value()).ifPresent(followUp -> endAlert(followUp, outcome, now));
        }
        alerts.save(alert);
    }

    /**
     * Who was reached was recorded by mistake: the alert is raised again, with the calls that it ended, unless somebody
     * was spoken to since.
     */
    public void takeBack(Alert alert, Instant now) {
        if (!alert.endedByContact()) {
            return;
        }
        var then = alert.mistaken();
        alerts.save(alert);
        var followUp = followUps.findById(alert.followUp().value()).orElseThrow();
        if (!contacts.died(alert.client()) && !spokenAbout(followUp, alert.level(), then)) {
            raise(followUp, alert.level(), alert.assessment(), alert.stays(), now);
            contacts.reopen(followUp, then, now);
        }
        events.publishEvent(AuditEvent.of("taken_back", "Alert", alert.id().value(), alert.client()));
    }

    /** The client has died: nobody is to be rung about it. */
    public void endWithDeath(FollowUp followUp, UserId by, Instant now) {
        alerts.findByOpenFor(followUp.id().value())
                .ifPresent(alert -> end(followUp, alert, AlertOutcome.DIED, MessageTrouble.DIED, by, now));
    }

    /** What has ended the last alert was recorded by mistake: nobody has dealt with it. */
    public void raiseAgain(FollowUp followUp, AlertOutcome mistaken, Instant recorded, Instant now) {
        alerts.findByFollowUpIdOrderByRaisedAtDesc(followUp.id().value()).stream().findFirst()
                .filter(alert -> alert.endedBy(mistaken, recorded))
                .ifPresent(alert -> raise(followUp, alert.level(), alert.assessment(), alert.stays(), now));
    }

    /**
     * Answers were another client's. What they raised ends, unless others ask for it too: what this client told, their
     * own answer by link, an emergency in the session, or what another caller heard.
     *
     * @param asked whether something else that was told asks for it
     * @param byLink whether the mistaken answers came by link
     * @param last what was made of the last of the others
     */
    public void answersOfAnother(
            FollowUp followUp, boolean asked, boolean byLink, Optional<AssessmentId> last, UserId by, Instant now) {
        alerts.findByOpenFor(followUp.id().value()).ifPresent(alert -> {
            if (asked || alert.stays() && (!byLink || followUp.afterEmergency())) {
                alert.restsOn(last);
                alerts.save(alert);
                return;
            }
            end(followUp, alert, AlertOutcome.OF_ANOTHER, MessageTrouble.NOT_NEEDED, by, now);
            events.publishEvent(AuditEvent.of("withdrawn", "Alert", alert.id().value(), followUp.client())
                    .because(Phrase.of("audit.why.of_another")));
        });
    }

    /** A therapist has read the client's words: ends an alert that was raised for these only. */
    public void wordsRead(FollowUp followUp, UserId by, Instant now) {
        alerts.findByOpenFor(followUp.id().value())
                .filter(alert -> !alert.level().atLeast(TriageLevel.URGENT))
                .ifPresent(alert -> end(
                        followUp, alert, AlertOutcome.WORDS_READ, MessageTrouble.NOT_NEEDED, by, now));
    }

    private void end(
            FollowUp followUp, Alert alert, AlertOutcome outcome, MessageTrouble mails, UserId by, Instant now) {
        alert.close(outcome, "", "", by, now);
        alerts.save(alert);
        outbox.withhold(alert.id().value(), mails);
        followUp.alertOver();
    }

    private void endAlert(FollowUp followUp, AlertOutcome outcome, Instant now) {
        followUp.alertOver();
        // the pressing contacts are done; the doctor's answer, and next morning whether a doctor was seen, must
        // still be asked for
        contacts.open(followUp).stream()
                .filter(contact -> contact.kind().presses(contact.due(), now, times.zone())
                        || contact.kind() == ContactKind.SAFETY_CALL && outcome.settled())
                .forEach(contact -> contact.dropped(now));
        contacts.refresh(followUp, now);
    }

    /**
     * An alert was raised, or raised further. Published in the same transaction.
     *
     * @param therapist of the session
     */
    record AlertRaised(AlertId alert, ClientId client, UserId therapist) {}
}
