package org.tenderpoint.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.answers.AnsweredBy;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.answers.CheckInVisit;
import org.tenderpoint.followup.answers.CheckInVisitRepository;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.FurtherAnswers;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.assessment.AssessmentKeeper;
import org.tenderpoint.followup.contact.CheckInLink;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.page.UnreadLanguages;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.vocabulary.say.Phrase;

/** Stores and reads clients' answers by link. Called inside a transaction. */
@Component
public class CheckIns {

    private final CheckInVisitRepository visits;
    private final FollowUpRepository followUps;
    private final FeedbackRepository feedbacks;
    private final AssessmentKeeper assessments;
    private final AnswersSoFar soFar;
    private final CallResults results;
    private final FurtherAnswers further;
    private final PracticePlaceService places;

    CheckIns(
            CheckInVisitRepository visits,
            FollowUpRepository followUps,
            FeedbackRepository feedbacks,
            AssessmentKeeper assessments,
            AnswersSoFar soFar,
            CallResults results,
            FurtherAnswers further,
            PracticePlaceService places) {
        this.visits = visits;
        this.followUps = followUps;
        this.feedbacks = feedbacks;
        this.assessments = assessments;
        this.soFar = soFar;
        this.results = results;
        this.further = further;
        this.places = places;
    }

    CheckInOpened opened(CheckInLink link, LinkTicket ticket, Instant now) {
        var followUp = followUp(link);
        var set = places.practiceAt(followUp.sessionPlace());
        var visit = visits.findByBrowserHash(ticket.browserHash());
        var feedback = visit.filter(one -> one.remembered(now)).flatMap(this::feedback);
        var said = feedback.map(Feedback::givenAnswers).orElseGet(() -> GivenAnswers.about(followUp));
        return new CheckInOpened(
                set.name(),
                set.phone(),
                set.emergencyNumber(),
                results.therapist(followUp),
                followUp.sessionEnd(),
                set.zone(),
                link.language(),
                visit.map(CheckInVisit::round).orElse(0),
                said,
                feedback.filter(one -> !said.given().isEmpty()).isPresent()
                        && soFar.emergencyByLink(followUp, said, followUp.notBeforeItsEnd(now)),
                feedback.isPresent() && CheckInScript.next(said).isEmpty(),
                set.unread());
    }

    /** What the client gets to read, in the language of the page; empty while the answers are not complete. */
    Optional<CallResult> result(CheckInLink link, LinkTicket ticket, Locale language, Instant now) {
        var followUp = followUp(link);
        return visits.findByBrowserHash(ticket.browserHash())
                .filter(one -> one.remembered(now))
                .flatMap(this::feedback)
                .filter(one -> CheckInScript.next(one.givenAnswers()).isEmpty())
                .flatMap(assessments::assessed)
                .map(told -> results.byLink(told, followUp, language));
    }

    CheckInScreen belowResult(CheckInLink link, LinkTicket ticket, Locale language) {
        var said = visits.findByBrowserHash(ticket.browserHash()).flatMap(this::feedback).map(Feedback::givenAnswers);
        return further.belowResult(followUp(link), said.orElse(GivenAnswers.NONE), Optional.of(language));
    }

    void answer(CheckInLink link, LinkTicket ticket, int round, CheckInTap tap, Instant now) {
        var followUp = followUp(link);
        var visit = visits.findByBrowserHash(ticket.browserHash())
                .orElseGet(() -> CheckInVisit.begun(link, ticket.browserHash(), now));
        if (!visit.remembered(now)) {
            visit.startAnew(now);
            visits.save(visit);
            return;
        }
        if (visit.round() != round) {
            return;
        }
        var before = feedback(visit);
        var said = before.map(Feedback::givenAnswers).orElseGet(() -> GivenAnswers.about(followUp));
        boolean complete = before.filter(Feedback::given).isPresent() && CheckInScript.next(said).isEmpty();
        var below = further.belowResult(followUp, said, Optional.empty());
        // after submission only the questions below the result add anything, as a further record
        if (complete && (!tap.screen().equals(CheckInScript.AFTER.code())
                || tap.on(said, Duration.ZERO, below).equals(said))) {
            return;
        }
        keep(followUp, visit, before, tap, below, now);
        if (complete) {
            further.keepByLink(followUp, tap.on(said, Duration.ZERO, below), now);
        }
    }

    private void keep(
            FollowUp followUp, CheckInVisit visit, Optional<Feedback> before, CheckInTap tap, CheckInScreen below,
            Instant now) {
        var at = followUp.notBeforeItsEnd(now);
        var elapsed = Duration.between(followUp.sessionEnd(), at);
        var said = tap.on(before.map(Feedback::givenAnswers).orElseGet(() -> GivenAnswers.about(followUp)), elapsed,
                below);
        // what was assessed after the client had stopped stays as it is; further answers make a further record
        var feedback = before.filter(one -> !one.given())
                .orElseGet(() -> Feedback.draft(followUp, AnswerWay.LINK, now));
        feedback.record(new CallDraft(said, note(said), answeredBy(said)), AnswerWay.LINK, Optional.empty(), at,
                elapsed);
        feedbacks.save(feedback);
        visit.answered(feedback, now);
        visits.save(visit);
        if (CheckInScript.next(said).isEmpty()) {
            assessments.give(followUp, feedback, now);
            return;
        }
        soFar.byLink(followUp, feedback, now);
    }

    void startAnew(LinkTicket ticket, int round, Instant now) {
        visits.findByBrowserHash(ticket.browserHash())
                .filter(visit -> visit.round() == round)
                .ifPresent(visit -> {
                    visit.startAnew(now);
                    visits.save(visit);
                });
    }

    private Optional<Feedback> feedback(CheckInVisit visit) {
        return visit.feedback().flatMap(id -> feedbacks.findById(id.value()));
    }

    private FollowUp followUp(CheckInLink link) {
        return followUps.findById(link.followUp().value()).orElseThrow();
    }

    private static AnsweredBy answeredBy(GivenAnswers said) {
        return said.has(CheckInScript.FOR_SOMEONE) ? AnsweredBy.SOMEONE_FOR_CLIENT : AnsweredBy.CLIENT;
    }

    private static Phrase note(GivenAnswers said) {
        return said.of(CheckInScript.EMERGENCY)
                .map(answer -> Phrase.of("followup.check_in.note." + answer))
                .orElse(Phrase.NOTHING);
    }

    /**
     * What a client's page shows: of stored data only the practice's name and numbers, the therapist's first name and
     * the session's time, and what was answered in this very browser.
     *
     * @param therapist the first name; empty for one who has left
     * @param sessionEnd when the massage ended
     * @param language of the client, if known
     * @param round to be sent back with each answer; an answer of an earlier round changes nothing
     * @param said answers so far in this browser
     * @param emergency whether these answers ask for the emergency number now
     * @param complete whether the answers are submitted, so that there is a result
     * @param unread the languages that no native speaker has read yet
     */
    public record CheckInOpened(
            String practiceName,
            String practicePhone,
            String emergencyNumber,
            String therapist,
            Instant sessionEnd,
            ZoneId zone,
            Locale language,
            int round,
            GivenAnswers said,
            boolean emergency,
            boolean complete,
            UnreadLanguages unread) {}
}
