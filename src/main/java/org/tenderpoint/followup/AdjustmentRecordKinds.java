package org.tenderpoint.followup;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.followup.adjustment.AdjustmentEffect;
import org.tenderpoint.followup.adjustment.AdjustmentEffects;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.AdjustmentWords;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.answers.RecordedAnswer;
import org.tenderpoint.followup.answers.RecordedAnswerRepository;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.vocabulary.say.Say;

/** Changes to next sessions, and answers from others that affect them, such as a doctor's. */
@Component
@Order(63)
record AdjustmentRecordKinds(StandingAdjustmentRepository adjustments, RecordedAnswerRepository recorded,
        AssessmentRepository assessments, AdjustmentEffects effects) implements RecordKinds {

    /**
     * What was decided together, or for one session, is shown together.
     *
     * @param at empty if it is for a session, whose plan may take over one after the other
     */
    private record Decision(AssessmentId assessment, AdjustmentState state, Optional<Instant> at,
            Optional<SessionId> session) {

        static Decision of(StandingAdjustment one) {
            return new Decision(one.assessment(), one.state(),
                    one.appliedTo().isPresent() ? Optional.empty() : Optional.of(one.stateAt()), one.appliedTo());
        }
    }

    @Override
    public List<RecordKind> kinds() {
        return List.of(
                new RecordKind(
                        List.of(RecordTable.of("adjustments")
                                .leavesOut("id client_id position version", RecordTable.OWN_KEYS)
                                .leavesOut("applied_to", "told by what came of it")),
                        CopyPart.in("adjustments", this::copies),
                        TimelinePart.in(TimelineEntry.Tab.FOLLOW_UPS, this::shown)),
                new RecordKind(
                        List.of(RecordTable.of("recorded_answers").leavesOut("id client_id version",
                                RecordTable.OWN_KEYS)),
                        CopyPart.in("recorded_answers",
                                client -> recorded.findByClientIdOrderByRecordedAt(client.value()).stream()
                                        .map(RecordedAnswer::copy).toList()),
                        TimelinePart.not("told by what is decided upon it")));
    }

    private List<CopyRow> copies(ClientId client) {
        var all = adjustments.findByClientIdOrderByStateAtDesc(client.value()).reversed();
        var cameOfIt = effects.of(client);
        var origins = origins(all.stream().map(StandingAdjustment::assessment));
        return all.stream().map(one -> one.copy(Optional.ofNullable(origins.get(one.assessment()))
                .flatMap(origin -> cameOfIt.of(one, origin)))).toList();
    }

    /** The sessions that these assessments belong to; none for what was made of another client's answers. */
    private Map<AssessmentId, SessionId> origins(Stream<AssessmentId> of) {
        return assessments.sessions(of.map(AssessmentId::value).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(one -> new AssessmentId(one.assessment()),
                        one -> new SessionId(one.session())));
    }

    /** What was changed, and whether the client was less sore after it. */
    private List<TimelineEntry> shown(ClientId client, int most) {
        var decided = new LinkedHashMap<Decision, List<StandingAdjustment>>();
        adjustments
                .findByClientIdAndStateNotOrderByStateAtDescPosition(client.value(), AdjustmentState.LAPSED,
                        Limit.of(most))
                .forEach(one -> decided.computeIfAbsent(Decision.of(one), _ -> new ArrayList<>()).add(one));
        if (decided.isEmpty()) {
            return List.of();
        }
        var origins = origins(decided.keySet().stream().map(Decision::assessment));
        var cameOfIt = effects.of(
                client, decided.keySet().stream().flatMap(one -> one.session().stream()).collect(Collectors.toSet()));
        return decided.entrySet().stream().filter(one -> origins.containsKey(one.getKey().assessment()))
                .map(one -> entry(one.getKey(), one.getValue(), cameOfIt, origins)).toList();
    }

    private static TimelineEntry entry(
            Decision decision, List<StandingAdjustment> all, AdjustmentEffects.Effects effects,
            Map<AssessmentId, SessionId> origins) {
        var origin = requireNonNull(origins.get(decision.assessment()));
        var words = AdjustmentWords.together(all.stream()
                .filter(one -> all.stream().noneMatch(other -> stricter(other, one)))
                .map(StandingAdjustment::adjustment))
                .stream().map(Say::it).collect(Collectors.joining("\n"));
        var entry = new TimelineEntry(
                all.getFirst().stateAt(), Texts.of("followup.timeline.adjustment"), words,
                Optional.of("assessments/" + decision.assessment()), "repeat");
        return effects.of(all.getFirst(), origin)
                .map(effect -> helped(entry, effect))
                .orElseGet(() -> entry.withBadge("info", Texts.label(decision.state())));
    }

    /** Whether it caps the same places lower, so that the other cap says nothing. */
    private static boolean stricter(StandingAdjustment one, StandingAdjustment other) {
        return Stream.of(one, other).allMatch(each -> each.kind() == AdjustmentKind.PRESSURE_CAP)
                && one.parts().equals(other.parts())
                && one.amount().orElseThrow() < other.amount().orElseThrow();
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
                entry.detail() + "\n" + Texts.of("followup.timeline.effect", effect.before().orElseThrow(),
                        effect.after().orElseThrow()),
                entry.route(), entry.icon());
    }
}
