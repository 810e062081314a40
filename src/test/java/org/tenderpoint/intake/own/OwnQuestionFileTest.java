package org.tenderpoint.intake.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.intake.own.AskedQuestion.Choice;
import org.tenderpoint.intake.own.AskedQuestion.Kind;
import org.tenderpoint.intake.own.OwnQuestionFile.FileRefused;
import org.tenderpoint.platform.page.PageLanguage;

/** The file in which a practice writes its own questions. */
@Tag("UC-44")
public class OwnQuestionFileTest {

    /** A file with a mistake on each of ten lines. */
    public static final String TEN_MISTAKES = """
            {
              "questions": [
                { "key": "My Tea", "answer": "number", "text": { "en": "How many cups of tea?" } },
                { "key": "sport", "answer": "yes", "text": { "en": "Do you do sports?" } },
                { "key": "desk", "answer": "yes_no", "stands": "kitchen", "text": { "en": "Do you sit a lot?" } },
                { "key": "pets", "answer": "yes_no", "text": { "de": "Haben Sie Tiere?" } },
                { "key": "desk", "answer": "day", "text": { "en": "Since when do you sit a lot?" } },
                { "key": "music", "answer": "one", "text": { "en": "Which music?" } },
                { "key": "light", "answer": "text", "text": { "en": "Which light?" }, "options": [] },
                { "key": "oil", "answer": "yes_no", "wording": "x", "text": { "en": "Do you like oil?" } },
                { "key": "scent", "answer": "yes_no", "text": { "en": "Scent?", "xx": "?" } },
                { "key": "talk", "answer": "several", "text": { "en": "When to talk?" }, "options": [
                  { "code": "first", "text": { "en": "At first" } },
                  { "code": "first", "text": { "en": "In the end" } }
                ] }
              ]
            }
            """;

    @Test
    void aFileWithTenMistakesIsRefusedWithTheLineAndTheReasonOfEach() {
        assertThat(refused(TEN_MISTAKES)).containsExactly(
                "3 key: write lower-case letters, digits and hyphens, at most 30.",
                "4 answer: write one of yes_no, one, several, number, day, text.",
                "5 stands: write one of spine_joints, heart_blood, skin_feeling, other_health, surgery_injury,"
                        + " preferences, end.",
                "6 text: the words in the practice’s language, “en”, are missing.",
                "7 key: “desk” is used twice.",
                "8 options: an answer “one” needs them.",
                "9 options: an answer “text” has none.",
                "10 There is no field “wording”. There are answer, key, options, stands, text.",
                "11 text: “xx” is no language of the program. There are de, en, es, fr.",
                "14 code: “first” is used twice.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            { "questions": [ | 1 This cannot be read as JSON
            { "questions": [], "questions": [] } | 1 This cannot be read as JSON
            { "questions": [] } x | 1 This cannot be read as JSON
            [] | 1 Write the fields questions in braces.
            { } | 1 Write a list called questions.
            { "questions": [ 4 ] } | 1 Write the fields answer, key, options, stands, text in braces.
            { "questions": [ { "key": "a", "answer": "text", "text": { "en": " " } } ] } | 1 text: “en” has no words.
            """)
    void whatIsNoSuchFileIsRefused(String text, String why) {
        assertThat(refused(text).getFirst()).startsWith(why).doesNotContain("Source");
    }

    @Test
    void bytesThatAreNoTextAndFilesThatAreTooLongAreRefused() {
        assertThat(catchThrowableOfType(FileRefused.class, () -> OwnQuestionFile.text(new byte[]{(byte) 0xff}))
                .mistakes().getFirst().words()).contains("UTF-8");
        assertThat(catchThrowableOfType(FileRefused.class, () -> OwnQuestionFile.text(
                " ".repeat(OwnQuestionService.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8)))
                .mistakes().getFirst().words()).contains("larger");
    }

    @Test
    void theExampleCanBeReadInByEachPracticeAndHasAllLanguages() {
        for (var language : PageLanguage.ofStaff()) {
            assertThat(OwnQuestionFile.read(SampleOwnQuestions.example(), language)).hasSize(2)
                    .allSatisfy(question -> assertThat(question.words()).containsOnlyKeys("en", "de", "es", "fr"));
        }
    }

    @Test
    void wordsOfAMissingLanguageAreThePractices() {
        var question = OwnQuestionFile.read("""
                { "questions": [ { "key": "tea", "answer": "one", "text": { "en": "Tea?", "de": "Tee?" }, "options": [
                  { "code": "no", "text": { "en": "None", "de": "Keinen" } },
                  { "code": "yes", "text": { "en": "Some", "de": "Etwas" } } ] } ] }
                """, PageLanguage.EN).getFirst();

        assertThat(question.in(Locale.GERMAN, Locale.ENGLISH)).isEqualTo(new AskedQuestion(
                "tea", Kind.ONE, "de", "Tee?", List.of(new Choice("no", "Keinen"), new Choice("yes", "Etwas"))));
        assertThat(question.in(Locale.FRENCH, Locale.ENGLISH).words()).isEqualTo("Tea?");
        assertThat(question.in(Locale.FRENCH, Locale.ENGLISH).language()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
            "YES_NO, dont_know, dont_know", "YES_NO, not_asked, -", "YES_NO, maybe, -", "NUMBER, 12, 12",
            "NUMBER, '-1,5', '-1,5'", "NUMBER, many, -", "NUMBER, 1234567890123456, -", "DAY, 3 May 2024, 2024-05-03",
            "DAY, soon, -", "TEXT, '  a   desk ', a desk", "TEXT, '', ''"
    })
    void anAnswerIsOfItsKindOrNone(Kind kind, String typed, String kept) {
        var asked = new AskedQuestion("x", kind, "en", "?", List.of());
        assertThat(asked.read(List.of(typed)).orElse("-")).isEqualTo(kept);
    }

    private static List<String> refused(String text) {
        return catchThrowableOfType(FileRefused.class, () -> OwnQuestionFile.read(text, PageLanguage.EN)).mistakes()
                .stream().map(one -> one.line() + " " + one.words()).toList();
    }
}
