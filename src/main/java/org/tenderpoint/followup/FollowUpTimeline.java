package org.tenderpoint.followup;

import java.time.Clock;
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
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;

/** A client's follow-ups and results in the timeline of their page, and how sore each session left them. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class FollowUpTimeline implements TimelineSource, FeltSource {

    private final FollowUpRepository followUps;
    private final AssessmentRepository assessments;
    private final FeedbackRepository feedbacks;
    private final ToldReader told;
    private final FollowUpTimes times;
    private final RecordGate gate;
    private final Clock clock;

    FollowUpTimeline(
            FollowUpRepository followUps, AssessmentRepository assessments, FeedbackRepository feedbacks, ToldReader told,
            FollowUpTimes times, RecordGate gate, Clock clock) {
        this.followUps = followUps;
        this.assessments = assessments;
        this.feedbacks = feedbacks;
        this.told = told;
        this.times = times;
        this.gate = gate;
        this.clock = clock;
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
        Map<UUID, FeedbackRepository.Told> soreness = judged.isEmpty()
                ? Map.of()
                : feedbacks.told(judged.stream().map(one -> one.feedback().value()).toList()).stream()
                        .collect(Collectors.toMap(FeedbackRepository.Told::feedback, Function.identity()));
        var asked = followUps.findByClientIdOrderBySessionEndDesc(client.value(), most);
        var open = asked.stream()
                .filter(one -> (one.alertOpen() || one.graveSoFar()) && one.gravest().isPresent())
                .collect(Collectors.toMap(FollowUp::id, one -> one.gravest().orElseThrow()));
        var results = judged.stream().map(one -> new TimelineEntry(
                one.assessedAt(), Texts.of("followup.timeline.result"),
                result(one, soreness.get(one.feedback().value()), open.get(one.followUp())),
                Optional.of("assessments/" + one.id()), Optional.empty(), "follow_up"));
        var waiting = asked.stream()
                .filter(one -> one.level().isEmpty())
                .map(one -> new TimelineEntry(
                        one.closedAt().orElse(one.dueFrom()),
                        Texts.of("followup.timeline.follow_up"),
                        one.closedHow().map(Texts::label).orElseGet(() -> Texts.label(one.state())),
                        one.state() == FollowUpState.CLOSED
                                ? Optional.empty()
                                : Optional.of("follow-ups/" + one.id() + "/call"),
                        Optional.empty(), "follow_up"));
        return Stream.of(results, waiting, unfinished(asked).stream()).flatMap(Function.identity()).toList();
    }

    /** What is still being answered, or was left on the way, and what cannot wait: from the first answer on. */
    private List<TimelineEntry> unfinished(List<FollowUp> asked) {
        var pressing = asked.stream()
                .filter(one -> one.alertOpen() || one.unfinished())
                .collect(Collectors.toMap(FollowUp::id, Function.identity()));
        var now = clock.instant();
        return told.of(pressing.keySet(), _ -> true).entrySet().stream()
                .flatMap(found -> {
                    var followUp = pressing.get(found.getKey());
                    return found.getValue().stream()
                            .filter(one -> !one.given())
                            .map(one -> new TimelineEntry(
                                    one.at(), Texts.of("followup.timeline.unfinished"),
                                    followUp.gravest().map(level -> Texts.of("followup.level." + level.code()) + " \u00b7 ").orElse("")
                                            + ToldWords.line(one, times.zone(), now),
                                    Optional.of(followUp.alertOpen() ? "alerts" : "follow-ups/" + followUp.id() + "/call"),
                                    Optional.empty(), "follow_up"));
                })
                .toList();
    }

    /** The level, and how sore they were, hours after which session. */
    private static String result(
            Assessment one, FeedbackRepository.@Nullable Told told, @Nullable TriageLevel open) {
        var own = Texts.of("followup.level." + one.level().code());
        // a milder result does not stand by itself while something graver of the same session is open
        var level = open == null || one.level().atLeast(open)
                ? own
                : Texts.of("followup.timeline.graver", Texts.of("followup.level." + open.code()), own);
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
