package org.tenderpoint.intake.self;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.SelfIntakeOpened;
import org.tenderpoint.intake.SelfIntakeScript;
import org.tenderpoint.intake.SelfIntakeScript.SelfIntakeScreen;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.ConsentWording;
import org.tenderpoint.intake.own.AskedQuestion;
import org.tenderpoint.intake.own.OwnQuestion;
import org.tenderpoint.intake.own.OwnQuestions;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.TapPage.TapRequest;
import org.tenderpoint.platform.page.UnreadLanguages;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.practice.Letterhead;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.PracticeSettings.ScreenTimes;
import org.tenderpoint.practice.PracticeSettings.SignInRules;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.page.TapField;

/** Every question of the vocabulary has words for clients, in both languages. */
@Tag("UC-05")
class SelfIntakeWordsTest {

    private static final OwnQuestions OWN = new OwnQuestions(
            List.of(new OwnQuestion(
                    "tea", OwnQuestion.Place.END, AskedQuestion.Kind.NUMBER, Map.of("en", "How many cups of tea?"),
                    List.of())),
            Locale.ENGLISH);

    private static final List<String> WRONG = List.of(
            "birth", "no_birth", "not_exact", "not_a_date", "in_the_future", "before_birth", "birth_too_far",
            "birth_past",
            "not_a_number", "too_long", "half_character", "turned", "no_name", "no_guardian");

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void everyPageCanBeWrittenForWhoHasEverything(PageLanguage language) {
        var page = page(language, true);
        var screens = page.opened().screens();
        assertThat(screens).hasSize(18);
        int questions = 0;
        for (int here = 0; here < screens.size(); here++) {
            var form = IntakeForms.of(page, here, Map.of(), Map.of());
            questions += form.fields().size();
            assertThat(form.title()).isNotBlank();
            assertThat(form.fields()).allSatisfy(field -> assertThat(field.label()).isNotBlank());
        }
        assertThat(IntakeForms.gate(page, Map.of(), Map.of("birth", "birth")).problem()).isNotBlank();
        System.out.printf("Self-intake in %s: %d pages, %d questions%n", language.code(), screens.size(), questions);
        assertThat(questions).isGreaterThan(90);
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void whereAnAneurysmIsOffersHeadChestAndBellyAndWhatWasToldBefore(PageLanguage language) {
        assertThat(places(page(language, true))).containsExactly("head", "chest", "abdomen");
        var told = everything().with(
                Condition.ANEURYSM, ConditionAnswer.of(Recorded.YES).with(Detail.REGIONS, "calves:left"));
        assertThat(places(page(language, true, told))).containsExactly("head", "chest", "abdomen", "calves");
    }

    /** The regions that can be ticked for an aneurysm. */
    private static List<String> places(SelfIntakePage page) {
        return IntStream.range(0, page.opened().screens().size())
                .boxed()
                .flatMap(here -> IntakeForms.of(page, here, Map.of(), Map.of()).fields().stream())
                .filter(field -> field.name().equals("aneurysm.regions"))
                .peek(field -> assertThat(field.hint()).isNotBlank())
                .flatMap(field -> field.places().stream().flatMap(places -> places.areas().stream()))
                .flatMap(area -> area.regions().stream())
                .map(row -> row.sides().getFirst().code().replaceFirst(":.*", ""))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void everythingThatCanBeWrongHasItsWords(PageLanguage language) {
        var page = page(language, false);
        assertThat(WRONG)
                .allSatisfy(why -> assertThat(page.text("wrong." + why, IntakeAnswers.TEXT_LENGTH)).isNotBlank());
    }

    @Test
    void noNameOfAFieldStandsForTwoQuestions() {
        var page = page(PageLanguage.EN, false);
        var screens = page.opened().screens();
        for (int here = 0; here < screens.size(); here++) {
            var names = IntakeForms.of(page, here, Map.of(), Map.of()).fields().stream().map(TapField::name).toList();
            assertThat(new TreeSet<>(names)).as(screens.get(here).code()).hasSize(names.size());
        }
    }

    private static SelfIntakePage page(PageLanguage language, boolean kiosk) {
        return page(language, kiosk, everything());
    }

    private static IntakeAnswers everything() {
        var all = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        for (var condition : Condition.values()) {
            all.put(condition, ConditionAnswer.of(Recorded.YES));
        }
        return IntakeAnswers.empty().withConditions(all);
    }

    private static SelfIntakePage page(PageLanguage language, boolean kiosk, IntakeAnswers told) {
        List<SelfIntakeScreen> screens = SelfIntakeScript.screens(told, true, OWN);
        var practice = new PracticeRecord(
                "Linden Street Bodywork", ZoneId.of("Europe/London"), new OpeningHours(Map.of(), java.util.Set.of()),
                "999",
                "020 7946 0112", false, RecordAccess.PRACTICE, ScreenTimes.USUAL, "", MessageHours.USUAL,
                Country.ELSEWHERE, Letterhead.NONE, SignInRules.USUAL, false, false, UnreadLanguages.NONE, 1);
        return new SelfIntakePage(
                new SelfIntakeOpened(
                        SelfIntakeOpened.State.OPEN, kiosk, practice, Locale.ENGLISH, told, "", OWN, screens,
                        screens.size() - 1, 5,
                        LocalDate.of(2026, 11, 20)),
                () -> new ConsentWording("1", language.locale(), Map.of(
                        ConsentKind.TREATMENT, "treated", ConsentKind.CONTACT, "rung", ConsentKind.REFERRAL,
                        "written about")),
                new TapRequest(language, "0".repeat(64), ""));
    }
}
