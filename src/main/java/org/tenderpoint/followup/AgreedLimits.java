package org.tenderpoint.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.rules.AdjustmentKind;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.screening.AdvisedLimit;
import org.tenderpoint.screening.PlanAdviceLine;

/** Which adjustments limit a session. {@link PlanAdviceLine} calculates what each of them limits. */
@Component
class AgreedLimits {

    private static final Set<AdjustmentState> WAITING = Set.of(AdjustmentState.PROPOSED, AdjustmentState.ACCEPTED);

    private final StandingAdjustmentRepository adjustments;
    private final AssessmentRepository assessments;
    private final AdviceLines lines;

    AgreedLimits(StandingAdjustmentRepository adjustments, AssessmentRepository assessments, AdviceLines lines) {
        this.adjustments = adjustments;
        this.assessments = assessments;
        this.lines = lines;
    }

    /** What applies to the client's next plan, proposed or accepted, and what the plan of this session has applied. */
    List<AdvisedLimit> of(ClientId client, Optional<SessionId> session) {
        var standing = adjustments.findByClientIdAndStateInOrderByStateAtDescPosition(client.value(), WAITING).stream()
                .filter(StandingAdjustment::stands)
                .toList();
        var own = session.map(one -> cameOf(one, standing)).orElse(Set.of());
        var taken = session
                .map(one -> adjustments.findByAppliedToAndStateOrderByPosition(one.value(), AdjustmentState.APPLIED))
                .orElse(List.of());
        var all = Stream
                .concat(standing.stream().filter(one -> !own.contains(one.assessment().value())), taken.stream())
                .toList();
        var limits = new ArrayList<AdvisedLimit>();
        var reductions = new ArrayList<AdvisedLimit>();
        var advised = lines.of(all);
        for (int i = 0; i < all.size(); i++) {
            boolean reduces = all.get(i).kind() == AdjustmentKind.REDUCE_PRESSURE;
            advised.get(i).limit().ifPresent((reduces ? reductions : limits)::add);
        }
        // "so many levels less" usually comes with a cap that says the same
        reductions.removeIf(reduced -> limits.stream().anyMatch(cap -> cap.parts().equals(reduced.parts())
                && cap.cap().isPresent()
                && cap.cap().getAsInt() <= reduced.cap().getAsInt()));
        limits.addAll(reductions);
        return limits;
    }

    /** The assessments that came from this session itself. */
    private Set<UUID> cameOf(SessionId session, Collection<StandingAdjustment> standing) {
        return assessments.sessions(standing.stream().map(one -> one.assessment().value()).distinct().toList()).stream()
                .filter(origin -> origin.session().equals(session.value()))
                .map(AssessmentRepository.Origin::assessment)
                .collect(Collectors.toSet());
    }
}
