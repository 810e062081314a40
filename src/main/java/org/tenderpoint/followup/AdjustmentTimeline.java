package org.tenderpoint.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.TimelineEntry;
import org.tenderpoint.client.TimelineSource;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.AssessmentId;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;

/** What was changed for a next session, and whether the client was less sore after it, on the timeline of their page. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class AdjustmentTimeline implements TimelineSource {

    private final StandingAdjustmentRepository adjustments;
    private final AssessmentRepository assessments;
    private final FollowUpRepository followUps;
    private final FeedbackRepository feedbacks;
    private final RecordGate gate;

    AdjustmentTimeline(
            StandingAdjustmentRepository adjustments, AssessmentRepository assessments, FollowUpRepository followUps,
            FeedbackRepository feedbacks, RecordGate gate) {
        this.adjustments = adjustments;
        this.assessments = assessments;
        this.followUps = followUps;
        this.feedbacks = feedbacks;
        this.gate = gate;
    }

    /** What was decided together stands together. */
    private record Decision(AssessmentId assessment, AdjustmentState state, Instant at, Optional<SessionId> session) {}

    @Override
    public Kind kind() {
        return Kind.FOLLOW_UPS;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(ClientId client, int most) {
        return gate.shown(client, kind(), () -> entries(client, most));
    }

    private List<TimelineEntry> entries(ClientId client, int most) {
        var decided = new LinkedHashMap<Decision, List<StandingAdjustment>>();
        adjustments.findByClientIdAndStateNotOrderByStateAtDescPosition(client.value(), AdjustmentState.LAPSED, Limit.of(most))
                .forEach(one -> decided
                        .computeIfAbsent(
                                new Decision(one.assessment(), one.state(), one.stateAt(), one.appliedTo()),
                                decision -> new ArrayList<>())
                        .add(one));
        if (decided.isEmpty()) {
            return List.of();
        }
        var origins = assessments.sessions(decided.keySet().stream().map(one -> one.assessment().value()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(AssessmentRepository.Origin::assessment, AssessmentRepository.Origin::session));
        var effects = effects(client, decided);
        return decided.entrySet().stream().map(one -> entry(one.getKey(), one.getValue(), effects, origins)).toList();
    }

    private AdjustmentEffects effects(ClientId client, Map<Decision, List<StandingAdjustment>> decided) {
        var adjusted = decided.keySet().stream().flatMap(one -> one.session().stream()).map(SessionId::value).collect(Collectors.toSet());
        return adjusted.isEmpty()
                ? new AdjustmentEffects(List.of(), List.of())
                : new AdjustmentEffects(
                        followUps.findBySessionIdIn(adjusted).stream().map(FollowUp::session).toList(),
                        feedbacks.worst(client.value()));
    }

    private static TimelineEntry entry(
            Decision decision, List<StandingAdjustment> all, AdjustmentEffects effects, Map<UUID, UUID> origins) {
        var origin = new SessionId(origins.get(decision.assessment().value()));
        var words = all.stream().map(StandingAdjustment::words).distinct().collect(Collectors.joining("; "));
        var entry = new TimelineEntry(
                decision.at(), Texts.of("followup.timeline.adjustment"), words,
                Optional.of("assessments/" + decision.assessment()), Optional.empty(), "repeat");
        return effects.of(all.getFirst(), origin)
                .map(effect -> helped(entry, effect))
                .orElseGet(() -> entry.withBadge("info", Texts.label(decision.state())));
    }

    /** In figures: one session is no proof. */
    private static TimelineEntry helped(TimelineEntry entry, AdjustmentEffect effect) {
        var word = Texts.of("copy.effect." + effect.change().code());
        return switch (effect.change()) {
            case LESS -> with(entry, effect).withBadge("ok", word);
            case SAME -> with(entry, effect).withBadge("info", word);
            case MORE -> with(entry, effect).withBadge("adapt", word);
            case NOT_KNOWN -> entry.withBadge("info", Texts.of("followup.timeline.effect_not_known"));
        };
    }

    private static TimelineEntry with(TimelineEntry entry, AdjustmentEffect effect) {
        return new TimelineEntry(
                entry.at(), entry.title(),
                Texts.of("followup.timeline.effect", entry.detail(), effect.before().orElseThrow(), effect.after().orElseThrow()),
                entry.route(), Optional.empty(), entry.icon());
    }
}
