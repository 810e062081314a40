package org.tenderpoint.followup.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.session.SessionFinished;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Which other help fits a client, by the same rules that judge it after a session: by the last session and the last
 * answers; for a client without a session by the intake alone. It checks no permission, so nothing from it may be shown
 * without a separate check.
 */
@Component
public class ReferralJudge {

    /**
     * Every discipline as judged, best first.
     *
     * @param asOf the moment of the answers that it rests on
     * @param beforeOffer what to do before one is offered
     */
    public record JudgedReferrals(List<ReferralLine> lines, Instant asOf, List<Phrase> beforeOffer) {

        public JudgedReferrals {
            lines = List.copyOf(lines);
            beforeOffer = List.copyOf(beforeOffer);
        }

        public Optional<ReferralLine> line(Discipline discipline) {
            return lines.stream().filter(line -> line.discipline() == discipline).findFirst();
        }
    }

    private final FollowUpFactsReader facts;
    private final FollowUpRepository followUps;
    private final FeedbackRepository feedbacks;
    private final AssessmentRepository assessments;
    private final FollowUpTimes times;
    private final Clock clock;

    ReferralJudge(
            FollowUpFactsReader facts,
            FollowUpRepository followUps,
            FeedbackRepository feedbacks,
            AssessmentRepository assessments,
            FollowUpTimes times,
            Clock clock) {
        this.facts = facts;
        this.followUps = followUps;
        this.feedbacks = feedbacks;
        this.assessments = assessments;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Judges by what is recorded now and the client's last answers. Disciplines that the client has declined are judged
     * too, since people change their minds.
     */
    @Transactional
    public JudgedReferrals now(ClientId client) {
        var now = clock.instant();
        var last = followUps.findFirstByClientIdOrderBySessionEndDesc(client.value());
        var said = feedbacks.findFirstByClientIdAndStateOrderByAnsweredAtDesc(client.value(), Feedback.State.GIVEN);
        // answers about an earlier session are better than none, but count from the end of the last session on
        var at = said.map(Feedback::answeredAt)
                .filter(moment -> last.map(one -> moment.isAfter(one.sessionEnd())).orElse(true))
                .orElse(now);
        var answers = said.map(Feedback::answers).orElse(FeedbackAnswers.NONE);
        var recorded = last.map(one -> facts.read(one, answers, at))
                .orElseGet(() -> facts.readWithoutSession(noSession(client, now), answers, at));
        var assessment = Assessment.of(recorded.withNothingDeclined());
        // a client who has not answered after a session may have a warning sign; without a session there is nothing to
        // answer
        var judged = last.isEmpty() ? assessment.withoutResult() : assessment;
        return new JudgedReferrals(judged.referralLines(),
                said.isPresent() ? at : last.map(FollowUp::sessionEnd).orElse(at), judged.referrals().beforeOffer());
    }

    /** As a stored assessment of this client judged; empty if the client has no such assessment. */
    @Transactional(readOnly = true)
    public Optional<JudgedReferrals> of(AssessmentId assessment, ClientId client) {
        return assessments.findById(assessment.value())
                .filter(found -> found.client().equals(client))
                .map(found -> new JudgedReferrals(found.referrals(), found.assessedAt(), List.of()));
    }

    /** A stand-in that is never saved: lets the rules judge a client without a session here. */
    private FollowUp noSession(ClientId client, Instant now) {
        var nobody = new UserId(new UUID(0, 0));
        var none = new SessionFinished(Id.random(SessionId::new), client, nobody, now, false, false);
        return FollowUp.made(none, times.window(now), List.of(), now);
    }
}
