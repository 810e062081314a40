package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.assessment.RegionChange;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.rules.AdjustmentKind;
import org.tenderpoint.followup.rules.Rest;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.AdviceChange;
import org.tenderpoint.screening.HoldKind;
import org.tenderpoint.screening.HoldRecord;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.PlanAdviceLine;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Technique;

/**
 * Tells a plan in figures what adjustments ask for: "two levels less" is a level once the depth of the earlier work is
 * known.
 */
@Component
class AdviceLines {

    private final AssessmentRepository assessments;
    private final FollowUpRepository followUps;
    private final HoldService holds;
    private final PracticeService practice;
    private final Clock clock;

    AdviceLines(
            AssessmentRepository assessments, FollowUpRepository followUps, HoldService holds, PracticeService practice,
            Clock clock) {
        this.assessments = assessments;
        this.followUps = followUps;
        this.holds = holds;
        this.practice = practice;
        this.clock = clock;
    }

    /** In the same order; the number of queries does not grow with the list. */
    List<PlanAdviceLine> of(List<StandingAdjustment> adjustments) {
        var origins = new Origins(adjustments);
        return adjustments.stream().map(one -> line(one, origins)).toList();
    }

    /**
     * Leaves out rests that no longer wait for anything. The client's holds keep a session back until then, so a rest
     * whose talk or answer is recorded, or whose time is over, leaves nothing to decide on a plan.
     */
    List<StandingAdjustment> waitingStill(ClientId client, List<StandingAdjustment> adjustments) {
        if (adjustments.stream().noneMatch(AdviceLines::isRest)) {
            return adjustments;
        }
        var now = clock.instant();
        var open = holds.openHolds(client);
        var origins = assessments.findAllById(ids(adjustments.stream().filter(AdviceLines::isRest).toList())).stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one.followUp().value()));
        var left = new ArrayList<StandingAdjustment>();
        for (var one : adjustments) {
            var origin = Optional.ofNullable(origins.get(one.assessment().value()));
            if (!isRest(one) || open.stream().anyMatch(hold -> keepsWaiting(hold, one, origin, now))) {
                left.add(one);
            }
        }
        return left;
    }

    private static boolean isRest(StandingAdjustment one) {
        return one.kind() == AdjustmentKind.REST_BEFORE_NEXT;
    }

    private static boolean keepsWaiting(HoldRecord hold, StandingAdjustment one, Optional<UUID> origin, Instant now) {
        return origin.filter(hold.origin()::equals).isPresent()
                && hold.until().filter(until -> !until.isAfter(now)).isEmpty()
                && one.rests().stream().anyMatch(rest -> kind(rest) == hold.kind());
    }

    private static HoldKind kind(Rest rest) {
        return switch (rest) {
            case SYMPTOM_FREE_48H -> HoldKind.REST;
            case DOCTOR_ANSWER -> HoldKind.DOCTOR_ANSWER;
            case THERAPIST_TALK -> HoldKind.THERAPIST_TALK;
        };
    }

    private PlanAdviceLine line(StandingAdjustment standing, Origins origins) {
        var part = standing.parts().stream().findFirst();
        return new PlanAdviceLine(
                standing.id(), standing.words(), part, change(standing, part, origins), standing.toRecord().reason(),
                standing.assessment().value());
    }

    private static AdviceChange change(StandingAdjustment standing, Optional<BodyPart> part, Origins origins) {
        var amount = standing.amount();
        return switch (standing.kind()) {
            case PRESSURE_CAP -> asked(amount.stream().boxed().findFirst(), AdviceChange.Cap::new);
            case AVOID_REGION -> new AdviceChange.Cap(Pressure.NONE);
            case REDUCE_PRESSURE -> asked(
                    origins.deepest(standing, part),
                    before -> new AdviceChange.Cap(Math.max(Pressure.LIGHTEST, before - amount.orElse(0))));
            case RAISE_PRESSURE -> asked(
                    origins.deepest(standing, part),
                    before -> new AdviceChange.Raise(Math.min(Pressure.DEEPEST, before + amount.orElse(0))));
            case SHORTEN_REGION_TIME -> asked(amount.stream().boxed().findFirst(), AdviceChange.Minutes::new);
            case AVOID_MODALITY -> asked(standing.modality(), AdviceChange.Without::new);
            case PREFER_MODALITY -> asked(standing.modality(), AdviceChange.Rather::new);
            case LONGER_GAP -> asked(
                    origins.day(standing, amount.orElse(0)), AdviceChange.NotBefore::new);
            case AVOID_TECHNIQUE -> asked(
                    Coded.of(Technique.class, standing.proposal().subject()), AdviceChange.WithoutTechnique::new);
            case START_GENTLE_BUILD_UP, CHECK_IN_MORE_OFTEN, CLOSER_SESSIONS, REST_BEFORE_NEXT,
                    ASK_ACTIVITY_BEFORE, CREDENTIALED_THERAPIST, BALANCE_SIDES, KEEP_PLAN -> AdviceChange.NOTHING;
        };
    }

    private static <T> AdviceChange asked(Optional<T> found, Function<T, AdviceChange> change) {
        return found.map(change).orElse(AdviceChange.NOTHING);
    }

    private static Collection<UUID> ids(Collection<StandingAdjustment> adjustments) {
        return adjustments.stream().map(one -> one.assessment().value()).distinct().toList();
    }

    /** The sessions that the adjustments come from; read when a figure is calculated from them. */
    private final class Origins {

        private final Map<UUID, List<RegionChange>> regions = new HashMap<>();
        private final Map<UUID, LocalDate> days = new HashMap<>();

        Origins(List<StandingAdjustment> adjustments) {
            var levels = adjustments.stream()
                    .filter(one -> one.kind() == AdjustmentKind.REDUCE_PRESSURE
                            || one.kind() == AdjustmentKind.RAISE_PRESSURE)
                    .toList();
            if (!levels.isEmpty()) {
                assessments.regionChanges(ids(levels)).forEach(found -> regions
                        .computeIfAbsent(found.assessment(), none -> new ArrayList<>()).add(found.line()));
            }
            var gaps = adjustments.stream().filter(one -> one.kind() == AdjustmentKind.LONGER_GAP).toList();
            if (!gaps.isEmpty()) {
                readDays(gaps);
            }
        }

        private void readDays(List<StandingAdjustment> gaps) {
            var zone = practice.zone();
            var found = assessments.findAllById(ids(gaps));
            var ends = followUps
                    .findAllById(found.stream().map(one -> one.followUp().value()).distinct().toList())
                    .stream()
                    .collect(Collectors.toMap(one -> one.id().value(),
                            one -> one.sessionEnd().atZone(zone).toLocalDate()));
            found.forEach(one -> Optional.ofNullable(ends.get(one.followUp().value()))
                    .ifPresent(day -> days.put(one.id().value(), day)));
        }

        /** The highest pressure that was used there. */
        Optional<Integer> deepest(StandingAdjustment one, Optional<BodyPart> part) {
            return regions.getOrDefault(one.assessment().value(), List.of()).stream()
                    .filter(change -> part.filter(where -> !where.meets(change.part())).isEmpty())
                    .map(RegionChange::pressureBefore)
                    .max(Integer::compare);
        }

        Optional<LocalDate> day(StandingAdjustment one, int later) {
            return Optional.ofNullable(days.get(one.assessment().value())).map(day -> day.plusDays(later));
        }
    }
}
