package org.tenderpoint.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.Felt;
import org.tenderpoint.client.FeltSource;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.TimelineEntry;
import org.tenderpoint.client.TimelineSource;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.id.ClientId;

/** A client's follow-ups and results in the timeline of their page, and how sore each session left them. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class FollowUpTimeline implements TimelineSource, FeltSource {

    private final FollowUpRepository followUps;
    private final AssessmentRepository assessments;
    private final FeedbackRepository feedbacks;
    private final RecordGate gate;

    FollowUpTimeline(
            FollowUpRepository followUps, AssessmentRepository assessments, FeedbackRepository feedbacks, RecordGate gate) {
        this.followUps = followUps;
        this.assessments = assessments;
        this.feedbacks = feedbacks;
        this.gate = gate;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(ClientId client, int most) {
        return gate.shown(client, kind(), () -> entries(client, Limit.of(most)));
    }

    /** A session that nobody has answered for is there without a value. */
    @Override
    @Transactional(readOnly = true)
    public List<Felt> felt(ClientId client, int most) {
        if (!gate.opens(client)) {
            return List.of();
        }
        var worst = feedbacks.worst(client.value()).stream()
                .collect(Collectors.toMap(FeedbackRepository.Worst::session, FeedbackRepository.Worst::level));
        return followUps.findByClientIdOrderBySessionEndDesc(client.value(), Limit.of(most)).stream()
                .map(one -> new Felt(
                        one.session(), one.sessionEnd(), Felt.Figure.SORENESS,
                        worst.getOrDefault(one.session().value(), OptionalInt.empty())))
                .toList();
    }

    private List<TimelineEntry> entries(ClientId client, Limit most) {
        var judged = assessments.findByClientIdOrderByAssessedAtDesc(client.value(), most);
        Map<UUID, FeedbackRepository.Told> told = judged.isEmpty()
                ? Map.of()
                : feedbacks.told(judged.stream().map(one -> one.feedback().value()).toList()).stream()
                        .collect(Collectors.toMap(FeedbackRepository.Told::feedback, Function.identity()));
        var results = judged.stream().map(one -> new TimelineEntry(
                one.assessedAt(), Texts.of("followup.timeline.result"),
                result(one, told.get(one.feedback().value())),
                Optional.of("assessments/" + one.id()), Optional.empty(), "follow_up"));
        var waiting = followUps.findByClientIdAndLevelIsNullOrderBySessionEndDesc(client.value(), most).stream()
                .map(one -> new TimelineEntry(
                        one.closedAt().orElse(one.dueFrom()),
                        Texts.of("followup.timeline.follow_up"),
                        one.closedHow().map(Texts::label).orElseGet(() -> Texts.label(one.state())),
                        one.state() == FollowUpState.CLOSED
                                ? Optional.empty()
                                : Optional.of("follow-ups/" + one.id() + "/call"),
                        Optional.empty(), "follow_up"));
        return Stream.concat(results, waiting).toList();
    }

    /** The level, and how sore they were, hours after which session. */
    private static String result(Assessment one, FeedbackRepository.@Nullable Told told) {
        var level = Texts.of("followup.level." + one.level().code());
        if (told == null || told.now() == null && told.worst() == null) {
            return level;
        }
        return Texts.of("followup.timeline.sore", level, one.hours(), told(told.now()), told(told.worst()));
    }

    private static String told(@Nullable Integer level) {
        return level == null ? Texts.of("followup.course.not_told") : String.valueOf(level);
    }

    @Override
    public Kind kind() {
        return Kind.FOLLOW_UPS;
    }
}
