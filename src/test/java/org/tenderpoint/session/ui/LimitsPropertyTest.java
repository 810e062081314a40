package org.tenderpoint.session.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.WorkLimits;
import org.tenderpoint.screening.plan.LimitBreach;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.SignQuestions.NotSignedYet;
import org.tenderpoint.session.Soap;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.ui.WorkSheet;

/**
 * Random limits and random ways into the chart: plan, copy, painting, list, timer. Nothing that goes beyond a limit,
 * judged here by counting it out once more, is signed without a flag and a reason.
 */
@DatabaseTest
@Moment("2026-11-20T09:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-11")
class LimitsPropertyTest {

    private static final int RUNS = Integer.getInteger("test.limits", 8);
    private static final List<Region> REGIONS = List.of(Region.NECK, Region.SHOULDERS, Region.LOWER_BACK,
            Region.CALVES);
    private static final List<Modality> MODALITIES = List.of(Modality.SWEDISH, Modality.DEEP_TISSUE, Modality.CUPPING,
            Modality.HOT_STONE, Modality.SPORTS);
    /** A technique and what cannot be done without it. */
    private static final Map<Technique, Modality> INSIDE = Map.of(Technique.SUCTION, Modality.CUPPING, Technique.HEAT,
            Modality.HOT_STONE);

    @Autowired
    private Moment.Shared clock;

    @Autowired
    private Sessions make;

    @Autowired
    private SessionService sessions;

    @Autowired
    private ScreeningService screenings;

    @Autowired
    private RandomLimits adjustments;

    private final Random random = new Random(RandomSeed.of(20261121));

    @Test
    void noWayIntoTheChartLeadsToSignedWorkBeyondALimitWithoutAFlagAndAReason() {
        int beyond = 0;
        for (int run = 0; run < RUNS; run++) {
            beyond += oneSession("run " + run) ? 1 : 0;
            clock.pass(Duration.ofHours(20));
        }
        assertThat(beyond).as("the test meets both").isBetween(RUNS / 5, RUNS - 1);
    }

    /** Whether its work went beyond something. */
    private boolean oneSession(String run) {
        var planned = randomWork(1 + random.nextInt(2), 3);
        var answers = Sessions.harmless(List.of(planned));
        if (random.nextInt(3) == 0) {
            answers = answers.with(Condition.LOW_PAIN_THRESHOLD, ConditionAnswer.of(Recorded.YES));
        }
        var client = make.client("Rita Random", answers);
        if (random.nextBoolean()) {
            var before = started(client, planned);
            if (before.isPresent()) {
                clock.pass(Duration.ofMinutes(50));
                sessions.finish(before.get().id(), Optional.empty());
                clock.pass(Duration.ofDays(9));
            }
        }
        var startable = started(client, planned);
        if (startable.isEmpty()) {
            return false;
        }
        var id = startable.get().id();
        adjustments.given.put(id, randomLimits());
        steps(id);
        clock.pass(Duration.ofMinutes(40));
        if (sessions.open(id).orElseThrow().work().isEmpty()) {
            save(id, List.of(planned));
        }
        sessions.saveNote(id, sessions.open(id).orElseThrow().noteVersion(), new Soap("said", "", "", ""));
        var done = sessions.finish(id, Optional.empty());
        if (random.nextInt(3) == 0) {
            edit(id);
            done = sessions.open(id).orElseThrow();
        }
        var expected = beyond(done.work(), screenings.screen(id).decision(), adjustments.given.get(id));
        var flags = sessions.signQuestions(id).limits();
        // the rules may see more in the work than was in the plan that they were asked about
        assertThat(placesOf(flags))
                .as("%s: flagged; work %s, limits %s, flags %s", run, done.work(), adjustments.given.get(id), flags)
                .containsAll(expected);
        if (!flags.isEmpty()) {
            refusedUntilEachHasAReason(id, flags, run);
        }
        var signed = sessions.sign(id, "in a hurry");
        for (var flag : flags) {
            assertThat(signed.beyond()).as(run).anyMatch(reason -> reason.covers(flag) && !reason.reason().isBlank());
        }
        return !expected.isEmpty();
    }

    private void refusedUntilEachHasAReason(SessionId id, List<LimitBreach> flags, String run) {
        for (var flag : flags) {
            var refused = catchThrowableOfType(NotSignedYet.class, () -> sessions.sign(id, "in a hurry"));
            assertThat(refused).as(run).isNotNull();
            assertThat(refused.questions().limits()).as(run).contains(flag);
            sessions.goBeyond(id, flag.limit(), "agreed at the table");
        }
    }

    private void steps(SessionId id) {
        for (int step = random.nextInt(4); step >= -1; step--) {
            switch (random.nextInt(4)) {
                case 0 -> sessions.lastWork(id).ifPresent(last -> save(id, last.work()));
                case 1 -> paint(id);
                case 2 -> edit(id);
                default -> time(id);
            }
        }
    }

    private void paint(SessionId id) {
        var sheet = new WorkSheet(sessions.open(id).orElseThrow().work(), 5);
        sheet.brush(one(MODALITIES));
        var levels = new HashMap<>(sheet.levels());
        var part = randomPart();
        (part.side() == Side.BOTH
                ? List.of(BodyPart.left(part.region()), BodyPart.right(part.region()))
                : List.of(part))
                .forEach(side -> levels.put(side, random.nextInt(6)));
        levels.values().removeIf(level -> level == 0);
        sheet.painted(levels);
        save(id, sheet.lines());
    }

    private void edit(SessionId id) {
        var sheet = new WorkSheet(sessions.open(id).orElseThrow().work(), 5);
        if (!sheet.lines().isEmpty()) {
            var line = one(sheet.lines());
            if (random.nextInt(4) == 0 && sheet.lines().size() > 1) {
                sheet.remove(line);
            } else {
                sheet.minutes(line, 1 + random.nextInt(40));
            }
            save(id, sheet.lines());
        }
    }

    private void time(SessionId id) {
        var chart = sessions.open(id).orElseThrow();
        if (!chart.work().isEmpty()) {
            var line = one(chart.work());
            var running = sessions.time(id, chart.version(), line.part(), line.modality()).session();
            clock.pass(Duration.ofMinutes(1 + random.nextInt(12)));
            sessions.stopTiming(id, running.version());
        }
    }

    private void save(SessionId id, List<Work> work) {
        sessions.saveWork(id, sessions.open(id).orElseThrow().version(), work);
    }

    /** Every place with work that some limit does not allow, counted out line by line. */
    private static Set<BodyPart> beyond(List<Work> work, ScreeningDecision screening, List<WorkLimits.Limit> limits) {
        var places = new TreeSet<BodyPart>();
        for (var line : work) {
            if (line.pressure() > screening.ceiling(line.part())
                    || screening.modalitiesToAvoid(line.part()).contains(line.modality())) {
                places.add(line.part());
            }
            for (var limit : limits) {
                boolean there = limit.parts().isEmpty()
                        || limit.parts().stream().anyMatch(part -> part.meets(line.part()));
                boolean deep = limit.cap().isPresent() && line.pressure() > limit.cap().getAsInt();
                boolean kind = limit.modality().filter(line.modality()::equals).isPresent()
                        || limit.technique().map(INSIDE::get).filter(line.modality()::equals).isPresent();
                if (there && (deep || kind)) {
                    places.add(line.part());
                }
            }
        }
        for (var limit : limits) {
            int sum = work.stream()
                    .filter(line -> limit.parts().stream().anyMatch(part -> part.meets(line.part())))
                    .mapToInt(Work::minutes)
                    .sum();
            if (limit.minutes().isPresent() && sum > limit.minutes().getAsInt()) {
                places.addAll(limit.parts());
            }
        }
        return places;
    }

    private static Set<BodyPart> placesOf(List<LimitBreach> flags) {
        var places = new TreeSet<BodyPart>();
        flags.forEach(flag -> places.addAll(flag.done().keySet()));
        return places;
    }

    private List<WorkLimits.Limit> randomLimits() {
        var limits = new ArrayList<WorkLimits.Limit>();
        for (int i = random.nextInt(5); i > 0; i--) {
            var part = Set.of(randomPart());
            limits.add(switch (random.nextInt(5)) {
                case 0 -> WorkLimits.Limit.cap(part, random.nextInt(4), Phrase.typed("cap " + i));
                case 1 -> WorkLimits.Limit.without(one(MODALITIES), Set.of(), Phrase.typed("modality " + i));
                case 2 -> WorkLimits.Limit.without(one(List.copyOf(INSIDE.keySet())), part,
                        Phrase.typed("technique " + i));
                case 3 -> WorkLimits.Limit.minutes(part, 5 + random.nextInt(20), Phrase.typed("minutes " + i));
                default -> WorkLimits.Limit.cap(Set.of(), 1 + random.nextInt(4), Phrase.typed("everywhere " + i));
            });
        }
        return limits;
    }

    private Optional<SessionRecord> started(ClientId client, Work... work) {
        var id = make.arrived(client, Sessions.calmVisit(), work);
        make.screened(id);
        return screenings.screen(id).mayStart() ? Optional.of(sessions.start(id)) : Optional.empty();
    }

    private Work[] randomWork(int lines, int deepest) {
        var work = new ArrayList<Work>();
        for (int i = 0; i < lines; i++) {
            work.add(new Work(BodyPart.of(REGIONS.get(i)), Modality.SWEDISH, 1 + random.nextInt(deepest),
                    5 + random.nextInt(25)));
        }
        return work.toArray(Work[]::new);
    }

    private BodyPart randomPart() {
        var region = one(REGIONS);
        return switch (random.nextInt(3)) {
            case 0 -> BodyPart.left(region);
            case 1 -> BodyPart.right(region);
            default -> BodyPart.of(region);
        };
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
