package org.tenderpoint.incident;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.incident.Incident.IncidentPlace;
import org.tenderpoint.incident.IncidentRecord.NewIncident;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
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
