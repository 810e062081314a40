package org.tenderpoint.incident;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.incident.Incident.IncidentPlace;
import org.tenderpoint.incident.IncidentRecord.NewIncident;
import org.tenderpoint.incident.IncidentRecord.Withdrawal;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.IncidentId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreenedSessions;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * Writes into the book of incidents. Everybody who works here may, about any session: who saw a fall in the corridor
 * has no record open. It shows nothing of the record.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class IncidentService {

    static final String RECORD = "Incident";

    private final IncidentRepository incidents;
    private final ScreenedSessions screened;
    private final CurrentUser user;
    private final PracticeTime time;
    private final ApplicationEventPublisher events;

    IncidentService(
            IncidentRepository incidents, ScreenedSessions screened, CurrentUser user, PracticeTime time,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.screened = screened;
        this.user = user;
        this.time = time;
        this.events = events;
    }

    /** At a session, or after it; who gave it, its screening and its rules are taken from it. */
    public IncidentRecord record(SessionId session, NewIncident told) {
        var stood = screened.plan(session).orElseThrow(() -> new NoSuch("session"));
        return record(told, Optional.of(new IncidentPlace(
                session, stood.client(), stood.therapist(), stood.screening())), stood.ruleSet());
    }

    /** About no session: in the corridor, with nobody booked. */
    public IncidentRecord record(NewIncident told) {
        return record(told, Optional.empty(), Optional.empty());
    }

    /**
     * Takes out of the book what was recorded wrongly: it stays to be read there, but nothing comes of it.
     *
     * @param version as shown
     * @throws org.tenderpoint.platform.EditedByOther if somebody has reviewed it or taken it out since
     * @throws IllegalStateException if the caller may not
     */
    public IncidentRecord withdraw(IncidentId id, int version, String reason) {
        var incident = incidents.findById(id.value()).orElseThrow(() -> new NoSuch("entry"));
        incident.seenAt(version, one -> one.withdrawal().isEmpty());
        if (!incident.toRecord().mayWithdraw(user.id(), user.has(Role.MANAGER))) {
            throw new IllegalStateException("Not theirs to take out");
        }
        var why = PlainText.checked(PlainText.note(reason), Withdrawal.MOST_REASON);
        if (why.length() < Withdrawal.LEAST_REASON) {
            throw new IllegalArgumentException("The reason is missing");
        }
        incident.withdraw(new Withdrawal(user.id(), time.now(), why));
        // flushed so that the record has the new version
        var out = incidents.saveAndFlush(incident);
        events.publishEvent(new AuditEvent("withdrawn", RECORD, id.value(), out.client(), ""));
        return out.toRecord();
    }

    /** What was told in an entry that is out of the book, to be recorded again by who told it or by a manager. */
    public Optional<IncidentRecord> toRecordAgain(IncidentId id) {
        var out = incidents.findById(id.value()).map(Incident::toRecord)
                .filter(one -> one.withdrawal().isPresent())
                .filter(one -> one.recordedBy().equals(user.id()) || user.has(Role.MANAGER));
        out.ifPresent(one -> events.publishEvent(new AuditEvent("opened", RECORD, id.value(), one.client(), "")));
        return out;
    }

    private IncidentRecord record(NewIncident told, Optional<IncidentPlace> place, Optional<String> ruleSet) {
        if (told.day().isAfter(time.today())) {
            throw new IllegalArgumentException("This day is still to come");
        }
        // flushed so that the record has its version
        var made = incidents.saveAndFlush(new Incident(
                told, place, ruleSet.orElseGet(RuleSetVersion.CURRENT::code), user.id(), time.now()));
        events.publishEvent(new AuditEvent("recorded", RECORD, made.id().value(), made.client(), ""));
        return made.toRecord();
    }
}
