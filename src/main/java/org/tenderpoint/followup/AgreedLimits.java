package org.tenderpoint.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.rules.AdjustmentKind;
import org.tenderpoint.screening.AdvisedLimit;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Coded;
import org.tenderpoint.shared.Pressure;
import org.tenderpoint.shared.Technique;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.id.AssessmentId;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.SessionId;

/** What adjustments limit in a session, as limits: the ones that only advise, or wait, limit no work. */
@Component
class AgreedLimits {

    private static final Set<AdjustmentState> WAITING = Set.of(AdjustmentState.PROPOSED, AdjustmentState.ACCEPTED);

    private final StandingAdjustmentRepository adjustments;
    private final AssessmentRepository assessments;
    private final DoneWorkReader work;

    AgreedLimits(StandingAdjustmentRepository adjustments, AssessmentRepository assessments, DoneWorkReader work) {
        this.adjustments = adjustments;
        this.assessments = assessments;
        this.work = work;
    }

    /** What stands on the client's next plan as proposed or accepted, and what the plan of this session has taken over. */
    List<AdvisedLimit> of(ClientId client, SessionId session) {
        var standing = adjustments.findByClientIdAndStateInOrderByStateAtDescPosition(client.value(), WAITING).stream()
                .filter(StandingAdjustment::stands)
                .filter(one -> cameOf(one.assessment()).filter(session::equals).isEmpty());
        var taken = adjustments.findByAppliedToAndStateOrderByPosition(session.value(), AdjustmentState.APPLIED).stream();
        var limits = new ArrayList<AdvisedLimit>();
        var reductions = new ArrayList<AdvisedLimit>();
        Stream.concat(standing, taken).forEach(one -> limit(one)
                .ifPresent((one.kind() == AdjustmentKind.REDUCE_PRESSURE ? reductions : limits)::add));
        // most come with a cap that says the same
        reductions.stream()
                .filter(reduced -> limits.stream().noneMatch(cap -> cap.parts().equals(reduced.parts())
                        && cap.cap().isPresent()
                        && cap.cap().getAsInt() <= reduced.cap().getAsInt()))
                .toList()
                .forEach(limits::add);
        return limits;
    }

    private Optional<AdvisedLimit> limit(StandingAdjustment one) {
        var parts = one.parts();
        var words = one.words();
        return switch (one.kind()) {
            case PRESSURE_CAP -> one.amount().stream().mapToObj(level -> AdvisedLimit.cap(parts, level, words)).findFirst();
            case REDUCE_PRESSURE -> reduced(one);
            case AVOID_REGION -> Optional.of(AdvisedLimit.cap(parts, Pressure.NONE, words));
            case AVOID_MODALITY -> one.modality().map(modality -> AdvisedLimit.without(modality, parts, words));
            case AVOID_TECHNIQUE -> Coded.of(Technique.class, one.proposal().subject())
                    .map(technique -> AdvisedLimit.without(technique, parts, words));
            case SHORTEN_REGION_TIME ->
                    one.amount().stream().mapToObj(most -> AdvisedLimit.minutes(parts, most, words)).findFirst();
            case RAISE_PRESSURE, PREFER_MODALITY, START_GENTLE_BUILD_UP, CHECK_IN_MORE_OFTEN, CLOSER_SESSIONS, LONGER_GAP,
                    REST_BEFORE_NEXT, ASK_ACTIVITY_BEFORE, CREDENTIALED_THERAPIST, BALANCE_SIDES, KEEP_PLAN -> Optional.empty();
        };
    }

    /** So many levels below what was done then; what was not worked has no level to come down from. */
    private Optional<AdvisedLimit> reduced(StandingAdjustment one) {
        int levels = one.amount().orElse(0);
        return cameOf(one.assessment())
                .flatMap(work::of)
                .flatMap(done -> done.work().stream()
                        .filter(line -> one.parts().isEmpty() || meets(one.parts(), line))
                        .map(Work::pressure)
                        .max(Integer::compare))
                .map(before -> AdvisedLimit.cap(one.parts(), Math.max(Pressure.LIGHTEST, before - levels), one.words()));
    }

    private static boolean meets(Set<BodyPart> parts, Work line) {
        return parts.stream().anyMatch(part -> part.meets(line.part()));
    }

    private Optional<SessionId> cameOf(AssessmentId assessment) {
        return assessments.sessions(List.of(assessment.value())).stream()
                .findFirst()
                .map(origin -> new SessionId(origin.session()));
    }
}
