package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.intake.IntakeVersionRecord.ToldDay;
import org.tenderpoint.intake.IntakeVersionRecord.ToldDays;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.ClientFacts.NowFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/** When each answer was told, and what that makes of it on a later day. */
@Tag("UC-08")
class ToldDaysTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aWholeIntakeIsToldTodayAndSettlesWhatDisagreed() {
        var days = ToldDays.ofAll(TODAY, Optional.of(version(Intakes.harmless(), true)), Intakes.harmless());

        assertThat(days.of(ToldDay.key(Condition.IMPLANT))).isEqualTo(new ToldDay(TODAY, false));
        assertThat(days.massages()).isEqualTo(TODAY);
    }

    @Test
    void whatAClientSentCountsFromItsDayAndWhatWasChangedSinceFromToday() {
        var disc = ConditionAnswer.of(Recorded.YES).with(Detail.NERVE_SYMPTOMS_NOW, "no").with(Detail.LEVEL, "lumbar");
        var said = Intakes.harmless().with(Condition.HERNIATED_DISC, disc);
        var now = said.with(Condition.HERNIATED_DISC, disc.with(Detail.LEVEL, "cervical"))
                .with(Condition.INFECTION_OR_FEVER_NOW, ConditionAnswer.of(Recorded.YES));
        var days = ToldDays.ofAll(TODAY, Optional.empty(), now).toldBefore(MARCH, said, now);

        assertThat(days.of(ToldDay.key(Condition.CLOT_NOW_OR_SUSPECTED)).day()).isEqualTo(MARCH);
        assertThat(days.of(ToldDay.key(Condition.HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW)).day()).isEqualTo(MARCH);
        assertThat(days.of(ToldDay.key(Condition.HERNIATED_DISC, Detail.LEVEL)).day()).isEqualTo(TODAY);
        assertThat(days.of(ToldDay.key(Condition.INFECTION_OR_FEVER_NOW)).day()).isEqualTo(TODAY);
    }

    @Test
    void whatWasNotShownKeepsItsDayAndWhatWasOnlyShownItsDisagreement() {
        var before = version(Intakes.harmless(), true);
        var days = ToldDays.on(before, TODAY, Set.of(ToldDay.key(Condition.PREGNANCY)),
                Set.of(ToldDay.key(Condition.OSTEOPOROSIS)));

        assertThat(days.of(ToldDay.key(Condition.PREGNANCY))).isEqualTo(new ToldDay(TODAY, false));
        assertThat(days.of(ToldDay.key(Condition.OSTEOPOROSIS))).isEqualTo(new ToldDay(TODAY, true));
        assertThat(days.of(ToldDay.key(Condition.DIABETES))).isEqualTo(new ToldDay(MARCH, true));
        assertThat(days.massages()).isEqualTo(MARCH);
    }

    @Test
    void aQuestionIsAskedAnewWhereItNeverWasOrTwoRecordsDisagreed() {
        var answers = Intakes.harmless().with(Condition.IMPLANT, ConditionAnswer.NOT_ASKED);

        assertThat(version(answers, false).askedAnew(Condition.IMPLANT)).isTrue();
        assertThat(version(answers, false).askedAnew(Condition.DIABETES)).isFalse();
        assertThat(version(answers, true).askedAnew(Condition.DIABETES)).isTrue();
        assertThat(version(answers, true).startOn(TODAY).of(Condition.DIABETES)).isEqualTo(ConditionAnswer.NOT_ASKED);
    }

    @Test
    void aNewVersionKeepsOfNowOnlyWhatWasToldOnItsDay() {
        var clot = Condition.CLOT_NOW_OR_SUSPECTED;
        var disc = ConditionAnswer.of(Recorded.YES).with(Detail.NERVE_SYMPTOMS_NOW, "no");
        var version = version(Intakes.harmless().with(Condition.HERNIATED_DISC, disc), false);

        var same = version.startOn(MARCH);
        assertThat(same).isEqualTo(version.answers());
        var later = version.startOn(TODAY);
        assertThat(later.of(clot)).isEqualTo(ConditionAnswer.NOT_ASKED);
        assertThat(later.of(Condition.HERNIATED_DISC)).isEqualTo(ConditionAnswer.of(Recorded.YES));
    }

    @Test
    void aFactAboutNowCountsOnlyOnTheDayOnWhichItWasToldByName() {
        var flare = ConditionAnswer.of(Recorded.YES).with(Detail.FLARE_NOW, "no");
        var heart = ConditionAnswer.of(Recorded.YES).with(Detail.STABLE, "yes");
        var standing = new StandingAnswers(
                Map.of(Condition.FIBROMYALGIA, flare, Condition.HEART_CONDITION, heart), TODAY,
                OptionalInt.empty(), OptionalInt.empty(),
                Map.of(ToldDay.key(Condition.HEART_CONDITION, Detail.STABLE), MARCH));

        var facts = ClientFacts.read(standing, TODAY, NowFacts.BY_DAY);

        assertThat(facts.detail(Condition.FIBROMYALGIA, Detail.FLARE_NOW)).isEqualTo(Answer.NO);
        assertThat(facts.detail(Condition.HEART_CONDITION, Detail.STABLE)).isEqualTo(Answer.UNKNOWN);
        assertThat(standing.allToldSince(TODAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"LONG_TRAVEL_OR_IMMOBILISED, 84", "LONG_JOURNEY, 28"})
    void aRestCountsForTwelveWeeksAndAJourneyForFourFromTheDayOnWhichItWasTold(Condition condition, int days) {
        assertThat(toldBefore(condition, Recorded.YES, days)).isEqualTo(Answer.YES);
        assertThat(toldBefore(condition, Recorded.YES, days + 1)).isEqualTo(Answer.UNKNOWN);
        assertThat(toldBefore(condition, Recorded.NO, 0)).isEqualTo(Answer.NO);
        assertThat(toldBefore(condition, Recorded.NO, 1)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void whatATherapistJudgedCountsForAYearHoweverOftenTheIntakeIsConfirmed() {
        var told = ConditionAnswer.of(Recorded.YES).with(Detail.TEXT, "hay fever").with(Detail.NO_BEARING, "yes");
        var answers = Intakes.harmless().with(Condition.OTHER_CONDITION, told);
        var again = ToldDays.ofAll(TODAY, Optional.of(version(answers, false)), answers);
        var other = ToldDays.ofAll(TODAY, Optional.of(version(answers, false)),
                answers.with(Condition.OTHER_CONDITION, told.with(Detail.TEXT, "hernia")));
        var key = ToldDay.key(Condition.OTHER_CONDITION, Detail.NO_BEARING);

        assertThat(again.of(key).day()).isEqualTo(MARCH);
        assertThat(other.of(key).day()).isEqualTo(TODAY);
        assertThat(judged(told, TODAY.minusDays(365))).isEqualTo(Answer.YES);
        assertThat(judged(told, TODAY.minusDays(366))).isEqualTo(Answer.UNKNOWN);
    }

    /** An old no is asked again at the visit only, so that booking does not ask a doctor for who is well. */
    @ParameterizedTest
    @CsvSource({"yes, 84, YES, YES", "yes, 85, UNKNOWN, UNKNOWN", "no, 84, NO, NO", "no, 85, NO, UNKNOWN"})
    void aStayInHospitalCountsForTwelveWeeksFromTheDayOnWhichItWasTold(
            String said, int daysAgo, Answer atBooking, Answer atTheVisit) {
        var told = ConditionAnswer.of(Recorded.YES).with(Detail.IN_HOSPITAL, said);
        var standing = new StandingAnswers(Map.of(Condition.OTHER_CONDITION, told), TODAY, OptionalInt.empty(),
                OptionalInt.empty(),
                Map.of(ToldDay.key(Condition.OTHER_CONDITION, Detail.IN_HOSPITAL), TODAY.minusDays(daysAgo)));

        assertThat(ClientFacts.read(standing, TODAY, NowFacts.AS_TOLD)
                .detail(Condition.OTHER_CONDITION, Detail.IN_HOSPITAL)).isEqualTo(atBooking);
        assertThat(ClientFacts.read(standing, TODAY, NowFacts.BY_DAY)
                .detail(Condition.OTHER_CONDITION, Detail.IN_HOSPITAL)).isEqualTo(atTheVisit);
    }

    private static Answer judged(ConditionAnswer told, LocalDate on) {
        var standing = new StandingAnswers(
                Map.of(Condition.OTHER_CONDITION, told), TODAY, OptionalInt.empty(),
                OptionalInt.empty(),
                Map.of(ToldDay.key(Condition.OTHER_CONDITION, Detail.NO_BEARING), on));
        return ClientFacts.read(standing, TODAY, NowFacts.BY_DAY).detail(Condition.OTHER_CONDITION, Detail.NO_BEARING);
    }

    private static Answer toldBefore(Condition condition, Recorded answer, int days) {
        var standing = new StandingAnswers(
                Map.of(condition, ConditionAnswer.of(answer)), TODAY, OptionalInt.empty(), OptionalInt.empty(),
                Map.of(ToldDay.key(condition), TODAY.minusDays(days)));
        return ClientFacts.read(standing, TODAY, NowFacts.BY_DAY).answer(condition);
    }

    private static IntakeVersionRecord version(IntakeAnswers answers, boolean disagreed) {
        var told = new HashMap<String, ToldDay>();
        answers.conditions().forEach((condition, answer) -> {
            told.put(ToldDay.key(condition), new ToldDay(MARCH, disagreed));
            answer.details().keySet().forEach(
                    detail -> told.put(ToldDay.key(condition, detail), new ToldDay(MARCH, disagreed)));
        });
        return new IntakeVersionRecord(
                Id.random(IntakeVersionId::new), Id.random(ClientId::new), 1, answers,
                Instant.parse("2026-03-02T10:00:00Z"), Id.random(UserId::new), ConsentChannel.THERAPIST, MARCH,
                told,
                MARCH, List.of());
    }
}
