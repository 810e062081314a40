package org.tenderpoint.followup.rules.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.rules.RandomFacts;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Question;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.followup.rules.words.ToldWords.BasisWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;

@Tag("UC-12")
class ClientTextsTest {

    private static final ClientTexts ENGLISH = ClientTexts.in(Locale.ENGLISH);
    private static final ClientTexts.Frame FRAME = new ClientTexts.Frame(
            "112", "Monday 2 March", "Thursday 5 March", "", "Wed 4 March, 14:00", "Thu 5 March, 15:00");
    private static final String NET = ENGLISH.net(FRAME.emergencyNumber());

    private static ClientText text(FollowUpFacts facts) {
        return ENGLISH.of(TriageRules.CURRENT.decide(facts), facts.answers(), FRAME);
    }

    private static String all(ClientText text) {
        return text.lead() + " " + String.join(" ", text.more());
    }

    @Test
    void anEmergencySaysWhomToCallAndWhatToTellThem() {
        var text = text(scene().worked(Modality.SWEDISH, 3, "neck").yes(DIZZINESS, NAUSEA).facts());
        assertThat(text.lead()).isEqualTo("Call 112 now.");
        assertThat(text.more()).hasSize(2).last().isEqualTo("Do not drive. Do not wait for us.");
        assertThat(text.more()).first().asString().startsWith("Tell them: you had a massage on Monday 2 March, and ")
                .contains("it hurts at the neck", "you are dizzy", "you feel sick");
    }

    @Test
    void anEmergencySaysNothingOfWhatIsNotSureAndPromisesNoCall() {
        var text = text(scene().worked(Modality.SWEDISH, 3, "neck").yes(DIZZINESS, NAUSEA).unsure(FEVER).facts());
        assertThat(text.lead()).isEqualTo("Call 112 now.");
        assertThat(text.more()).hasSize(2).last().isEqualTo("Do not drive. Do not wait for us.");
    }

    @Test
    void aDoctorTodayComesWithTheSafetyNet() {
        var text = text(scene().yes(NUMBNESS).facts());
        assertThat(text.lead()).isEqualTo("See a doctor today, even if you feel that you can bear it.");
        assertThat(all(text)).contains("you had a massage on Monday 2 March, and it hurts at the lower back, 2 of 10,",
                "; you feel numb.",
                "numbness between the legs", "Call 112 at once for:").endsWith(NET);
    }

    @Test
    void everyLevelHasItsText() {
        assertThat(all(text(scene().feels(Quality.SHARP).now(3, 4).facts()))).isEqualTo(
                "Please make a doctor’s appointment for the next 2–3 days. Tell them: it hurts at the lower back, 3 of"
                        + " 10, since the day of the massage or the day after, it is getting better; it stabs. No massage until you have been checked. If it gets worse or something new comes, see"
                        + " a doctor the same day. " + NET);
        assertThat(all(text(scene().now(3, 3).justOver(72).course(Course.SAME).facts()))).isEqualTo(
                "Your therapist will call you by Thursday 5 March. Please no massage until you have spoken. " + NET);
        assertThat(all(text(scene().facts()))).isEqualTo(
                "Being a bit sore for a day or two is common, and by the third day most of it is fading. "
                        + "If yours is not by Thu 5 March, 15:00, or gets worse, tell us.");
    }

    @Test
    void whatIsNotSureIsNamedAndACallPromised() {
        assertThat(all(text(scene().unsure(NAUSEA).facts()))).isEqualTo(
                "You were not sure about: feeling sick. We will call you by Wed 4 March, 14:00. If you notice it, or"
                        + " feel ill, do not wait for us. " + NET);
        assertThat(all(text(scene().spread(Spread.UNKNOWN).facts()))).isEqualTo(
                "Some answers are missing, so we cannot say more yet. We will ask again tomorrow. " + NET);
        assertThat(all(text(scene().unsure(FEVER).facts()))).contains("take your temperature now");
    }

    @Test
    void onlyWhatWasNamedCanBeNoticed() {
        var many = scene();
        Stream.of(Symptom.values()).forEach(many::unsure);

        assertThat(all(text(many.facts()))).contains("Some answers are missing", "If you notice anything new, or feel")
                .doesNotContain("notice it");
    }

    @Test
    void whatAClientWroteIsReadTodayAndWhatIsNotToldIsAskedAbout() {
        var wrote = scene().worries(OtherNew.SOMETHING_ELSE).details(told -> told.withWords("my stomach is funny"));
        assertThat(all(text(wrote.facts()))).isEqualTo(
                "You wrote: “my stomach is funny”. Your therapist reads it today and will call if it needs a word. If it"
                        + " gets worse, do not wait for us. " + NET);
        assertThat(all(text(scene().worries().facts()))).startsWith(
                "Your therapist will call you today to ask what is new. If it gets worse, do not wait for us.");
    }

    @Test
    void whatTheTherapistDoesIsSaidInTheFirstPersonWhereTheySayIt() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (var said : List.of(scene().now(3, 3).justOver(72), scene().now(3, 3).justOver(72).course(Course.SAME),
                    scene().worries(), scene().worries(OtherNew.SOMETHING_ELSE)
                            .details(told -> told.withWords("my stomach is funny")))) {
                var facts = said.facts();
                assertThat(all(ClientTexts.byTherapist(language)
                        .aloud(TriageRules.CURRENT.decide(facts), facts.answers(), FRAME)))
                        .containsPattern("\\b(I will|Ich)\\b").doesNotContainPattern("(?i)therap");
            }
        }
    }

    @Test
    void aLittleSorenessThatFadesIsOnlyRungAbout() {
        assertThat(all(text(scene().now(3, 3).justOver(72).facts()))).isEqualTo(
                "Your therapist will call you by Thursday 5 March to hear how it went. " + NET);
        for (var careful : List.of(
                scene().now(5, 5).justOver(72), scene().now(3, 3).justOver(72).unsure(FEVER),
                scene().now(3, 3).justOver(72).cause(OtherCause.NEW_INJURY))) {
            assertThat(all(text(careful.facts()))).contains("Your therapist").doesNotContain("how it went");
        }
    }

    @Test
    void whatPassedIsSaidToHavePassedAndAskedAboutOnceMore() {
        assertThat(all(text(scene().over(DIZZINESS).facts()))).isEqualTo(
                "It has passed. We will ask again tomorrow. If it comes back, tell us at once. " + NET);
        assertThat(text(scene().hours(80).facts()).lead())
                .isEqualTo("It is nearly gone. We will ask again tomorrow.");
        assertThat(all(text(scene().worked(Modality.SWEDISH, 3, "neck").soreAt("calves").now(0, 0).over(DIZZINESS)
                .facts()))).startsWith(
                        "It passed quickly. Your therapist will call you today to ask about it. If it"
                                + " comes back, tell us at once.");
        assertThat(all(text(scene().worked(Modality.SWEDISH, 3, "neck").soreAt("calves").now(0, 0)
                .worries(OtherNew.HEADACHE_MILD).facts()))).startsWith(
                        "Your therapist will call you today to ask about the headache. If it gets worse, do not wait");
    }

    @Test
    void whatTheTherapistSeesIsThankedForAndWhatToLookAtIsSaid() {
        assertThat(all(text(scene().worries(OtherNew.TIRED_OR_TEARFUL).facts()))).isEqualTo(
                "Thank you. Your therapist sees what you told us. We will ask again tomorrow. If it gets worse, do not"
                        + " wait for us. " + NET);
        var shiver = text(scene().over(CHILLS).facts());
        assertThat(shiver.lead()).isEqualTo("If the shiver comes back, or you measure 38 °C, see a doctor today.");
        assertThat(shiver.more()).first().asString().startsWith("Thank you. Your therapist sees");
        assertThat(all(text(scene().answer(a -> a.benefit(OptionalInt.of(-2))).facts()))).startsWith(
                "We tell your therapist before next time that the problem is worse. We will ask again tomorrow.");
    }

    @Test
    void whoIsDizzyForDaysHearsWhatMakesItAnEmergency() {
        assertThat(all(text(scene().worked(Modality.SWEDISH, 3, "calves").soreAt("calves").yes(DIZZINESS).facts())))
                .contains(
                        "If you also get chest pain, hard breathing, faint, or a new headache or neck pain: call 112.");
    }

    @Test
    void whoHasAnAchingEyeHearsWhenNotToWait() {
        var eye = "If you see less with that eye than before, or light hurts it: go at once.";
        assertThat(all(text(scene().worries(OtherNew.PAINFUL_EYE).facts()))).contains(eye);
        assertThat(all(text(scene().worries(OtherNew.COLD_OR_PALE_LIMB).facts()))).doesNotContain(eye);
    }

    @Test
    void whoseTemplesMayHurtHearsToSaySo() {
        var temples = "If it hurts near the temples, or chewing tires the jaw: tell them that, too.";
        assertThat(all(text(scene().age(70).soreAt("head", "face_jaw").now(5, 5).facts()))).contains(temples);
        assertThat(all(text(scene().yes(NUMBNESS).soreAt("head").facts()))).doesNotContain(temples);
    }

    @Test
    void whoIsNotSureOfFeverWithAPainOfTheBackMeasuresWhateverTheLevel() {
        var measure = "Take your temperature now. 38 °C or more with back pain: see a doctor today.";
        for (var sign : List.of(FEVER, CHILLS)) {
            assertThat(all(text(scene().unsure(sign).facts()))).contains(measure);
            assertThat(all(text(scene().unsure(sign).yes(NUMBNESS).facts()))).contains(measure);
            assertThat(all(text(scene().unsure(sign).soreAt("calves").facts()))).doesNotContain(measure);
            assertThat(all(text(scene().unsure(sign).now(0, 2).facts()))).doesNotContain(measure);
        }
    }

    @Test
    void whatAClientWroteIsToldToADoctorWhateverItsOwnRowSays() {
        var wrote = scene().worries(OtherNew.SOMETHING_ELSE).details(told -> told.withWords("my stomach is funny"));
        assertThat(all(text(wrote.yes(NUMBNESS).facts())))
                .contains("you feel numb and something else worries you: my stomach is funny.");
    }

    @Test
    void theMaternityUnitComesFirstOnlyWithASignOfPregnancyAndTheCancerTeamOnlyWhileTheSpineHurts() {
        var bleeding = text(scene().yes(Symptom.BLEEDING_OR_FLUID_IN_PREGNANCY).facts()).more();
        assertThat(bleeding).first().isEqualTo("If you are pregnant: call the maternity unit now.");
        var belly = text(scene().yes(NUMBNESS).soreAt("abdomen").facts()).more();
        assertThat(belly).first().asString().startsWith("Tell them");
        assertThat(belly).contains("If you are pregnant: call the maternity unit now.");
        assertThat(all(text(scene().yes(NUMBNESS).swelling(Swelling.PRONOUNCED).facts())))
                .doesNotContain("pregnant: call the maternity unit now");
        assertThat(all(text(scene().yes(NUMBNESS).now(0, 3).facts()))).doesNotContain("cancer team");
    }

    @Test
    void whereNothingIsOpenTheClientHearsThatNothingWasAWarningSign() {
        assertThat(all(text(scene().cause(OtherCause.EXISTING_INJURY).facts()))).isEqualTo(
                "Nothing that you told us is a warning sign. We will ask again tomorrow. If it gets worse, tell us at"
                        + " once. This may also come from an old injury. " + NET);
    }

    @Test
    void whoWasNeverSoreHearsNothingOfSorenessAndWhoDidNotSayIsNotTakenForIt() {
        var never = text(scene().now(0, 0).facts());
        assertThat(all(never)).isEqualTo(
                "Good to hear. If you get sore, or notice something new in the next days, tell us.");
        assertThat(ClientTexts.neverSore(FeedbackAnswers.NONE)).isFalse();
    }

    @Test
    void anOrdinaryAnswerIsReadOutInAMinuteWhateverWasAnswered() {
        readOutInAMinute(4_000);
    }

    private static void readOutInAMinute(int cases) {
        var drawn = new RandomFacts(new Random(6));
        int most = 0;
        int ordinary = 0;
        for (int i = 0; i < cases; i++) {
            var facts = drawn.next();
            var triage = TriageRules.CURRENT.decide(facts);
            if (!triage.level().atLeast(TriageLevel.THERAPIST)) {
                var text = text(facts);
                int words = (all(text).replace(NET, "") + ENGLISH.safetyNet(FRAME)).split("\\s+").length;
                assertThat(words).as(all(text)).isLessThanOrEqualTo(triage.level() == TriageLevel.EXPECTED ? 140 : 200);
                most = Math.max(most, words);
                ordinary++;
            }
        }
        for (var plain : List.of(scene().facts(), scene().now(0, 0).facts(),
                scene().cause(OtherCause.EXERCISE).facts())) {
            assertThat((all(text(plain)).replace(NET, "") + ENGLISH.safetyNet(FRAME)).split("\\s+").length)
                    .isLessThanOrEqualTo(150);
        }
        System.out.printf("Read out for %d ordinary answers: %d words at most%n", ordinary, most);
    }

    private static final Pattern WORSE = Pattern
            .compile("gets worse|worsens|schlimmer wird|(?i:si empeora)|(?i:si cela s’aggrave)");

    @Test
    void whatTheWordsThatCloseACallSayIsReadOutOnce() {
        readOutOnce(600);
    }

    private void readOutOnce(int cases) {
        var drawn = new RandomFacts(new Random(12));
        for (int i = 0; i < cases; i++) {
            var facts = drawn.next();
            var triage = TriageRules.CURRENT.decide(facts);
            for (var language : PageLanguage.locales()) {
                var texts = ClientTexts.in(language);
                var whole = texts.of(triage, facts.answers(), FRAME);
                var said = new CallResult(Id.random(AssessmentId::new),
                        texts.aloud(triage, facts.answers(), FRAME),
                        texts.safetyNet(FRAME), List.of(), List.of(), true, false,
                        CallResult.NextSteps.NONE).aloud();
                var sentences = Stream.of(String.join(" ", said).split("(?<=[.!?]) ")).toList();
                assertThat(sentences).doesNotHaveDuplicates();
                if (!triage.level().atLeast(TriageLevel.DOCTOR)) {
                    assertThat(sentences.stream().filter(WORSE.asPredicate())).as(String.join(" ", said)).hasSize(1);
                }
                assertThat(said.getFirst()).isEqualTo(whole.lead());
                if (triage.level() != TriageLevel.EMERGENCY) {
                    assertThat(said.getLast()).as("the whole safety net").isEqualTo(texts.safetyNet(FRAME));
                }
                words.merge(language + " " + triage.level() + " " + ClientTexts.neverSore(facts.answers()),
                        String.join(" ", said).split("\\s+").length, Math::max);
            }
        }
        System.out.println("Words read out at most: " + words);
    }

    private final Map<String, Integer> words = new TreeMap<>();

    @Test
    void nothingReassuresWhileSomebodyMustBeSpokenTo() {
        for (var level : TriageLevel.values()) {
            if (level.atLeast(TriageLevel.THERAPIST)) {
                assertThat(all(ENGLISH.waiting(level, FRAME))).doesNotContainIgnoringCase("good to hear")
                        .doesNotContainIgnoringCase("common").doesNotContainIgnoringCase("normal");
            }
        }
        assertThat(all(ENGLISH.waitingByLink(FRAME))).contains("speak with you", "112").doesNotContain("doctor");
    }

    @Test
    void aNamedCauseIsMentionedAndLowersNothing() {
        var facts = scene().now(3, 3).justOver(72).cause(OtherCause.EXERCISE).facts();
        assertThat(text(facts).level()).isEqualTo(TriageLevel.THERAPIST);
        assertThat(all(text(facts))).contains("This may also come from sport.");
    }

    @Test
    void aRuleThatRestsOnAStoredFactTooGivesItsAnsweredPartAlone() {
        var text = all(text(scene().has(Condition.OSTEOPOROSIS).spread(Spread.PINPOINT).facts()));
        assertThat(text).contains("it hurts in one small spot").doesNotContainIgnoringCase("osteoporosis")
                .doesNotContainIgnoringCase("bone");
    }

    @Test
    void whatRestsOnAStoredFactAndAnUnsureAnswerGivesTheAnswerAlone() {
        var facts = scene().has(Condition.RECENT_SURGERY).unsure(FEVER).now(0, 0).facts();
        assertThat(text(facts).level()).isEqualTo(TriageLevel.DOCTOR);
        assertThat(all(text(facts))).contains("Tell them: you were not sure about fever.").doesNotContain("surgery");
    }

    @Test
    void severalUnsureAnswersStandInOneSentence() {
        var facts = scene().has(Condition.IMPLANT).unsure(FEVER, CALF_SWELLING_ONE_SIDE)
                .worked(Modality.SWEDISH, 3, "calves:left").facts();
        assertThat(text(facts).level()).isEqualTo(TriageLevel.DOCTOR);
        assertThat(all(text(facts))).containsOnlyOnce("you were not sure about")
                .containsPattern("about (fever and one swollen leg|one swollen leg and fever)\\.");
    }

    @Test
    void whatWasNotAnsweredIsNeverGivenAsAReason() {
        var facts = scene().feels(Quality.SHARP).course(Course.UNKNOWN).hours(100)
                .answer(a -> a.sorenessNow(OptionalInt.empty())).facts();
        assertThat(text(facts).level()).isEqualTo(TriageLevel.DOCTOR);
        assertThat(all(text(facts))).contains("it stabs").doesNotContain("still sore", "not getting better");
    }

    @Test
    void theMaternityUnitIsNamedToEveryoneWithTheseAnswersOrToNobody() {
        var pregnant = scene().has(Condition.PREGNANCY).feels(Quality.CRAMPING).facts();
        var other = scene().feels(Quality.CRAMPING).yes(NUMBNESS).facts();
        assertThat(all(text(pregnant))).contains("If you are pregnant: call the maternity unit now.");
        assertThat(all(text(other))).contains("If you are pregnant: call the maternity unit now.");
        assertThat(all(text(scene().yes(NUMBNESS).facts())))
                .doesNotContain("If you are pregnant: call the maternity unit now.");
    }

    @Test
    void noStoredFactIsEverSaidToTheClient() {
        var drawn = new RandomFacts(new Random(3));
        for (int i = 0; i < 3_000; i++) {
            var facts = drawn.next();
            var words = all(text(facts)).replace("If you are pregnant: call the maternity unit now.", "")
                    .replace("If you have or had cancer, tell your cancer team too.", "")
                    .replaceAll("If you are in cancer treatment [^.]*\\.", "")
                    .replace("you are pregnant and bleed or lose fluid", "")
                    .replace("bleeding or fluid in pregnancy", "")
                    .replace(NET, "")
                    .toLowerCase(Locale.ROOT);
            for (var condition : Condition.values()) {
                assertThat(words).doesNotContain(Texts.label(condition).toLowerCase(Locale.ROOT));
            }
            assertThat(words).doesNotContain("cancer", "pregnan", "blood thinner", "osteopor", "steroid", "aged ");
        }
    }

    @Test
    void theTextDependsOnTheLevelAndTheAnswersOnly() {
        var drawn = new RandomFacts(new Random(4));
        Map<TriageLevel, Set<String>> seen = new EnumMap<>(TriageLevel.class);
        for (int i = 0; i < 2_000; i++) {
            var facts = drawn.next();
            var triage = TriageRules.CURRENT.decide(facts);
            ENGLISH.reasons(triage, facts.answers()).forEach(
                    seen.computeIfAbsent(triage.level(), level -> new HashSet<>())::add);
            drawn.conditions.replaceAll((condition, answer) -> ConditionAnswer.DENIED);
            var denied = drawn.facts();
            var again = TriageRules.CURRENT.decide(denied);
            // what was not sure is asked by the rules that count it, and they may rest on what is stored
            boolean asksAlike = notSure(again).equals(notSure(triage));
            if (asksAlike && again.level() == triage.level() && !triage.level().atLeast(TriageLevel.DOCTOR)) {
                assertThat(text(denied)).isEqualTo(text(facts));
            }
        }
        assertThat(seen).containsKeys(TriageLevel.DOCTOR, TriageLevel.URGENT, TriageLevel.EMERGENCY);
    }

    private static Set<String> notSure(Triage triage) {
        return triage.findings().stream()
                .filter(finding -> TriageRules.ids(FollowUpTrait.ANSWERS_MISSING).contains(finding.id()))
                .map(finding -> finding.id() + finding.basis().unknown())
                .collect(Collectors.toSet());
    }

    @Test
    @Tag("night")
    @Tag("random")
    void theSameOfManyAnswers() {
        readOutInAMinute(20_000);
        readOutOnce(3_000);
        restsOnWords(20_000);
    }

    @Test
    void whatEveryFindingRestsOnHasWords() {
        restsOnWords(4_000);
        for (var example : BookExample.ofTriage()) {
            for (var finding : TriageRules.CURRENT.decide(example.facts()).findings()) {
                assertThat(said(BasisWords.of(finding.basis(), example.facts().answers()))).allMatch(Texts::knows);
            }
        }
        for (var question : Question.all()) {
            assertThat(said(BasisWords.of(Basis.unknown(question.key()), FeedbackAnswers.NONE))).allMatch(Texts::knows);
        }
    }

    private static void restsOnWords(int cases) {
        var drawn = new RandomFacts(new Random(5));
        for (int i = 0; i < cases; i++) {
            var facts = drawn.next();
            for (var finding : TriageRules.CURRENT.decide(facts).findings()) {
                var words = BasisWords.of(finding.basis(), facts.answers());
                assertThat(words.answered().keys()).allMatch(Texts::knows);
                for (var language : PageLanguage.locales()) {
                    var client = new ClientReasons(language);
                    assertThat(finding.basis().answered().stream().map(key -> client.words(key, facts.answers())))
                            .doesNotContain("");
                }
            }
        }
    }

    @Test
    void aLaterCallClosesWithTheGravestSignsInALine() {
        for (var language : PageLanguage.locales()) {
            var texts = ClientTexts.in(language);
            assertThat(texts.shortSafetyNet(FRAME)).contains("112")
                    .satisfies(words -> assertThat(words.split("\\s+").length).isLessThanOrEqualTo(45));
            var facts = scene().over(DIZZINESS).facts();
            var whole = texts.of(TriageRules.CURRENT.decide(facts), facts.answers(), FRAME);
            assertThat(whole.more()).contains(texts.net(FRAME.emergencyNumber()));
            assertThat(texts.withoutNet(whole, FRAME).more()).isNotEmpty()
                    .doesNotContain(texts.net(FRAME.emergencyNumber()));
        }
    }

    @Test
    void theWayToCloseACallNamesTheSignsAndTheNumber() {
        assertThat(ENGLISH.safetyNet(FRAME)).contains("chest pain", "trouble seeing", "bladder or bowels", "112");
    }

    private static Stream<String> said(BasisWords words) {
        return Stream.of(words.answered(), words.onRecord(), words.unknown()).flatMap(Phrase::keys);
    }
}
