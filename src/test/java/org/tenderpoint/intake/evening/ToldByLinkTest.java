package org.tenderpoint.intake.evening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;

/** What stands at the door of what a client answered by link. */
@Tag("UC-39")
class ToldByLinkTest {

    private static final Instant EVENING = Instant.parse("2026-03-09T19:00:00Z");
    private static final EveningVisit VISIT = new EveningVisit(
            Id.random(SessionId::new), Id.random(ClientId::new), Id.random(UserId::new),
            EVENING.plus(Duration.ofHours(15)));

    @ParameterizedTest
    @CsvSource({"0, true", "1074, true", "1079, true", "1080, false", "1086, false"})
    void itCountsFor18HoursAndNoMinuteLonger(int minutes, boolean counts) {
        assertThat(told(noneOfThese()).counts(EVENING.plus(Duration.ofMinutes(minutes)))).isEqualTo(counts);
    }

    @Test
    void withoutItsDenialsWhatWasDeniedCountsAsNotAsked() {
        var told = noneOfThese().with(RedFlag.FEVER_NOW, Recorded.DONT_KNOW)
                .withSince(Map.of(SinceLastTime.CLOT, Recorded.NO, SinceLastTime.MEDICINE, Recorded.YES));

        var stands = ToldByLink.withoutDenials(told);
        assertThat(stands.redFlags()).isEqualTo(Map.of(RedFlag.FEVER_NOW, Recorded.DONT_KNOW));
        assertThat(stands.since()).isEqualTo(Map.of(SinceLastTime.MEDICINE, Recorded.YES));
        assertThat(stands.painNow()).isEmpty();
        assertThat(stands.strenuous48h()).isEqualTo(Recorded.NOT_ASKED);
        assertThat(stands.asked(RedFlag.OTHER_NEW_TODAY)).isEqualTo(Recorded.NOT_ASKED);
    }

    @Test
    void withoutItsDenialsThatThePainIsKnownIsAskedAgain() {
        var hurts = pain(6, Recorded.YES, Region.LOWER_BACK);

        var stands = ToldByLink.withoutDenials(hurts);
        assertThat(stands.painNow()).hasValue(6);
        assertThat(stands.painRegions()).containsExactly(BodyPart.of(Region.LOWER_BACK));
        assertThat(stands.painKnown()).isEqualTo(Recorded.NOT_ASKED);
        assertThat(ToldByLink.withoutDenials(pain(6, Recorded.NO, Region.LOWER_BACK)).painKnown())
                .isEqualTo(Recorded.NO);
    }

    @Test
    void ofSeveralBrowsersTheGravestAnswerCounts() {
        var one = noneOfThese().with(RedFlag.FEVER_NOW, Recorded.YES);
        var other = noneOfThese().with(RedFlag.SADDLE_NUMBNESS, Recorded.DONT_KNOW);

        var both = ToldByLink.gravest(List.of(one, other));
        assertThat(both.of(RedFlag.FEVER_NOW)).isEqualTo(Recorded.YES);
        assertThat(both.of(RedFlag.SADDLE_NUMBNESS)).isEqualTo(Recorded.DONT_KNOW);
        assertThat(both.of(RedFlag.SUDDEN_SEVERE_HEADACHE)).isEqualTo(Recorded.NO);
        var hurts = ToldByLink.gravest(List.of(
                pain(7, Recorded.YES, Region.NECK), pain(5, Recorded.NO, Region.LOWER_BACK)));
        assertThat(hurts.painNow()).hasValue(7);
        assertThat(hurts.painKnown()).isEqualTo(Recorded.NO);
        assertThat(hurts.painRegions()).hasSize(2);
    }

    /** "Was your last reading below 160/100?": here the yes is the milder answer. */
    @Test
    void ofTwoAnswersToARulesQuestionNeitherCounts() {
        var one = VisitAnswers.empty().withAsks(Map.of("SCR-203", "yes", "SCR-107", "no"));
        var other = VisitAnswers.empty().withAsks(Map.of("SCR-203", "no", "SCR-107", "no", "SCR-152", "yes"));

        assertThat(ToldByLink.gravest(List.of(one, other)).asks())
                .isEqualTo(Map.of("SCR-203", "unknown", "SCR-107", "no", "SCR-152", "yes"));
    }

    @Test
    void noneOfTheseAnswersWhatIsOpenAndTakesBackNothing() {
        var sent = new EveningTap(new SelfIntakeTap("flags", Map.of(
                "fever_now", List.of("dont_know"), "go", List.of("none"))));

        var told = sent.on(EveningScreen.FLAGS, VisitAnswers.empty());
        assertThat(told.of(RedFlag.FEVER_NOW)).isEqualTo(Recorded.DONT_KNOW);
        assertThat(told.redFlags()).hasSize(RedFlag.values().length);
        assertThat(told.asked(RedFlag.OTHER_NEW_TODAY)).isEqualTo(Recorded.NO);
        assertThat(EveningScreen.FLAGS.open(told)).isFalse();
        assertThat(ToldByLink.doubtful(told)).containsOnlyKeys(RedFlag.FEVER_NOW.code());
    }

    @Test
    void anotherPainIsAskedAboutAgain() {
        var strong = new EveningTap(new SelfIntakeTap("pain", Map.of(
                "pain_now", List.of("6"), "regions", List.of("neck"), "go", List.of("next"))))
                .on(EveningScreen.PAIN, VisitAnswers.empty());
        assertThat(EveningScreen.of(strong)).contains(EveningScreen.KNOWN);

        var known = new EveningTap(new SelfIntakeTap("known", Map.of("pain_known", List.of("yes"))))
                .on(EveningScreen.KNOWN, strong);
        assertThat(known.painKnown()).isEqualTo(Recorded.YES);

        var worse = new EveningTap(new SelfIntakeTap("pain", Map.of("pain_now", List.of("9"))))
                .on(EveningScreen.PAIN, known);
        assertThat(worse.painKnown()).isEqualTo(Recorded.NOT_ASKED);
        assertThat(EveningScreen.of(noneOfThese())).doesNotContain(EveningScreen.KNOWN);
    }

    private static ToldByLink told(VisitAnswers answers) {
        return new ToldByLink(VISIT, EVENING, answers, List.of());
    }

    private static VisitAnswers noneOfThese() {
        var none = new SelfIntakeTap("", Map.of("go", List.of("none")));
        var told = VisitAnswers.empty();
        for (var screen : EveningScreen.of(told)) {
            told = new EveningTap(none).on(screen, told);
        }
        return told;
    }

    private static VisitAnswers pain(int level, Recorded known, Region where) {
        return new VisitAnswers(
                Map.of(), OptionalInt.of(level), Set.of(BodyPart.of(where)), known, Recorded.NOT_ASKED, Set.of(), false,
                Map.of(), Map.of());
    }
}
