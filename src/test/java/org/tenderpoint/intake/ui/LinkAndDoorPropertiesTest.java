package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.StandingFacts;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.evening.AtTheDoor;
import org.tenderpoint.intake.evening.ToldByLink;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.screening.rules.Deadline;
import org.tenderpoint.screening.rules.RandomFacts;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.facts.Pain;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.ClientFacts.NowFacts;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * Whatever is told by link and answered at the door, in whatever order: it is never screened milder than the same
 * answers given at the door, no denial by link stands without the door's word that nothing is new since, and what was
 * answered at the door is never taken for less.
 */
@Tag("random")
@Tag("UC-39")
class LinkAndDoorPropertiesTest {

    private static final int IN_EVERY_BUILD = 1_000;
    private static final int NIGHT = 40_000;
    private static final int PAIN_THAT_IS_KNOWN = 4;
    private static final IntakeVersionId BEFORE = Id.random(IntakeVersionId::new);
    private static final Recorded[] GIVEN = {Recorded.YES, Recorded.NO, Recorded.DONT_KNOW};

    /** A question with yes, no and not sure, whose yes is the graver answer. */
    private record Asked(
            String name, Function<VisitAnswers, Recorded> of,
            BiFunction<VisitAnswers, Recorded, VisitAnswers> with) {}

    private static final List<Asked> QUESTIONS = questions();

    @Test
    void whatIsToldByLinkAndAtTheDoorIsNeverMilderThanTheSameAtTheDoor() {
        each(IN_EVERY_BUILD);
    }

    @Test
    @Tag("night")
    void howeverManyTellItNoneIsScreenedMilder() {
        each(NIGHT);
    }

    private static void each(int count) {
        long first = RandomSeed.of(20261129);
        for (long seed = first; seed < first + count; seed++) {
            new Visit(seed).passes();
        }
    }

    private static List<Asked> questions() {
        var all = new ArrayList<Asked>();
        for (var flag : RedFlag.values()) {
            all.add(new Asked(flag.code(), told -> told.of(flag), (told, answer) -> told.with(flag, answer)));
        }
        all.add(new Asked(RedFlag.OTHER_NEW_TODAY, told -> told.asked(RedFlag.OTHER_NEW_TODAY),
                (told, answer) -> told.withAsked(RedFlag.OTHER_NEW_TODAY, answer)));
        for (var line : SinceLastTime.values()) {
            all.add(new Asked(line.code(), told -> told.since().getOrDefault(line, Recorded.NOT_ASKED),
                    (told, answer) -> {
                        var lines = new HashMap<>(told.since());
                        lines.put(line, answer);
                        return told.withSince(lines);
                    }));
        }
        all.add(new Asked("strenuous_48h", VisitAnswers::strenuous48h, (told, answer) -> new VisitAnswers(
                told.redFlags(), told.painNow(), told.painRegions(), told.painKnown(), answer, Set.of(), false,
                told.asks(), told.since())));
        return List.copyOf(all);
    }

    /** One client who answers by link, and is asked at the door. */
    private static final class Visit {

        private final long seed;
        private final RandomFacts random;
        private final ScreeningFacts facts;
        /** What the door's page holds. */
        private AtTheDoor door = AtTheDoor.of(VisitAnswers.empty());
        /** What was answered at the door itself, the last answer of each question. */
        private VisitAnswers said = VisitAnswers.empty();
        private VisitAnswers told = VisitAnswers.empty();
        /** What was not denied by link before it was too old: it is still shown at the door, and asked again. */
        private VisitAnswers reported = VisitAnswers.empty();
        private Recorded anythingNew = Recorded.NOT_ASKED;
        private final List<String> happened = new ArrayList<>();

        Visit(long seed) {
            this.seed = seed;
            random = new RandomFacts(seed);
            facts = random.nextOfBoth();
        }

        void passes() {
            told = tells(told);
            put("told by link");
            for (int steps = 1 + random.number(6); steps > 0; steps--) {
                switch (random.number(8)) {
                    case 0 -> {
                        told = tells(told);
                        put("told more by link");
                    }
                    case 1 -> {
                        reported = ToldByLink.gravest(List.of(reported, ToldByLink.withoutDenials(told)));
                        told = VisitAnswers.empty();
                        anythingNew = Recorded.NOT_ASKED;
                        put("too old");
                    }
                    case 2, 3, 4 -> {
                        anythingNew = random.chance(3) ? random.pick(Recorded.values()) : Recorded.NO;
                        put("new since: " + anythingNew);
                    }
                    default -> answered();
                }
            }
            notMilder(decided(same()), decided(door.answers()));
        }

        private void put(String what) {
            happened.add(what);
            door = door.with(told, anythingNew);
            nothingIsDeniedThatNobodyDenied();
            whatWasSaidStands();
            if (happened.size() == 2 && anythingNew == Recorded.NO) {
                assertThat(door.answers()).as(story()).isEqualTo(told);
            }
        }

        /** The answers as they would stand had all of them been given at the door. */
        private VisitAnswers same() {
            var all = ToldByLink.gravest(List.of(reported, told));
            for (var question : QUESTIONS) {
                var answer = question.of().apply(said);
                if (answer != Recorded.NOT_ASKED) {
                    all = question.with().apply(all, answer);
                }
            }
            return said.painNow().isPresent() ? pain(all, said.painNow(), said.painRegions(), said.painKnown()) : all;
        }

        private void nothingIsDeniedThatNobodyDenied() {
            boolean counts = anythingNew == Recorded.NO;
            for (var question : QUESTIONS) {
                if (question.of().apply(door.answers()) == Recorded.NO) {
                    assertThat(question.of().apply(said) == Recorded.NO
                            || counts && question.of().apply(told) == Recorded.NO).as(question.name() + story())
                            .isTrue();
                }
            }
            if (door.answers().painNow().equals(OptionalInt.of(0))) {
                assertThat(said.painNow().equals(OptionalInt.of(0))
                        || counts && told.painNow().equals(OptionalInt.of(0))).as(story()).isTrue();
            }
            if (door.answers().painKnown() == Recorded.YES) {
                assertThat(said.painKnown() == Recorded.YES && said.painNow().equals(door.answers().painNow())
                        || counts && told.painKnown() == Recorded.YES
                                && told.painNow().equals(door.answers().painNow()))
                        .as(story()).isTrue();
            }
        }

        private void whatWasSaidStands() {
            for (var question : QUESTIONS) {
                var answer = question.of().apply(said);
                if (answer == Recorded.YES || answer == Recorded.DONT_KNOW) {
                    assertThat(question.of().apply(door.answers())).as(question.name() + story())
                            .isIn(answer, Recorded.YES);
                }
            }
            // no pain, denied by link too, may be asked again
            said.painNow().stream().filter(level -> level > 0).forEach(level -> assertThat(
                    door.answers().painNow().orElse(-1)).as(story()).isGreaterThanOrEqualTo(level));
        }

        /** What is asked at the door: all that was not denied by link. */
        private void answered() {
            happened.add("answered at the door");
            for (var question : QUESTIONS) {
                boolean settled = question.of().apply(door.answers()) == Recorded.NO
                        && question.of().apply(door.taken()) == Recorded.NO;
                if (!settled && random.chance(3)) {
                    var answer = random.chance(4) ? random.pick(GIVEN) : Recorded.NO;
                    said = question.with().apply(said, answer);
                    door = new AtTheDoor(question.with().apply(door.answers(), answer), door.taken());
                }
            }
            if (!door.settledPain() && random.chance(2)) {
                int level = random.number(11);
                var where = level == 0 ? Set.<BodyPart>of() : Set.of(BodyPart.of(random.pick(Region.values())));
                var known = level < PAIN_THAT_IS_KNOWN ? Recorded.NOT_ASKED : random.pick(Recorded.values());
                said = pain(said, OptionalInt.of(level), where, known);
                door = new AtTheDoor(pain(door.answers(), OptionalInt.of(level), where, known), door.taken());
            }
            put("shown again");
        }

        /** What the client sends: some of the pages, on top of what was sent before. */
        private VisitAnswers tells(VisitAnswers before) {
            var now = before;
            boolean all = random.chance(2);
            for (var question : QUESTIONS) {
                if (all || random.chance(3)) {
                    now = question.with().apply(now, random.chance(9) ? random.pick(GIVEN) : Recorded.NO);
                }
            }
            if (all || random.chance(3)) {
                int level = random.chance(2) ? 0 : random.number(11);
                now = pain(now, OptionalInt.of(level),
                        level == 0 ? Set.of() : Set.of(BodyPart.of(random.pick(Region.values()))),
                        level < PAIN_THAT_IS_KNOWN ? Recorded.NOT_ASKED : random.pick(Recorded.values()));
            }
            return now;
        }

        private static VisitAnswers pain(
                VisitAnswers told, OptionalInt level, Collection<BodyPart> where, Recorded known) {
            return new VisitAnswers(
                    told.redFlags(), level, Set.copyOf(where), known, told.strenuous48h(), told.strenuousRegions(),
                    false, told.asks(), told.since());
        }

        private ScreeningDecision decided(VisitAnswers given) {
            return ScreeningRules.CURRENT.decide(facts.with(client(given)).with(visit -> {
                Stream.of(RedFlag.values()).forEach(flag -> visit.redFlag(flag, given.of(flag)));
                var otherNew = given.asked(RedFlag.OTHER_NEW_TODAY);
                visit.asks(asks -> otherNew == Recorded.NOT_ASKED
                        ? asks
                        : asks.with(RedFlag.OTHER_NEW_TODAY, otherNew.answer()));
                visit.effort(effort -> effort.withStrenuous48h(
                        given.strenuous48h().answer(), given.strenuousRegions()));
                return visit.pain(new Pain(given.painNow(), given.painRegions(), given.painKnown().answer()));
            }));
        }

        /** With what is new since last time, as the screens of the arrival make it. */
        private ClientFacts client(VisitAnswers given) {
            var today = facts.client().day();
            var lastTime = today.minusDays(20);
            var answers = Intakes.harmless();
            for (var told : RandomFacts.told(facts).entrySet()) {
                answers = answers.with(told.getKey(), told.getValue());
            }
            var before = Intakes.told(BEFORE, lastTime, answers);
            var model = new ArrivalModel(
                    before, new StandingFacts(before, today), Optional.empty(), Optional.empty(), today);
            new EnumMap<>(given.since().isEmpty() ? Map.of(SinceLastTime.CLOT, Recorded.NOT_ASKED) : given.since())
                    .forEach(model::since);
            model.showsFacts();
            var after = StandingFacts.with(before, model.toldAtArrival(), today);
            var days = new HashMap<String, LocalDate>();
            after.told().forEach((key, day) -> days.put(key, day.day()));
            return ClientFacts.read(
                    new StandingAnswers(after.answers().conditions(), after.toldOn(), facts.client().age(),
                            facts.client().massagesLast12Months(), days),
                    today, NowFacts.BY_DAY);
        }

        private void notMilder(ScreeningDecision same, ScreeningDecision stands) {
            if (!stands.level().atLeast(same.level())) {
                fail("%s became %s%s", same.level(), stands.level(), story());
            }
            if (!same.minutes().shorterThan(stands.minutes()).isEmpty()) {
                fail("a limit of time is gone%s", story());
            }
            var higher = Area.EVERYWHERE.sides().stream()
                    .filter(side -> stands.ceiling(side) > same.ceiling(side)).toList();
            if (!higher.isEmpty()) {
                fail("%s may be worked deeper%s", higher, story());
            }
            if (!stands.modalitiesToAvoid().containsAll(same.modalitiesToAvoid())) {
                fail("what is left out is less%s", story());
            }
            // a session that waits for its questions has no other deadline until they are answered
            if (stands.level() == same.level() && latest(stands.deadline()) > latest(same.deadline())) {
                fail("%s became %s%s", same.deadline(), stands.deadline(), story());
            }
        }

        private static int latest(Optional<Deadline> deadline) {
            return deadline.map(Deadline::ordinal).orElse(Deadline.values().length);
        }

        private String story() {
            return ", seed %d: %s%nby link %s%nat the door %s%nstands %s".formatted(
                    seed, happened, told, said, door.answers());
        }
    }
}
