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
 * What answers mean that are still being given, and what they set off at once, since a call may be cut off and a client
 * may stop on the way.
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

    /** Sets nothing off; reasons from stored facts only for those who may read them. */
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
     * In a call: an emergency raises its alert at once, also a line that can be one while nobody has told which, since
     * the call may be cut off; an answer that was corrected takes it back.
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

    /** Heard by a caller whom another has taken over from: no correction on the other's call takes its alert back. */
    AssessmentPreview heardAside(FollowUp followUp, GivenAnswers said, Instant now) {
        var preview = preview(followUp, said, now);
        if (emergency(preview)) {
            alerts.raiseHeardAside(followUp, TriageLevel.EMERGENCY, now);
            followUps.save(followUp);
        }
        return preview.beside(followUp.alertLevel());
    }

    /**
     * By link: a corrected answer does not take back one that asks for a doctor today or the emergency number, since
     * nobody has heard why; what a line that was only ticked could be is taken back by telling which.
     */
    void byLink(FollowUp followUp, Feedback feedback, Instant now) {
        var said = feedback.givenAnswers();
        var facts = assessments.facts(followUp, feedback.answers(), feedback.answeredAt());
        var meant = UnfinishedCall.read(facts, said, false).level();
        var answered = UnfinishedCall.told(facts, said).level();
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
     * At an arrival, as in a link: what asks for a doctor today raises its alert with the tick, since the form may be
     * left there. Whoever corrects it has spoken with the client, which takes it back.
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

    /** Whoever answered has stopped on the way: what there is becomes a fact, with the rest unknown. */
    public void stopped(Feedback left, Instant now) {
        followUps.findById(left.followUp().value())
                .ifPresent(followUp -> assessments.giveWhatThereIs(followUp, left, now));
    }

    /** The forms of a client's arrivals that were left and say something. */
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
