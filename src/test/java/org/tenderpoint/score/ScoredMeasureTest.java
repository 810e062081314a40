package org.tenderpoint.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.MeasureId;
import org.tenderpoint.score.MeasureFile.MeasureRefused;
import org.tenderpoint.score.rules.ScoreChange;
import org.tenderpoint.score.rules.ScoredMeasure;

@Tag("UC-29")
class ScoredMeasureTest {

    private static final ScoredMeasure PEG = MeasureFile.read(delivered("peg"));
    private static final ScoredMeasure RMDQ = MeasureFile.read(delivered("rmdq"));

    private static String delivered(String code) {
        try (var file = ScoredMeasure.class.getResourceAsStream("/measures/" + code + ".json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0,0,0    | 0
            10,10,10 | 10
            7,5,6    | 6
            1,0,0    | 0.3333
            7,-,6    | none: all three are needed
            -,-,-    | none
            """)
    void thePegIsTheMeanOfItsThreeNumbers(String numbers, String expected) {
        var score = PEG.score(answers(PEG, numbers));
        if (expected.startsWith("none")) {
            assertThat(score).isEmpty();
        } else {
            assertThat(score.orElseThrow().value()).isCloseTo(Double.parseDouble(expected),
                    org.assertj.core.data.Offset.offset(0.001));
        }
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            7,7,7 | 5,5,6 | NOT_CLEAR
            7,7,7 | 5,5,5 | IMPROVED
            7,7,6 | 5,5,5 | NOT_CLEAR
            3,3,3 | 5,5,5 | WORSE
            3,3,3 | 4,4,5 | NOT_CLEAR
            1,1,1 | 0,0,0 | NOT_CLEAR
            5,5,5 | 5,5,5 | NOT_CLEAR
            """)
    void thePegChangesClearlyFromItsSmallestChangeOn(String start, String now, ScoreChange change) {
        assertThat(PEG.change(PEG.score(answers(PEG, start)).orElseThrow(), PEG.score(answers(PEG, now)).orElseThrow()))
                .isEqualTo(change);
    }

    @ParameterizedTest(name = "from {0} ticks to {1}: {2}")
    @CsvSource({
            "4, 3, NOT_CLEAR", "4, 2, IMPROVED", "10, 8, NOT_CLEAR", "10, 7, IMPROVED", "20, 15, NOT_CLEAR",
            "20, 14, IMPROVED", "10, 13, WORSE", "0, 1, NOT_CLEAR", "0, 2, WORSE", "24, 24, NOT_CLEAR"
    })
    void theRmdqNeedsTwoPointsAndThirtyPercent(int start, int now, ScoreChange change) {
        assertThat(RMDQ.change(RMDQ.score(ticked(start)).orElseThrow(), RMDQ.score(ticked(now)).orElseThrow()))
                .isEqualTo(change);
    }

    @Test
    void theRmdqCountsItsTwentyFourSentences() {
        assertThat(RMDQ.items()).hasSize(24).allSatisfy(
                item -> assertThat(item.text().get("en").toLowerCase(Locale.ROOT)).contains("back"));
        assertThat(RMDQ.score(ticked(24)).orElseThrow().value()).isEqualTo(24);
        assertThat(RMDQ.score(ticked(0)).orElseThrow().value()).isZero();
        assertThat(RMDQ.score(Map.of())).isEmpty();
        assertThat(IntStream.rangeClosed(1, 9).filter(RMDQ::dueAfter)).containsExactly(1, 4, 8);
        assertThat(IntStream.rangeClosed(1, 3).filter(PEG::dueAfter)).containsExactly(1, 2, 3);
    }

    @Test
    void aMeasureIsAskedInNoLanguageForWhichItHasNoWords() {
        assertThat(PEG.speaks(Locale.UK)).isTrue();
        assertThat(PEG.speaks(Locale.GERMAN)).isFalse();
    }

    @Test
    void whatMayBeMissingCountsLikeTheMeanOfTheOthers() {
        var sum = MeasureFile.read(delivered("peg").replace("\"mean\"", "\"sum\"")
                .replace("\"mayBeMissing\": 0", "\"mayBeMissing\": 1"));
        assertThat(sum.score(answers(sum, "4,-,6")).orElseThrow().value()).isEqualTo(15);
        assertThat(sum.score(answers(sum, "4,-,-"))).isEmpty();
        assertThat(sum.most()).isEqualTo(30);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "code": "peg"             | "code": "My Peg"           | code: write lower-case letters
            "score": "mean"           | "score": "median"          | score: write one of mean, sum, not "median".
            "form": "numbers"         | "form": "ticks"            | asked: a measure to tick is asked by link
            "highest": 10             | "highest": 0               | lowest and highest: write whole numbers
            "mayBeMissing": 0         | "mayBeMissing": 3          | mayBeMissing: write a number from 0
            "leastChange": 1.75       | "leastChange": 0           | leastChange: write the smallest change
            "leastChange": 1.75       | "leastChange": 11          | leastChange: write the smallest change
            "leastPercent": 0         | "leastPercent": 130        | leastPercent: write 0 to 100.
            "code": "enjoyment"       | "code": "pain"             | items: the code "pain" is used twice.
            "code": "enjoyment"       | "code": "p p"              | items: "p p" is no code
            "low": { "en": "No pain"  | "loww": { "en": "No pain"  | The file cannot be read as JSON, at line
            "asked": "follow_up",     | "asked": "follow_up"       | The file cannot be read as JSON, at line
            "every": 1                | "every": 0                 | every: write after how many sessions
            "asked": "follow_up"      | "asked": "arrival"         | asked: write one of follow_up, link
            "items": [                | "intro": { "de": "Bitte" }, "items": [ | intro: write it in the languages
            "text": { "en": "What number best describes your pain | "text": { "de": "What number best describes your pain | items: "enjoyment" needs its words
            "licence": "Free to use   | "licence": "", "name": "Free | licence: write something here
            """)
    void aFileThatSaysTooLittleIsRefusedInASentence(String written, String instead, String sentence) {
        var file = delivered("peg");
        assertThat(file).contains(written);
        assertThatThrownBy(() -> MeasureFile.read(file.replace(written, instead)))
                .isInstanceOf(MeasureRefused.class)
                .hasMessageStartingWith(sentence);
    }

    /** Its words are those that were tested; ours in another language would be another measure. */
    @Test
    void aCopyInAnotherLanguageSaysInWhichItWasAsked() {
        var now = Instant.parse("2026-03-09T10:00:00Z");
        var asked = new MeasureVersion(Id.random(MeasureId::new), 1, Optional.empty(), PEG);
        var row = new ScoreRow(Id.random(ClientId::new), asked.id(), Optional.empty(), ScoreWay.END,
                answers(PEG, "7,5,6"),
                Optional.empty(), now);

        assertThat(Texts.speaking(Locale.GERMAN, () -> row.copy(asked)).fields()).extracting(CopyRow.Field::label)
                .contains("Auf Englisch gefragt: „What number best describes your pain on average in the past week?“");
        assertThat(Texts.speaking(Locale.ENGLISH, () -> row.copy(asked)).fields()).extracting(CopyRow.Field::label)
                .contains("What number best describes your pain on average in the past week?");
    }

    private static Map<String, Integer> answers(ScoredMeasure measure, String numbers) {
        var given = Arrays.asList(numbers.split(","));
        var answers = new LinkedHashMap<String, Integer>();
        IntStream.range(0, given.size()).filter(i -> !given.get(i).equals("-"))
                .forEach(i -> answers.put(measure.items().get(i).code(), Integer.valueOf(given.get(i))));
        return answers;
    }

    private static Map<String, Integer> ticked(int number) {
        return IntStream.range(0, RMDQ.items().size()).boxed()
                .collect(Collectors.toMap(i -> RMDQ.items().get(i).code(), i -> i < number ? 1 : 0));
    }
}
