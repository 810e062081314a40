package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

@Tag("UC-16")
@Tag("UC-09")
class AdjustedPlanTest {

    private static final int CASES = 20_000;
    private static final int MANY = 1_000_000;
    private static final AdjustedPlan.Room ANYTHING = room(5, Set.of());

    @Test
    void noDeepTissueAndRatherSwedishLeaveSwedishWorkInEitherOrder() {
        var plan = List.of(new Work(BodyPart.of(Region.NECK), Modality.DEEP_TISSUE, 3, 20));
        var no = line(Optional.empty(), new AdjustmentLine.Change.WithoutModality(Modality.DEEP_TISSUE));
        var rather = line(Optional.empty(), new AdjustmentLine.Change.PreferModality(Modality.SWEDISH));
        var cap = line(Optional.of(BodyPart.of(Region.NECK)), new AdjustmentLine.Change.Cap(1));
        var minutes = line(Optional.of(BodyPart.of(Region.NECK)), new AdjustmentLine.Change.Minutes(10));
        var agreed = new AdjustedPlan(List.of(no, rather, cap, minutes), ANYTHING);
        var wanted = List.of(new Work(BodyPart.of(Region.NECK), Modality.SWEDISH, 1, 10));

        assertThat(agreed.of(plan)).isEqualTo(wanted);
        assertThat(agreed.only(rather, agreed.only(no, plan))).extracting(Work::modality)
                .containsExactly(Modality.SWEDISH);
        assertThat(agreed.only(no, agreed.only(rather, plan))).extracting(Work::modality)
                .containsExactly(Modality.SWEDISH);
    }

    @Test
    void whereNothingWasAgreedInsteadTheFirstGentleKindThatIsPossibleTakesThePlace() {
        var plan = List.of(new Work(BodyPart.of(Region.CALVES), Modality.SPORTS, 4, 15));
        var no = line(Optional.empty(), new AdjustmentLine.Change.WithoutModality(Modality.SPORTS));

        assertThat(
                new AdjustedPlan(List.of(no), room(5, Set.of(Modality.SWEDISH, Modality.LYMPHATIC_DRAINAGE))).of(plan))
                .containsExactly(new Work(BodyPart.of(Region.CALVES), Modality.CRANIOSACRAL, 4, 15));
    }

    @Test
    void whereNoKindIsLeftTheWorkStaysForAPersonToDecide() {
        var plan = List.of(new Work(BodyPart.of(Region.CALVES), Modality.SPORTS, 4, 15));
        var no = line(Optional.empty(), new AdjustmentLine.Change.WithoutModality(Modality.SPORTS));

        var after = new AdjustedPlan(List.of(no), room(5, EnumSet.allOf(Modality.class))).of(plan);
        assertThat(after).isEqualTo(plan);
        assertThat(AdjustedPlan.against(List.of(no), after)).containsExactly(no);
    }

    @Test
    void aTechniqueThatWasLeftOutTakesTheKindsThatNeedItAndLeavesTheOthers() {
        var neck = BodyPart.of(Region.NECK);
        var triggerPoint = new Work(neck, Modality.TRIGGER_POINT, 3, 10);
        var sports = new Work(neck, Modality.SPORTS, 3, 10);
        var calves = new Work(BodyPart.of(Region.CALVES), Modality.TRIGGER_POINT, 3, 10);
        var no = line(Optional.of(neck), new AdjustmentLine.Change.WithoutTechnique(Technique.POINT_PRESSURE));

        assertThat(no.goesAgainst(List.of(triggerPoint))).isTrue();
        assertThat(no.goesAgainst(List.of(sports, calves))).isFalse();
        var after = new AdjustedPlan(List.of(no), ANYTHING).of(List.of(triggerPoint, sports, calves));
        assertThat(after).containsExactly(new Work(neck, Modality.SWEDISH, 3, 10), sports, calves);
        assertThat(new AdjustedPlan(List.of(no), ANYTHING).only(no, List.of(triggerPoint, sports, calves)))
                .isEqualTo(after);
        assertThat(AdjustedPlan.against(List.of(no), after)).isEmpty();
    }

    @Test
    void ofWorkOnBothSidesTheSideThatIsNotToBeLeftOutStays() {
        var plan = List.of(new Work(BodyPart.of(Region.SHOULDERS), Modality.SWEDISH, 2, 20));
        var left = line(Optional.of(BodyPart.left(Region.SHOULDERS)), new AdjustmentLine.Change.Cap(0));

        assertThat(new AdjustedPlan(List.of(left), ANYTHING).of(plan))
                .containsExactly(new Work(BodyPart.right(Region.SHOULDERS), Modality.SWEDISH, 2, 10));
    }

    @Test
    void whatAPlanFollowsAlreadyIsNotAskedAndOneStepShortOfItIs() {
        var neck = BodyPart.of(Region.NECK);
        var day = LocalDate.of(2026, 3, 12);
        var plan = List.of(new Work(neck, Modality.SWEDISH, 2, 20));
        Map.of(
                new AdjustmentLine.Change.Cap(2), new AdjustmentLine.Change.Cap(1),
                new AdjustmentLine.Change.Raise(2), new AdjustmentLine.Change.Raise(3),
                new AdjustmentLine.Change.Minutes(20), new AdjustmentLine.Change.Minutes(19),
                new AdjustmentLine.Change.WithoutModality(Modality.THAI),
                new AdjustmentLine.Change.WithoutModality(Modality.SWEDISH),
                new AdjustmentLine.Change.WithoutTechnique(Technique.POINT_PRESSURE),
                new AdjustmentLine.Change.Cap(0),
                new AdjustmentLine.Change.PreferModality(Modality.SWEDISH),
                new AdjustmentLine.Change.PreferModality(Modality.CHAIR),
                new AdjustmentLine.Change.NotBefore(day), new AdjustmentLine.Change.NotBefore(day.plusDays(1)))
                .forEach((followed, missed) -> {
                    assertThat(line(Optional.of(neck), followed).isFollowedBy(plan, day)).as("%s", followed).isTrue();
                    assertThat(line(Optional.of(neck), missed).isFollowedBy(plan, day)).as("%s", missed).isFalse();
                });
        assertThat(line(Optional.empty(), AdjustmentLine.Change.NOTHING).isFollowedBy(plan, day))
                .as("what no plan can contain is only shown").isTrue();
    }

    @Test
    void morePressureNeverGoesPastACapOrTheScreening() {
        var neck = BodyPart.of(Region.NECK);
        var plan = List.of(new Work(neck, Modality.SWEDISH, 2, 20));
        var raise = line(Optional.of(neck), new AdjustmentLine.Change.Raise(4));

        assertThat(new AdjustedPlan(List.of(raise), ANYTHING).of(plan)).extracting(Work::pressure).containsExactly(4);
        assertThat(new AdjustedPlan(List.of(raise), room(3, Set.of())).of(plan)).extracting(Work::pressure)
                .containsExactly(3);
        var cap = line(Optional.of(neck), new AdjustmentLine.Change.Cap(2));
        assertThat(new AdjustedPlan(List.of(raise, cap), ANYTHING).of(plan)).extracting(Work::pressure)
                .containsExactly(2);
    }

    @Test
    @Tag("random")
    void applyingAllKeepsEveryLimitEmptiesNoRegionThatMayBeWorkedAndHasNoOrder() {
        hold(0, CASES);
    }

    @Test
    @Tag("night")
    @Tag("random")
    void theSameOfAMillionSetsAndPlans() {
        hold(CASES, MANY);
    }

    private static void hold(int from, int to) {
        long first = RandomSeed.of(0);
        for (long seed = first + from; seed < first + to; seed++) {
            var random = new Random(seed);
            var plan = plan(random);
            var lines = lines(random);
            var room = room(random.nextInt(6), some(random, 12));
            var after = new AdjustedPlan(lines, room).of(plan);
            var why = "seed " + seed + ": " + plan + " with " + lines.stream().map(AdjustedPlanTest::words).toList()
                    + " is " + after;

            var leftOut = Area.NOWHERE;
            for (var line : lines) {
                if (line.change() instanceof AdjustmentLine.Change.Cap cap && cap.level() == 0) {
                    leftOut = leftOut.or(line.area());
                }
            }
            for (var work : plan) {
                if (!leftOut.contains(Area.ofPart(work.part()))) {
                    assertThat(after).as(why).anyMatch(one -> one.part().meets(work.part()));
                }
            }
            var out = leftOut;
            assertThat(after).as(why).noneMatch(work -> out.meets(work.part()));
            for (var open : AdjustedPlan.against(lines, after)) {
                // the only limit that may be left to a person: a kind that nothing possible can replace
                assertThat(open.limit()).as(why).hasValueSatisfying(limit -> assertThat(limit.cap()).as(why).isEmpty());
                assertThat(open.limit()).as(why)
                        .hasValueSatisfying(limit -> assertThat(limit.minutes()).as(why).isEmpty());
                assertThat(after).as(why).filteredOn(work -> leavesOut(open, work.modality(), work.part()))
                        .allMatch(work -> Stream.of(
                                Modality.SWEDISH, Modality.LYMPHATIC_DRAINAGE, Modality.CRANIOSACRAL,
                                Modality.REFLEXOLOGY)
                                .noneMatch(gentle -> room.allows(gentle, work.part())
                                        && lines.stream().noneMatch(line -> leavesOut(line, gentle, work.part()))));
            }
            for (var region : Region.values()) {
                assertThat(AdjustmentLine.minutes(after, region)).as(why)
                        .isLessThanOrEqualTo(AdjustmentLine.minutes(plan, region));
            }
            var shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, random);
            assertThat(new AdjustedPlan(shuffled, room).of(plan)).as(why).isEqualTo(after);
            assertThat(new AdjustedPlan(lines, room).of(after)).as("again, " + why).isEqualTo(after);
            if (lines.stream().allMatch(line -> line.part().isEmpty() || line.part().get().side() == Side.BOTH)) {
                var oneByOne = plan;
                for (var line : shuffled) {
                    oneByOne = new AdjustedPlan(lines, room).only(line, oneByOne);
                }
                assertThat(oneByOne).as("one by one, " + why).isEqualTo(after);
            }
        }
    }

    private static List<Work> plan(Random random) {
        var plan = new ArrayList<Work>();
        for (int n = random.nextInt(6); n >= 0; n--) {
            plan.add(new Work(part(random), one(random), 1 + random.nextInt(5), 1 + random.nextInt(40)));
        }
        return plan;
    }

    private static List<AdjustmentLine> lines(Random random) {
        var lines = new ArrayList<AdjustmentLine>();
        for (int n = random.nextInt(9); n > 0; n--) {
            var where = random.nextInt(4) == 0 ? Optional.<BodyPart>empty() : Optional.of(part(random));
            lines.add(switch (random.nextInt(9)) {
                case 0 -> line(Optional.of(part(random)), new AdjustmentLine.Change.Cap(0));
                case 1, 2 -> line(where, new AdjustmentLine.Change.Cap(1 + random.nextInt(5)));
                case 3 -> line(where, new AdjustmentLine.Change.Minutes(6 + random.nextInt(20)));
                case 4, 5 -> line(Optional.empty(), new AdjustmentLine.Change.WithoutModality(one(random)));
                case 6 -> line(Optional.empty(), new AdjustmentLine.Change.PreferModality(one(random)));
                case 7 -> line(where, new AdjustmentLine.Change.WithoutTechnique(
                        Technique.values()[random.nextInt(Technique.values().length)]));
                default -> line(where, new AdjustmentLine.Change.Raise(1 + random.nextInt(5)));
            });
        }
        return lines;
    }

    /** Few regions, so that the lines meet. */
    private static BodyPart part(Random random) {
        var region = List.of(Region.NECK, Region.SHOULDERS, Region.LOWER_BACK, Region.CALVES).get(random.nextInt(4));
        return new BodyPart(region, random.nextInt(3) > 0 ? Side.BOTH : random.nextBoolean() ? Side.LEFT : Side.RIGHT);
    }

    private static Modality one(Random random) {
        return Modality.values()[random.nextInt(Modality.values().length)];
    }

    private static Set<Modality> some(Random random, int most) {
        var some = EnumSet.noneOf(Modality.class);
        for (int n = random.nextInt(most); n > 0; n--) {
            some.add(one(random));
        }
        return some;
    }

    private static AdjustedPlan.Room room(int ceiling, Set<Modality> excluded) {
        return new AdjustedPlan.Room() {
            @Override
            public int ceiling(BodyPart part) {
                return ceiling;
            }

            @Override
            public boolean allows(Modality modality, BodyPart part) {
                return !excluded.contains(modality);
            }
        };
    }

    private static AdjustmentLine line(Optional<BodyPart> part, AdjustmentLine.Change change) {
        return new AdjustmentLine(Id.random(AdjustmentId::new), Phrase.NOTHING, part, change, Phrase.NOTHING);
    }

    private static boolean leavesOut(AdjustmentLine line, Modality modality, BodyPart part) {
        return line.limit().filter(limit -> limit.without(modality).meets(part)).isPresent();
    }

    private static String words(AdjustmentLine line) {
        return line.part().map(BodyPart::code).orElse("all") + " " + line.change();
    }
}
