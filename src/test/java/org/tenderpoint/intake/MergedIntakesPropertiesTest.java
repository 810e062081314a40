package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.intake.IntakeVersionRecord.ToldDay;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.screening.rules.RandomFacts;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.ClientFacts.NowFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/** Two records that are made one are never screened milder than either of them alone. */
@Tag("random")
@Tag("UC-33")
class MergedIntakesPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int IN_EVERY_BUILD = 700;
    private static final int NIGHT = 40_000;

    @Test
    void twoRecordsMadeOneAreNeverMilderThanEither() {
        each(IN_EVERY_BUILD);
    }

    @Test
    @Tag("night")
    void manyRecordsMadeOneAreNeverMilderThanEither() {
        each(NIGHT);
    }

    @Test
    void aJourneyToldTwiceCountsFromTheLaterDay() {
        var yes = Map.of(Condition.LONG_JOURNEY, ConditionAnswer.of(Recorded.YES));
        var newer = told(yes, DAY.minusDays(40));
        var older = told(yes, DAY.minusDays(3));

        assertThat(CarefulAnswers.of(newer, older).toldDay(Condition.LONG_JOURNEY).day()).isEqualTo(DAY.minusDays(3));
    }

    @Test
    void aJudgementOfOtherWordsAndAPhaseOfAnotherDayDoNotCount() {
        var judged = ConditionAnswer.of(Recorded.YES).with(Detail.TEXT, "migraine").with(Detail.NO_BEARING, "yes");
        var resolved = ConditionAnswer.of(Recorded.YES).with(Detail.PHASE, "resolved");
        var unjudged = ConditionAnswer.of(Recorded.YES).with(Detail.TEXT, "fits");
        var lately = ConditionAnswer.of(Recorded.YES).with(Detail.SINCE, DAY.minusDays(6).toString());

        var merged = CarefulAnswers.of(
                told(Map.of(Condition.OTHER_CONDITION, unjudged, Condition.HERNIATED_DISC, lately), DAY),
                told(Map.of(Condition.OTHER_CONDITION, judged, Condition.HERNIATED_DISC, resolved), DAY));

        assertThat(merged.answers().of(Condition.OTHER_CONDITION).details())
                .containsOnly(Map.entry(Detail.TEXT, "fits\nmigraine"));
        assertThat(merged.answers().of(Condition.HERNIATED_DISC).details()).isEmpty();
        assertThat(merged.disagreedConditions()).containsExactly(Condition.HERNIATED_DISC, Condition.OTHER_CONDITION);
    }

    @ParameterizedTest
    @CsvSource({
            "PREGNANCY, DUE_DATE, 2026-06-25, WEEKS, 13, 30",
            "HERNIATED_DISC, SINCE, 2025-06-12, PHASE, subacute, chronic"
    })
    void whatTwoTellOtherwiseIsNotWorkedOutFromTheirDate(
            Condition condition, Detail from, String date, Detail detail, String one, String other) {
        var dateAlone = ConditionAnswer.of(Recorded.YES).with(from, date);
        var told = dateAlone.with(detail, one);

        for (var newer : List.of(dateAlone, dateAlone.with(detail, other))) {
            var merged = CarefulAnswers.of(told(Map.of(condition, newer), DAY), told(Map.of(condition, told), DAY));
            assertThat(merged.answers().of(condition).details()).isEmpty();
            assertThat(merged.disagreedConditions()).containsExactly(condition);
        }
    }

    private static IntakeVersionRecord told(Map<Condition, ConditionAnswer> conditions, LocalDate on) {
        return version(conditions, on, Map.of());
    }

    private static void each(int count) {
        long first = RandomSeed.of(0);
        for (long seed = first; seed < first + count; seed++) {
            mergedIsNeverMilder(seed);
        }
    }

    private static void mergedIsNeverMilder(long seed) {
        var random = new RandomFacts(seed);
        // an answer to a question belongs to the finding that asked
        var facts = random.nextOfBoth().with(visit -> visit.asks(_ -> AskedQuestions.NONE));
        var day = facts.client().day();
        var told = RandomFacts.told(facts);
        // what one of them was not asked is as the other told it
        told.replaceAll((_, answer) -> answer.recorded() == Recorded.NOT_ASKED ? ConditionAnswer.DENIED : answer);
        var newer = version(random, day, told);
        var older = version(random, day, otherwise(random, told));
        var together = decide(facts, CarefulAnswers.of(newer, older));
        assertNotMilder(seed, "newer", decide(facts, newer), together);
        assertNotMilder(seed, "older", decide(facts, older), together);
    }

    /** The same person as another record has it: one condition is told otherwise. */
    private static Map<Condition, ConditionAnswer> otherwise(
            RandomFacts random, Map<Condition, ConditionAnswer> told) {
        var condition = random.pick(Condition.values());
        var place = told.get(condition).details().get(Detail.REGIONS);
        var answer = random.answer(condition);
        if (place == null || !answer.details().containsKey(Detail.REGIONS)) {
            // a place that only one tells is kept: it limits more there, and an open one elsewhere
            answer = answer.with(Detail.REGIONS, place == null ? "" : place);
        }
        var other = new EnumMap<Condition, ConditionAnswer>(told);
        other.put(condition, random.chance(3) ? ConditionAnswer.DENIED : answer);
        return other;
    }

    private static IntakeVersionRecord version(
            RandomFacts random, LocalDate day, Map<Condition, ConditionAnswer> conditions) {
        var told = new HashMap<String, ToldDay>();
        var toldOn = day.minusDays(random.chance(2) ? 0 : random.number(120));
        for (var condition : Condition.values()) {
            if (condition.aboutNow()) {
                told.put(ToldDay.key(condition), ToldDay.on(day));
            } else if (random.chance(4)) {
                told.put(ToldDay.key(condition), ToldDay.on(toldOn.minusDays(random.number(120))));
            }
            condition.details().stream().filter(detail -> detail.aboutNow() || detail.lately())
                    .forEach(detail -> told.put(ToldDay.key(condition, detail), ToldDay.on(day)));
        }
        return version(conditions, toldOn, told);
    }

    private static IntakeVersionRecord version(
            Map<Condition, ConditionAnswer> conditions, LocalDate toldOn, Map<String, ToldDay> told) {
        return new IntakeVersionRecord(
                Id.random(IntakeVersionId::new), Id.random(ClientId::new), 1,
                IntakeAnswers.empty().withConditions(conditions), Instant.EPOCH, Id.random(UserId::new),
                ConsentChannel.THERAPIST,
                toldOn, told, toldOn, List.of());
    }

    private static ScreeningDecision decide(ScreeningFacts facts, IntakeVersionRecord intake) {
        var days = new HashMap<String, LocalDate>();
        intake.told().forEach((key, told) -> days.put(key, told.day()));
        var standing = new StandingAnswers(
                intake.answers().conditions(), intake.toldOn(), facts.client().age(),
                facts.client().massagesLast12Months(), days);
        return ScreeningRules.CURRENT
                .decide(facts.with(ClientFacts.read(standing, facts.client().day(), NowFacts.AS_TOLD)));
    }

    static void assertNotMilder(long seed, String than, ScreeningDecision before, ScreeningDecision after) {
        if (!after.level().atLeast(before.level())) {
            fail("%s alone is %s, together %s, seed %d: %s", than, before.level(), after.level(), seed,
                    before.findings().stream().filter(finding -> finding.level() == before.level())
                            .map(finding -> finding.id()).toList());
        }
        for (var side : Area.EVERYWHERE.sides()) {
            if (after.ceiling(side) > before.ceiling(side)) {
                fail("%s may be worked deeper than by the %s alone, seed %d", side, than, seed);
            }
            if (after.ceiling(side) > 0 && !after.modalitiesToAvoid(side).containsAll(before.modalitiesToAvoid(side))) {
                fail("a kind of massage is allowed at %s that the %s alone forbids, seed %d", side, than, seed);
            }
        }
        if (!before.minutes().shorterThan(after.minutes()).isEmpty()) {
            fail("a limit of time of the %s is gone, seed %d", than, seed);
        }
    }
}
