package org.tenderpoint.incident;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.incident.IncidentRecord.Review;
import org.tenderpoint.incident.IncidentRecord.ReviewResult;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.IncidentId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;

/** Reads an entry of the book, and says what comes of it: never who recorded it, nor who gave the session. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class IncidentReviewService {

    /** The longest text of a reviewer, in UTF-16 units. */
    public static final int MOST = 2000;

    private final IncidentRepository incidents;
    private final IncidentCases cases;
    private final NamelessWords nameless;
    private final CurrentUser user;
    private final PracticeTime time;
    private final ApplicationEventPublisher events;

    IncidentReviewService(
            IncidentRepository incidents, IncidentCases cases, NamelessWords nameless,
            CurrentUser user, PracticeTime time, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.cases = cases;
        this.nameless = nameless;
        this.user = user;
        this.time = time;
        this.events = events;
    }

    /**
     * An entry as a reader sees it.
     *
     * @param spoke the ids of the rules that spoke before the session, or about how it felt
     * @param mayReview whether the reader was not there, and nobody has reviewed it yet
     * @param mayWithdraw whether the reader may take it out of the book
     */
    public record OpenedIncident(
            IncidentRecord incident, List<String> spoke, boolean mayReview, boolean mayWithdraw) {

        public OpenedIncident {
            spoke = List.copyOf(spoke);
        }
    }

    /** Opens one incident, which the trail notes as a look into the client's record. */
    public Optional<OpenedIncident> open(IncidentId id) {
        return incidents.findById(id.value()).map(Incident::toRecord).map(found -> {
            tell("opened", found);
            return new OpenedIncident(
                    found, cases.rulesThatSpoke(found), found.waits() && !found.wasThere(user.id()),
                    found.mayWithdraw(user.id(), user.has(Role.MANAGER)));
        });
    }

    /**
     * Ends an entry's review.
     *
     * @param version as shown
     * @param words for the team; may be empty
     * @param lesson for others, without names; needed for a case
     * @throws org.tenderpoint.platform.EditedByOther if somebody has reviewed it or taken it out since
     * @throws NamesSomebody if the lesson has a name of those concerned
     * @throws IllegalStateException if the caller was there
     */
    public IncidentRecord review(IncidentId id, int version, ReviewResult result, String words, String lesson) {
        var incident = incidents.findById(id.value()).orElseThrow(() -> new NoSuch("entry"));
        incident.seenAt(version, IncidentRecord::waits);
        var told = PlainText.checked(PlainText.note(lesson), MOST);
        if (result == ReviewResult.CASE && told.isEmpty()) {
            throw new IllegalArgumentException("A case needs its words");
        }
        nameless.require(told, incident.toRecord());
        incident.review(new Review(
                user.id(), time.now(), result, PlainText.checked(PlainText.note(words), MOST), told));
        // flushed so that the record has the new version
        var over = incidents.saveAndFlush(incident).toRecord();
        if (result == ReviewResult.CASE) {
            cases.keep(over, told);
        }
        tell("reviewed", over);
        return over;
    }

    private void tell(String action, IncidentRecord incident) {
        events.publishEvent(
                new AuditEvent(action, IncidentService.RECORD, incident.id().value(), incident.client(), ""));
    }
}
