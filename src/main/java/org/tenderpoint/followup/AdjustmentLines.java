package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.AdjustmentWords;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.RecordedAnswerRepository;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.assessment.ClientHistory;
import org.tenderpoint.followup.assessment.RegionLine;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.adjustment.Rest;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.AdjustmentLine;
import org.tenderpoint.screening.AdjustmentSource.Agreed;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.WorkLimits;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.screening.plan.NextDays;
import org.tenderpoint.screening.plan.NextDays.AgreedDays;
import org.tenderpoint.screening.plan.PlannedDay.AgreedLimits;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The adjustments that concern a client's next plan, as numbers: "two levels less" becomes a level as soon as the depth
 * of the earlier work is known.
 */
@Component
record AdjustmentLines(StandingAdjustmentRepository adjustments, AssessmentRepository assessments,
        FollowUpRepository followUps, ClientHistory history, HoldService holds, PracticeService practice,
        RecordedAnswerRepository recorded, Clock clock)
        implements AgreedLimits {

    /** Days after the session from which it comes (ADJ-021). */
    private static final int CLOSER_FROM = 7;
    private static final int CLOSER_TO = 14;
    private static final Set<AdjustmentKind> GAPS = Set.of(
            AdjustmentKind.LONGER_GAP, AdjustmentKind.CLOSER_SESSIONS);

    private static final Set<AdjustmentState> WAITING = Set.of(AdjustmentState.PROPOSED, AdjustmentState.ACCEPTED);

    /** Neither applied nor dismissed yet, most important first. */
    List<AdjustmentLine> standing(ClientId client) {
        return lines(
                waitingStill(client, open(client).sorted(Comparator.comparing(StandingAdjustment::kind)).toList()));
    }

    List<AdjustmentLine> appliedBy(SessionId session) {
        return lines(appliedTo(session));
    }

    /** Caps that an earlier plan applied and that still hold, at the level that holds now. */
    List<AdjustmentLine> lasting(ClientId client) {
        var applied = adjustments
                .findByClientIdAndStateInOrderByStateAtDescPosition(client.value(), Set.of(AdjustmentState.APPLIED))
                .stream()
                .filter(one -> one.kind() == AdjustmentKind.PRESSURE_CAP)
                .toList();
        if (applied.isEmpty()) {
            return List.of();
        }
        var zone = practice.zone();
        var caps = history.capsTakenOver(client, clock.instant().atZone(zone).toLocalDate(), zone);
        var seen = new HashSet<Set<BodyPart>>();
        return applied.stream()
                .flatMap(one -> holding(one, caps).stream().mapToObj(level -> lasting(one, level)))
                .filter(line -> seen.add(line.part().map(Set::of).orElse(Set.of())))
                .toList();
    }

    /** Of what applies to the client's next plan, what limits the work. */
    private static List<WorkLimits.Limit> limits(List<StandingAdjustment> all, List<AdjustmentLine> lines) {
        var limits = new ArrayList<WorkLimits.Limit>();
        var reductions = new ArrayList<WorkLimits.Limit>();
        for (int i = 0; i < all.size(); i++) {
            boolean reduces = all.get(i).kind() == AdjustmentKind.REDUCE_PRESSURE;
            lines.get(i).limit().ifPresent((reduces ? reductions : limits)::add);
        }
        // "so many levels less" usually comes with a cap that says the same
        reductions.removeIf(reduced -> limits.stream().anyMatch(cap -> cap.parts().equals(reduced.parts())
                && cap.cap().isPresent()
                && cap.cap().getAsInt() <= reduced.cap().getAsInt()));
        limits.addAll(reductions);
        return limits;
    }

    /** Proposed or accepted, and what the plan of this session has applied. */
    private List<StandingAdjustment> concerning(ClientId client, Optional<SessionId> session) {
        var standing = open(client).toList();
        var own = session.map(one -> cameOf(one, standing)).orElse(Set.of());
        var taken = session.map(this::appliedTo).orElse(List.of());
        return Stream
                .concat(standing.stream().filter(one -> !own.contains(one.assessment().value())), taken.stream())
                .toList();
    }

    private Stream<Phrase> doctorsLimits(ClientId client) {
        var today = clock.instant().atZone(practice.zone()).toLocalDate();
        return recorded.doctorsWords(client.value(), today.minus(Quote.TOLD_FOR)).stream()
                .map(answer -> answer.toRecord().said())
                .filter(said -> !said.limits().isEmpty())
                .map(said -> Phrase.of(
                        "followup.heed.doctor", Phrase.typed(said.by()), Phrase.typed(said.limits())));
    }

    @Override
    public NextDays nextDays(ClientId client) {
        var gaps = open(client).filter(one -> GAPS.contains(one.kind())).toList();
        var origins = new Origins(gaps);
        return new NextDays(
                latest(gaps, AdjustmentKind.LONGER_GAP, origins),
                latest(gaps, AdjustmentKind.CLOSER_SESSIONS, origins)
                        .map(day -> new AgreedDays(day.plusDays(CLOSER_FROM), day.plusDays(CLOSER_TO))));
    }

    private static Optional<LocalDate> latest(List<StandingAdjustment> gaps, AdjustmentKind kind, Origins origins) {
        return gaps.stream()
                .filter(one -> one.kind() == kind)
                .flatMap(one -> origins.day(one, one.amount().orElse(0)).stream())
                .max(Comparator.naturalOrder());
    }

    @Override
    public Agreed agreed(ClientId client, Optional<SessionId> session) {
        var all = concerning(client, session);
        var lines = lines(all);
        var held = lasting(client).stream().flatMap(line -> line.limit().stream());
        return new Agreed(
                Stream.concat(limits(all, lines).stream(), held).distinct().toList(),
                session.stream()
                        .flatMap(_ -> Stream.concat(
                                doctorsLimits(client), AdjustmentLine.heeded(lines).stream()))
                        .toList());
    }

    private Stream<StandingAdjustment> open(ClientId client) {
        return adjustments.findByClientIdAndStateInOrderByStateAtDescPosition(client.value(), WAITING).stream()
                .filter(StandingAdjustment::stands);
    }

    private List<StandingAdjustment> appliedTo(SessionId session) {
        return adjustments.findByAppliedToAndStateOrderByPosition(session.value(), AdjustmentState.APPLIED);
    }

    /** The assessments that came from this session itself. */
    private Set<UUID> cameOf(SessionId session, Collection<StandingAdjustment> standing) {
        return assessments.sessions(ids(standing)).stream()
                .filter(origin -> origin.session().equals(session.value()))
                .map(AssessmentRepository.Origin::assessment)
                .collect(Collectors.toSet());
    }

    /** The level that applies now: the cap's own, or higher where a later raise has loosened it. */
    private static OptionalInt holding(StandingAdjustment cap, Map<Region, Integer> caps) {
        var regions = cap.parts().isEmpty()
                ? EnumSet.allOf(Region.class)
                : cap.parts().stream().map(BodyPart::region).collect(Collectors.toSet());
        return caps.keySet().containsAll(regions)
                ? regions.stream().mapToInt(caps::get).max()
                : OptionalInt.empty();
    }

    private static AdjustmentLine lasting(StandingAdjustment cap, int level) {
        return new AdjustmentLine(
                cap.id(),
                Phrase.of("followup.adjust.pressure_cap", AdjustmentWords.places(cap.parts()), level),
                cap.parts().stream().findFirst(),
                new AdjustmentLine.Change.Cap(level),
                cap.reason());
    }

    /** In the same order; the number of queries does not grow with the list. */
    private List<AdjustmentLine> lines(List<StandingAdjustment> all) {
        var origins = new Origins(all);
        return all.stream().map(one -> line(one, origins)).toList();
    }

    /**
     * Leaves out rests that no longer wait for anything. The client's holds keep a session back until then, so a rest
     * whose talk or answer is recorded, or whose time is over, leaves nothing to decide on a plan.
     */
    private List<StandingAdjustment> waitingStill(ClientId client, List<StandingAdjustment> standing) {
        if (standing.stream().noneMatch(AdjustmentLines::isRest)) {
            return standing;
        }
        var now = clock.instant();
        var open = holds.openHolds(client);
        var origins = assessments.findAllById(ids(standing.stream().filter(AdjustmentLines::isRest).toList())).stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one.followUp().value()));
        var left = new ArrayList<StandingAdjustment>();
        for (var one : standing) {
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

    private AdjustmentLine line(StandingAdjustment standing, Origins origins) {
        var part = standing.parts().stream().findFirst();
        return new AdjustmentLine(
                standing.id(), standing.words(), part, change(standing, part, origins),
                standing.reason());
    }

    private static AdjustmentLine.Change change(StandingAdjustment standing, Optional<BodyPart> part, Origins origins) {
        var amount = standing.amount();
        return switch (standing.kind()) {
            case PRESSURE_CAP -> asked(amount.stream().boxed().findFirst(), AdjustmentLine.Change.Cap::new);
            case AVOID_REGION -> new AdjustmentLine.Change.Cap(Pressure.NONE);
            case REDUCE_PRESSURE -> asked(
                    origins.deepest(standing, part),
                    before -> new AdjustmentLine.Change.Cap(Math.max(Pressure.LIGHTEST, before - amount.orElse(0))));
            case RAISE_PRESSURE -> asked(
                    origins.deepest(standing, part),
                    before -> new AdjustmentLine.Change.Raise(Math.min(Pressure.DEEPEST, before + amount.orElse(0))));
            case SHORTEN_REGION_TIME -> asked(amount.stream().boxed().findFirst(), AdjustmentLine.Change.Minutes::new);
            case AVOID_MODALITY -> asked(standing.modality(), AdjustmentLine.Change.WithoutModality::new);
            case PREFER_MODALITY -> asked(standing.modality(), AdjustmentLine.Change.PreferModality::new);
            case LONGER_GAP -> asked(
                    origins.day(standing, amount.orElse(0)), AdjustmentLine.Change.NotBefore::new);
            case AVOID_TECHNIQUE -> asked(
                    standing.technique(), AdjustmentLine.Change.WithoutTechnique::new);
            case START_GENTLE_BUILD_UP, CHECK_IN_MORE_OFTEN, ASK_ACTIVITY_BEFORE, CREDENTIALED_THERAPIST,
                    BALANCE_SIDES ->
                    AdjustmentLine.Change.TO_HEED;
            case CLOSER_SESSIONS, REST_BEFORE_NEXT, KEEP_PLAN -> AdjustmentLine.Change.NOTHING;
        };
    }

    private static <T> AdjustmentLine.Change asked(Optional<T> found, Function<T, AdjustmentLine.Change> change) {
        return found.map(change).orElse(AdjustmentLine.Change.TO_HEED);
    }

    private static Collection<UUID> ids(Collection<StandingAdjustment> adjustments) {
        return adjustments.stream().map(one -> one.assessment().value()).distinct().toList();
    }

    /** The sessions that the adjustments come from; read when a figure is calculated from them. */
    private final class Origins {

        private final Map<UUID, List<RegionLine>> regions = new HashMap<>();
        private final Map<UUID, LocalDate> days = new HashMap<>();

        Origins(List<StandingAdjustment> adjustments) {
            var levels = adjustments.stream()
                    .filter(one -> one.kind() == AdjustmentKind.REDUCE_PRESSURE
                            || one.kind() == AdjustmentKind.RAISE_PRESSURE)
                    .toList();
            if (!levels.isEmpty()) {
                assessments.regionLines(ids(levels)).forEach(found -> regions
                        .computeIfAbsent(found.assessment(), none -> new ArrayList<>()).add(found.line()));
            }
            var gaps = adjustments.stream()
                    .filter(one -> GAPS.contains(one.kind()))
                    .toList();
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
                    .map(RegionLine::pressureBefore)
                    .max(Integer::compare);
        }

        Optional<LocalDate> day(StandingAdjustment one, int later) {
            return Optional.ofNullable(days.get(one.assessment().value())).map(day -> day.plusDays(later));
        }
    }
}
