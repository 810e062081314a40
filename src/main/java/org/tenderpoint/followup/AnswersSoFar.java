package org.tenderpoint.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.alert.Alerts;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.PartialAnswers;
import org.tenderpoint.followup.assessment.AssessmentKeeper;
import org.tenderpoint.followup.assessment.AssessmentPreview;
import org.tenderpoint.followup.assessment.Consequences;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * What unfinished answers mean, and what they lead to at once, because a call may be cut off and a client may stop on
 * the way.
 */
@Component
public class AnswersSoFar {

    private final FollowUpRepository followUps;
    private final FeedbackRepository feedbacks;
    private final AssessmentKeeper assessments;
    private final PartialAnswers partial;
    private final Consequences consequences;
    private final Alerts alerts;
    private final RecordGate gate;

    AnswersSoFar(
            FollowUpRepository followUps,
            FeedbackRepository feedbacks,
            AssessmentKeeper assessments,
            PartialAnswers partial,
            Consequences consequences,
            Alerts alerts,
            RecordGate gate) {
        this.followUps = followUps;
        this.feedbacks = feedbacks;
        this.assessments = assessments;
        this.partial = partial;
        this.consequences = consequences;
        this.alerts = alerts;
        this.gate = gate;
    }

    /** Leads to nothing; reasons from stored facts are only for those who may read them. */
    AssessmentPreview preview(FollowUp followUp, GivenAnswers said, Instant now) {
        return read(followUp, said, followUp.notBeforeItsEnd(now), gate.opens(followUp.client()));
    }

    /** Whether what a client answers by link asks for the emergency number now. */
    boolean emergencyByLink(FollowUp followUp, GivenAnswers said, Instant at) {
        return read(followUp, said, at, false).emergency();
    }

    private AssessmentPreview read(FollowUp followUp, GivenAnswers said, Instant at, boolean mayReadStored) {
        var answers = said.facts(Duration.between(followUp.sessionEnd(), at));
        return UnfinishedCall.read(assessments.facts(followUp, answers, at), said, mayReadStored);
    }

    /**
     * In a call. An emergency raises its alert at once, because the call may be cut off; so does a line that could be
     * one while its kind is not known yet. A corrected answer takes the alert back.
     */
    AssessmentPreview inCall(FollowUp followUp, Feedback kept, GivenAnswers said, Instant now) {
        var preview = preview(followUp, said, now);
        partial.mean(followUp, kept, preview.level());
        if (emergency(preview)) {
            alerts.raise(followUp, TriageLevel.EMERGENCY, Optional.empty(), now);
        } else if (!partial.graveBeside(followUp, kept)) {
            alerts.withdrawSlip(followUp, now);
        }
        followUps.save(followUp);
        return preview.beside(followUp.alertLevel());
    }

    /**
     * For a caller whose call somebody else has taken over: corrections on the other person's call do not take this
     * alert back.
     */
    AssessmentPreview heardAside(FollowUp followUp, GivenAnswers said, Instant now) {
        var preview = preview(followUp, said, now);
        if (emergency(preview)) {
            alerts.raiseHeardAside(followUp, TriageLevel.EMERGENCY, now);
            followUps.save(followUp);
        }
        return preview.beside(followUp.alertLevel());
    }

    /**
     * Whoever answered a wrong number is somebody else: all is asked again. An alert that this raised stays, with what
     * was said, for a person to decide.
     */
    void byAStranger(FollowUp followUp) {
        if (!followUp.alertOpen()) {
            feedbacks.findByDraftOf(followUp.id().value()).ifPresent(begun -> {
                partial.mean(followUp, begun, Optional.empty());
                feedbacks.delete(begun);
            });
        }
    }

    /**
     * By link. Correcting an answer that asks for a doctor today or the emergency number does not take its alert back,
     * since nobody has heard why. A line that was only ticked is different: saying which sign it is can take it back.
     */
    void byLink(FollowUp followUp, Feedback feedback, Instant now) {
        var said = feedback.givenAnswers();
        var facts = assessments.facts(followUp, feedback.answers(), feedback.answeredAt());
        var meant = UnfinishedCall.read(facts, said, false).level();
        var answered = UnfinishedCall.preview(facts, said).level();
        partial.mean(followUp, feedback, meant);
        if (answered.filter(AnswersSoFar::grave).isPresent()) {
            consequences.holdFor(followUp, answered.get(), now);
            alerts.raiseByLink(followUp, answered.get(), now);
        } else if (meant.filter(AnswersSoFar::grave).isPresent()) {
            alerts.raiseByLine(followUp, meant.get(), now);
        } else if (!partial.graveBeside(followUp, feedback)) {
            alerts.withdrawSlip(followUp, now);
        }
        followUps.save(followUp);
    }

    /**
     * At an arrival. As by link, an answer that asks for a doctor today raises its alert at once, since the form may be
     * left unfinished. A correction takes it back, because whoever corrects it has spoken with the client.
     */
    void atArrival(FollowUp followUp, Feedback feedback, Instant now) {
        var facts = assessments.facts(followUp, feedback.answers(), feedback.answeredAt());
        var meant = UnfinishedCall.read(facts, feedback.givenAnswers(), false).level();
        partial.mean(followUp, feedback, meant);
        if (meant.filter(AnswersSoFar::grave).isPresent()) {
            alerts.raise(followUp, meant.get(), Optional.empty(), now);
        } else if (!partial.graveBeside(followUp, feedback)) {
            alerts.withdrawSlip(followUp, now);
        }
        followUps.save(followUp);
    }

    /**
     * An arrival takes in what a call had begun. What asked there for a doctor today or the emergency number, and is
     * told otherwise at the door, stays as an answer of its own: whoever confirms the form has not heard the call.
     */
    void beforeArrivalTakesIn(FollowUp followUp, Feedback begun, GivenAnswers said, Instant now) {
        begun.levelSoFar().filter(AnswersSoFar::grave)
                .filter(inCall -> preview(followUp, said.and(begun.givenAnswers()), now).level()
                        .filter(together -> together.atLeast(inCall)).isEmpty())
                .ifPresent(_ -> stopped(begun, now));
    }

    /** The client has stopped answering: the answers so far are assessed, with the rest unknown. */
    public void stopped(Feedback left, Instant now) {
        followUps.findById(left.followUp().value())
                .ifPresent(followUp -> assessments.giveWhatThereIs(followUp, left, now));
    }

    /** Assesses the arrival forms that this client left unfinished, if they say anything. */
    void leftAtArrival(ClientId client, Instant now) {
        feedbacks.leftAtArrival(client.value()).forEach(left -> stopped(left, now));
    }

    private static boolean emergency(AssessmentPreview preview) {
        return preview.level().filter(level -> level == TriageLevel.EMERGENCY).isPresent();
    }

    private static boolean grave(TriageLevel level) {
        return level.atLeast(TriageLevel.URGENT);
    }
}
