package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.intake.IntakeDifference.IntakeMerge;
import org.tenderpoint.screening.rules.RandomFacts;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.ClientFacts.NowFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * Two people who change the same intake at the same time: nothing that either adds is lost, and what both changed is
 * never screened milder than as either of them has it.
 */
@Tag("random")
@Tag("UC-04")
class TwoEditorsPropertiesTest {

    private static final int IN_EVERY_BUILD = 700;
    private static final int NIGHT = 40_000;
    private static final int MOST_CHANGES = 4;

    /** A yes to one of these answers whether clots are likely; what was not asked of the others limits no more. */
    private static final Set<Condition> CLOT_RISKS = EnumSet.of(
            Condition.PREGNANCY, Condition.RECENT_SURGERY, Condition.LONG_TRAVEL_OR_IMMOBILISED,
            Condition.LONG_JOURNEY);

    @Test
    void nothingThatEitherOfTwoAddsIsLostOrMadeMilder() {
        each(IN_EVERY_BUILD);
    }

    @Test
    @Tag("night")
    void ofManyChangesByTwoNoneIsLostOrMadeMilder() {
        each(NIGHT);
    }

    private static void each(int cases) {
        long first = RandomSeed.of(0);
        int both = 0;
        for (long seed = first; seed < first + cases; seed++) {
            both += new Case(seed).holds() ? 1 : 0;
            new Case(seed).additionsHold();
        }
        assertThat(both).as("both changed the same").isGreaterThan(cases / 4);
    }

    private static final class Case {

        private final long seed;
        private final RandomFacts random;
        private final ScreeningFacts facts;
        private final IntakeAnswers base;

        Case(long seed) {
            this.seed = seed;
            random = new RandomFacts(seed);
            // an answer to a question belongs to the finding that asked
            facts = random.nextOfBoth().with(visit -> visit.asks(_ -> AskedQuestions.NONE));
            base = IntakeAnswers.empty().withConditions(RandomFacts.told(facts)).withMedicines("aspirin");
        }

        /** @return whether both changed the same */
        boolean holds() {
            var theirs = changed(base);
            var mine = placed(changed(random.chance(2) ? base : alsoChanged(theirs)), theirs);
            mine = medicine(mine, "warfarin");
            theirs = medicine(theirs, "prednisolone");
            var together = IntakeMerge.ofTwoPeople(base, theirs, mine);
            kept(theirs, mine, together);
            kept(mine, theirs, together);
            // of what both changed, as one of them has it
            var asMine = wishes(IntakeMerge.of(base, theirs, mine), theirs);
            var asTheirs = wishes(IntakeMerge.of(base, mine, theirs), mine);
            MergedIntakesPropertiesTest.assertNotMilder(seed, "second", decide(asMine), decide(together));
            MergedIntakesPropertiesTest.assertNotMilder(seed, "first", decide(asTheirs), decide(together));
            assertThat(decide(IntakeMerge.ofTwoPeople(base, mine, theirs)).level())
                    .as("whoever was first, seed %d", seed).isEqualTo(decide(together).level());
            return !asMine.equals(asTheirs);
        }

        /** A medicine that is named asks for its illness again, which is then denied or told. */
        private IntakeAnswers medicine(IntakeAnswers from, String name) {
            if (!random.chance(3)) {
                return from;
            }
            var answers = from.withMedicines(from.medicines() + "\n" + name);
            for (var condition : KnownMedicines.conditions()) {
                if (!answers.of(condition).equals(from.of(condition))) {
                    answers = answers.with(condition,
                            random.chance(4) ? ConditionAnswer.DENIED : random.answer(condition));
                }
            }
            return answers;
        }

        /** Where both only add illnesses, the whole is no milder than what one of them knows. */
        void additionsHold() {
            var theirs = added(base);
            var mine = placed(added(base), theirs);
            var together = decide(IntakeMerge.ofTwoPeople(base, theirs, mine));
            MergedIntakesPropertiesTest.assertNotMilder(seed, "second with additions", decide(mine), together);
            MergedIntakesPropertiesTest.assertNotMilder(seed, "first with additions", decide(theirs), together);
        }

        private IntakeAnswers added(IntakeAnswers from) {
            var answers = from;
            for (int count = 1 + random.number(MOST_CHANGES); count > 0; count--) {
                var condition = random.pick(Condition.values());
                answers = base.of(condition).recorded() == Recorded.NO && !answersWhatWasNotAsked(condition)
                        ? answers.with(condition, random.answer(condition))
                        : answers;
            }
            return answers;
        }

        private boolean answersWhatWasNotAsked(Condition condition) {
            return CLOT_RISKS.contains(condition) && CLOT_RISKS.stream()
                    .anyMatch(risk -> base.of(risk).recorded() == Recorded.NOT_ASKED);
        }

        private IntakeAnswers changed(IntakeAnswers from) {
            var answers = from;
            for (int count = 1 + random.number(MOST_CHANGES); count > 0; count--) {
                answers = changedOnce(answers);
            }
            return answers;
        }

        private IntakeAnswers changedOnce(IntakeAnswers answers) {
            return switch (random.number(8)) {
                case 0 -> answers.withAvoidRegions(with(answers.avoidRegions()));
                case 1 -> answers.withSensitiveRegions(with(answers.sensitiveRegions()));
                case 2 -> answers.withPressurePreference(with(answers.pressurePreference()));
                case 3 -> answers.withSideEffectsBefore(random.pick(SideEffectsBefore.values()));
                default -> {
                    var condition = random.pick(Condition.values());
                    yield answers.with(condition,
                            random.chance(4) ? ConditionAnswer.DENIED : random.answer(condition));
                }
            };
        }

        /** One of the conditions that they changed, told otherwise. */
        private IntakeAnswers alsoChanged(IntakeAnswers theirs) {
            var answers = base;
            for (var condition : Condition.values()) {
                var told = theirs.of(condition);
                if (!told.equals(base.of(condition))) {
                    var other = random.chance(4) ? ConditionAnswer.DENIED : random.answer(condition);
                    answers = answers.with(condition, other);
                }
            }
            return answers;
        }

        /** A place that only one tells is kept: it limits more there, and an open one elsewhere. */
        private static IntakeAnswers placed(IntakeAnswers mine, IntakeAnswers theirs) {
            var answers = mine;
            for (var condition : Condition.values()) {
                var place = theirs.of(condition).details().getOrDefault(Detail.REGIONS, "");
                var told = mine.of(condition);
                if (told.recorded() == Recorded.YES && theirs.of(condition).recorded() == Recorded.YES
                        && place.isEmpty() == told.details().containsKey(Detail.REGIONS)) {
                    answers = answers.with(condition, told.with(Detail.REGIONS, place));
                }
            }
            return answers;
        }

        private Set<BodyPart> with(Set<BodyPart> parts) {
            var more = new LinkedHashSet<>(parts);
            more.add(new BodyPart(random.pick(Region.values()), random.pick(Side.values())));
            return more;
        }

        private Map<Region, Integer> with(Map<Region, Integer> levels) {
            var more = new EnumMap<Region, Integer>(Region.class);
            more.putAll(levels);
            more.put(random.pick(Region.values()), 1 + random.number(5));
            return more;
        }

        /** A wish for a place that only one was asked about; where nobody knows it, work is lighter. */
        private static IntakeAnswers wishes(IntakeAnswers answers, IntakeAnswers other) {
            var all = new HashMap<>(other.pressurePreference());
            all.putAll(answers.pressurePreference());
            return answers.withPressurePreference(all);
        }

        private void kept(IntakeAnswers one, IntakeAnswers other, IntakeAnswers together) {
            assertThat(together.avoidRegions()).as("avoided, seed %d", seed).containsAll(one.avoidRegions());
            assertThat(together.sensitiveRegions()).as("seed %d", seed).containsAll(one.sensitiveRegions());
            assertThat(together.medicines().lines().toList()).as("medicines, seed %d", seed)
                    .containsAll(one.medicines().lines().toList());
            one.pressurePreference().forEach((region, level) -> assertThat(together.pressurePreference())
                    .as("pressure at %s, seed %d", region, seed)
                    .hasEntrySatisfying(region, kept -> assertThat(kept).isLessThanOrEqualTo(level)));
            for (var condition : Condition.values()) {
                var told = one.of(condition);
                if (told.equals(base.of(condition)) || told.recorded() != Recorded.YES) {
                    continue;
                }
                var kept = together.of(condition);
                assertThat(kept.recorded()).as("%s, seed %d", condition, seed).isEqualTo(Recorded.YES);
                assertThat(BodyPart.parseAll(kept.details().getOrDefault(Detail.REGIONS, "")))
                        .as("places of %s, seed %d", condition, seed)
                        .containsAll(BodyPart.parseAll(told.details().getOrDefault(Detail.REGIONS, "")));
                if (other.of(condition).equals(base.of(condition))) {
                    // another blood thinner that the other names asks again whether it is aspirin alone
                    assertThat(kept).as("%s, seed %d", condition, seed).isIn(told, told.with(Detail.ASPIRIN_ONLY, ""));
                }
            }
        }

        private ScreeningDecision decide(IntakeAnswers intake) {
            var conditions = new HashMap<>(intake.conditions());
            var standing = new StandingAnswers(conditions, facts.client().day(), facts.client().age(),
                    facts.client().massagesLast12Months());
            return ScreeningRules.CURRENT.decide(facts
                    .with(ClientFacts.read(standing, facts.client().day(), NowFacts.AS_TOLD))
                    .with(visit -> visit
                            .wishes(wishes -> wishes.withPressure(intake.pressurePreference())
                                    .withSensitive(intake.sensitiveRegions()).withAvoid(intake.avoidRegions()))
                            .effort(effort -> effort.withSoreBefore(intake.sideEffectsBefore()))));
        }
    }
}
