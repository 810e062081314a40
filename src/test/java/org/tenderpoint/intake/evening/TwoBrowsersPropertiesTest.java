package org.tenderpoint.intake.evening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.screening.rules.RandomFacts;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.facts.Pain;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;

/**
 * What two answered for one visit by the same link, and what is left of it at the door, is never screened milder than
 * what one of them answered.
 */
@Tag("random")
@Tag("UC-39")
class TwoBrowsersPropertiesTest {

    private static final int IN_EVERY_BUILD = 1_000;
    private static final int NIGHT = 40_000;

    @Test
    void twoAnswersAreNeverMilderThanOne() {
        each(IN_EVERY_BUILD);
    }

    @Test
    @Tag("night")
    void ofManyNoneIsMilderThanOne() {
        each(NIGHT);
    }

    private static void each(int count) {
        long first = RandomSeed.of(20260309);
        for (long seed = first; seed < first + count; seed++) {
            var random = new RandomFacts(seed);
            var facts = random.nextOfBoth();
            var one = answers(random);
            var other = answers(random);
            var both = ToldByLink.gravest(List.of(one, other));
            notMilder(seed, facts, one, both);
            notMilder(seed, facts, other, both);
            // a denial that counts as not asked keeps the session waiting
            notMilder(seed, facts, one, ToldByLink.withoutDenials(one));
        }
    }

    private static void notMilder(long seed, ScreeningFacts facts, VisitAnswers alone, VisitAnswers together) {
        var before = decide(facts, alone);
        var after = decide(facts, together);
        assertThat(after.level()).as("seed %d%n%s%n%s", seed, alone, together).isGreaterThanOrEqualTo(before.level());
        for (var region : Region.values()) {
            assertThat(after.ceiling(BodyPart.of(region))).as("%s, seed %d%n%s%n%s", region, seed, alone, together)
                    .isLessThanOrEqualTo(before.ceiling(BodyPart.of(region)));
        }
    }

    private static ScreeningDecision decide(ScreeningFacts facts, VisitAnswers told) {
        return ScreeningRules.CURRENT.decide(facts.with(visit -> {
            Stream.of(RedFlag.values()).forEach(flag -> visit.redFlag(flag, told.of(flag)));
            var otherNew = told.asked(RedFlag.OTHER_NEW_TODAY);
            visit.asks(asks -> otherNew == Recorded.NOT_ASKED
                    ? asks
                    : asks.with(RedFlag.OTHER_NEW_TODAY, otherNew.answer()));
            visit.effort(effort -> effort.withStrenuous48h(told.strenuous48h().answer(), told.strenuousRegions()));
            return visit.pain(new Pain(told.painNow(), told.painRegions(), told.painKnown().answer()));
        }));
    }

    private static VisitAnswers answers(RandomFacts random) {
        Map<RedFlag, Recorded> flags = new EnumMap<>(RedFlag.class);
        // what one of them was not asked, the other's answer settles
        Stream.of(RedFlag.values()).forEach(flag -> flags.put(flag, random.chance(8) ? asked(random) : Recorded.NO));
        var trained = random.chance(4) ? asked(random) : Recorded.NO;
        int pain = random.chance(2) ? 0 : random.number(11);
        return new VisitAnswers(
                flags, OptionalInt.of(pain), pain == 0 ? Set.of() : Set.of(BodyPart.of(random.pick(Region.values()))),
                pain == 0 ? Recorded.NOT_ASKED : asked(random),
                trained, trained == Recorded.YES ? Set.of(BodyPart.of(random.pick(Region.values()))) : Set.of(), false,
                Map.of(RedFlag.OTHER_NEW_TODAY, (random.chance(8) ? asked(random) : Recorded.NO).answer().code()),
                Map.of());
    }

    private static Recorded asked(RandomFacts random) {
        return random.pick(new Recorded[]{Recorded.YES, Recorded.NO, Recorded.DONT_KNOW});
    }
}
