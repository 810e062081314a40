package org.tenderpoint.followup.answers;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.followup.answers.FollowUpQuestion.Kind;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;

/** Each question of the follow-up stands once, and has its words wherever it is asked. */
class QuestionnaireTest {

    @Test
    void everyQuestionStandsOnce() {
        assertThat(Questionnaire.all()).extracting(FollowUpQuestion::code).doesNotHaveDuplicates();
    }

    @Test
    void everySignIsAskedByItsLine() {
        assertThat(Questionnaire.all()).extracting(FollowUpQuestion::code)
                .containsAll(Arrays.stream(Symptom.values()).map(Symptom::code).toList());
        for (var line : SafetyLine.values()) {
            var asked = Stream.concat(Stream.of(Questionnaire.get(line.code())), Questionnaire.of(line).stream());
            assertThat(asked).extracting(FollowUpQuestion::code)
                    .containsAll(line.symptoms().stream().map(Symptom::code).toList());
        }
    }

    /**
     * By what words a line asks for a sign, in each language of clients: a "no" to the line denies the sign, so it was
     * heard.
     */
    private static final Map<Symptom, List<String>> HEARD_AS = new EnumMap<>(Map.ofEntries(
            entry(Symptom.CHEST_PAIN,
                    List.of("chest pain", "schmerz oder enge in der brust", "dolor u opresión en el pecho",
                            "douleur ou serrement dans la poitrine")),
            entry(Symptom.BREATHLESS,
                    List.of("hard to breathe", "schwierigkeiten beim atmen", "dificultad para respirar",
                            "difficulté à respirer")),
            entry(Symptom.FAINTED, List.of("faint", "ohnmacht", "desmayo", "évanouissement")),
            entry(Symptom.VISION_OR_SPEECH_CHANGE,
                    List.of("trouble seeing, speaking", "sehen, sprechen", "ver, hablar", "à voir, à parler")),
            entry(Symptom.COUGHING_BLOOD,
                    List.of("coughing blood", "husten mit blut", "tos con sangre", "toux avec du sang")),
            entry(Symptom.FACE_DROOP,
                    List.of("one side of the face drooping", "seite des gesichts hängt", "un lado de la cara caído",
                            "un côté du visage qui tombe")),
            entry(Symptom.SWALLOWING_OR_BALANCE_TROUBLE,
                    List.of("swallowing or keeping your balance", "schlucken oder mit dem gleichgewicht",
                            "tragar o mantener el equilibrio", "à avaler ou à garder l’équilibre")),
            entry(Symptom.NEW_ONE_SIDED_HEAD_NECK_PAIN,
                    List.of("new pain on one side of head or neck", "neuer schmerz auf einer seite",
                            "dolor nuevo en un lado de la cabeza o el cuello",
                            "nouvelle douleur d’un côté de la tête, du cou ou de la nuque")),
            entry(Symptom.BLEEDING_OR_FLUID_IN_PREGNANCY,
                    List.of("bleeding or fluid", "blutung oder flüssigkeit", "sangrado o pérdida de líquido",
                            "saignement ou perte de liquide")),
            entry(Symptom.BABY_MOVING_LESS,
                    List.of("baby moving less", "kind bewegt sich weniger", "el bebé se mueve menos",
                            "le bébé bouge moins")),
            entry(Symptom.SEVERE_HEADACHE,
                    List.of("very bad headache", "sehr starker kopfschmerz", "dolor de cabeza muy fuerte",
                            "mal de tête très fort")),
            entry(Symptom.NUMBNESS, List.of("numb", "taub", "adormecid", "engourdi")),
            entry(Symptom.TINGLING, List.of("tingling", "kribbel", "hormigueo", "fourmillement")),
            entry(Symptom.WEAKNESS_ARMS, List.of("weak arms", "schwache arme", "brazos", "bras")),
            entry(Symptom.WEAKNESS_LEGS, List.of("arms, legs", "arme, beine", "piernas", "jambes")),
            entry(Symptom.WEAKNESS_BACK, List.of("legs or back", "schwacher rücken", "espalda", "dos")),
            entry(Symptom.SADDLE_NUMBNESS,
                    List.of("numb between the legs", "taubheit zwischen den beinen", "adormecimiento entre las piernas",
                            "engourdissement entre les jambes")),
            entry(Symptom.BLADDER_BOWEL_CHANGE,
                    List.of("new trouble with bladder, bowels", "neue probleme mit blase, darm",
                            "problemas nuevos con la vejiga, el intestino",
                            "nouveaux troubles de la vessie, de l’intestin")),
            entry(Symptom.FEVER, List.of("fever", "fieber", "fiebre", "fièvre")),
            entry(Symptom.CHILLS, List.of("shivers", "frösteln oder schüttelfrost", "escalofríos", "frissons")),
            entry(Symptom.NAUSEA, List.of("feeling sick", "übelkeit", "náuseas", "nausée")),
            entry(Symptom.VOMITING, List.of("throwing up", "erbrechen", "vómitos", "vomissements")),
            entry(Symptom.DIZZINESS, List.of("dizzy", "schwindel", "mareos", "vertiges")),
            entry(Symptom.CALF_SWELLING_ONE_SIDE,
                    List.of("one leg swollen", "ein bein geschwollen", "una sola pierna hinchada",
                            "une seule jambe enflée")),
            entry(Symptom.HOT_TENDER,
                    List.of("hot to the hand", "heiß anfühlt", "caliente al tocarla con la mano",
                            "chaud sous la main")),
            entry(Symptom.REDNESS, List.of("red", "rot", "roja", "rouge")),
            entry(Symptom.DARK_URINE,
                    List.of("dark brown, red or bloody urine", "dunkelbrauner, roter oder blutiger urin",
                            "orina marrón oscura, roja o con sangre", "urines brun foncé, rouges ou avec du sang")),
            entry(Symptom.SKIN_REACTION,
                    List.of("skin reaction", "hautreaktion", "reacción de la piel", "réaction de la peau")),
            entry(Symptom.CANNOT_SLEEP_FOR_PAIN, List.of("pain that keeps you awake", "schmerz, der sie wach hält",
                    "dolor que no le deja dormir", "douleur qui vous empêche de dormir")),
            entry(Symptom.OTHER_NEW, List.of("else that is new", "neu", "otra cosa que sea nueva",
                    "autre chose de nouveau"))));

    @Test
    void aLineNamesEverySignThatANoToItDenies() {
        for (var line : SafetyLine.values()) {
            var asked = Questionnaire.get(line.code());
            for (var sign : line.symptoms()) {
                var heard = HEARD_AS.get(sign);
                assertThat(heard).as("the words that line %s has for %s, in this test", line, sign).isNotNull();
                assertThat(List.of(asked.call(), asked.link(Locale.ENGLISH), asked.arrival()))
                        .as("line %s asks for %s", line, sign)
                        .allSatisfy(words -> assertThat(words).containsIgnoringCase(heard.getFirst()));
                assertThat(PageLanguage.locales()).hasSameSizeAs(heard).allSatisfy(language -> assertThat(
                        asked.link(language)).as("line %s asks for %s", line, sign)
                        .containsIgnoringCase(heard.get(PageLanguage.locales().indexOf(language))));
            }
        }
    }

    @Test
    void everyQuestionHasItsWordsInACallAndOnThePageOfTheLink() {
        for (var question : Questionnaire.all()) {
            if (!question.code().equals(CheckInScript.SORE)) {
                assertThat(question.call()).isNotBlank();
                assertThat(question.name()).isNotBlank();
            }
            if (question.kind() != Kind.AGREE) {
                assertThat(question.link(Locale.ENGLISH)).isNotBlank();
                assertThat(PageLanguage.locales().stream().map(question::link)).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void whatIsAskedAtAnArrivalHasItsWordsThere() {
        for (var line : SafetyLine.values()) {
            assertThat(Questionnaire.get(line.code()).arrival()).isNotBlank();
            assertThat(Questionnaire.of(line)).allSatisfy(item -> assertThat(item.arrival()).isNotBlank());
        }
    }

    @Test
    void whatWasStoredIsReadAsItWasGiven() {
        var said = new GivenAnswers(Map.of("now", "0", "worst", "5", "gone_when", "next_day", "fever", "unknown"));

        var read = GivenAnswers.read(said.stored());

        assertThat(read).isEqualTo(said);
        assertThat(read.facts(Duration.ofHours(60)).soreHours()).hasValue(48);
        assertThat(read.facts(Duration.ofHours(30).plusMinutes(1)).soreHours()).as("no shorter than it was")
                .hasValue(31);
        assertThat(read.facts(Duration.ofHours(60)).symptom(Symptom.FEVER))
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void whatWasAnsweredStandsInTheCopyUnderItsOwnLabelAndWhatIsNotKnownDoesNot() {
        var all = FeedbackAnswers.builder().sorenessNow(3).onset(Onset.DURING).qualities(Set.of(Quality.DULL))
                .regions(Set.of(BodyPart.parse("calves:left"))).wouldReturn(Answer.UNKNOWN)
                .activityLimit(ActivityLimit.values()[0]).symptom(Symptom.FEVER, Answer.NO).build();
        var row = CopyRow.begin();

        Questionnaire.copy(all, row);

        assertThat(row.fields()).extracting(CopyRow.Field::key)
                .containsExactly("soreness_now", "onset", "regions", "qualities", "activity_limit", "fever");
        assertThat(row.fields()).extracting(CopyRow.Field::label)
                .startsWith("Soreness then, 0 to 10", "Began", "Where", "How it feels");
        assertThat(Questionnaire.ALL).flatMap(FollowUpQuestion::facts)
                .allSatisfy(fact -> assertThat(Texts.of("question." + fact.key() + ".copy")).isNotBlank());
    }
}
