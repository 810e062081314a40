package org.tenderpoint.followup.adjustment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;

/** Reads what came of a client's adjustments. */
@Component
public class AdjustmentEffects {

    private final StandingAdjustmentRepository adjustments;
    private final FollowUpRepository followUps;
    private final FeedbackRepository feedbacks;

    AdjustmentEffects(
            StandingAdjustmentRepository adjustments, FollowUpRepository followUps, FeedbackRepository feedbacks) {
        this.adjustments = adjustments;
        this.followUps = followUps;
        this.feedbacks = feedbacks;
    }

    /**
     * An assessment's adjustments, each with what came of it where a session has been adjusted by it.
     *
     * @param origin the session that it is about
     */
    public List<StandingAdjustmentRecord> ofAssessment(AssessmentId assessment, ClientId client, SessionId origin) {
        var made = adjustments.findByAssessmentIdOrderByPosition(assessment.value());
        var adjusted = made.stream()
                .filter(one -> one.state() == AdjustmentState.APPLIED)
                .flatMap(one -> one.appliedTo().stream())
                .collect(Collectors.toSet());
        var cameOfIt = of(client, adjusted);
        return made.stream().map(one -> one.toRecord(cameOfIt.of(one, origin))).toList();
    }

    /** Of all of them. */
    public Effects of(ClientId client) {
        return new Effects(
                followUps.findByClientIdOrderBySessionEndDesc(client.value()).stream().map(FollowUp::session).toList(),
                feedbacks.worst(client.value()));
    }

    /** Of those that were applied to these sessions. */
    public Effects of(ClientId client, Set<SessionId> adjusted) {
        if (adjusted.isEmpty()) {
            return new Effects(List.of(), Map.of());
        }
        var sessions = adjusted.stream().map(SessionId::value).collect(Collectors.toSet());
        return new Effects(
                followUps.findBySessionIdIn(sessions).stream().map(FollowUp::session).toList(),
                feedbacks.worst(client.value()));
    }

    /** The effects of a client's adjustments, from the feedback on the sessions before and after. */
    public static final class Effects {

        private final Set<SessionId> ended;
        private final Map<SessionId, Integer> worst;

        /**
         * @param ended sessions that are over
         * @param worst that was told of the soreness after each session
         */
        public Effects(Collection<SessionId> ended, Map<SessionId, Integer> worst) {
            this.ended = Set.copyOf(ended);
            this.worst = Map.copyOf(worst);
        }

        /** Empty unless it was applied to a session that has ended. */
        public Optional<AdjustmentEffect> of(StandingAdjustment adjustment, SessionId origin) {
            return adjustment.appliedTo()
                    .filter(_ -> adjustment.state() == AdjustmentState.APPLIED)
                    .filter(ended::contains)
                    .map(session -> new AdjustmentEffect(worst(origin), worst(session)));
        }

        /** The highest value reported for a session at any time; empty until somebody has answered. */
        private OptionalInt worst(SessionId session) {
            var level = worst.get(session);
            return level == null ? OptionalInt.empty() : OptionalInt.of(level);
        }
    }
}
