package org.tenderpoint.followup.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.answers.FollowUpQuestion.Kind;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Answer;

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
            assertThat(Questionnaire.of(line)).extracting(FollowUpQuestion::code)
                    .containsAll(line.symptoms().stream().map(Symptom::code).toList());
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
                assertThat(question.link(Locale.GERMAN)).isNotEqualTo(question.link(Locale.ENGLISH));
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
        var said = new CallAnswers(Map.of("now", "0", "worst", "5", "gone_when", "next_day", "fever", "unknown"));

        var read = CallAnswers.read(said.stored());

        assertThat(read).isEqualTo(said);
        assertThat(Answered.feedback(read, Duration.ofHours(60)).soreHours()).hasValue(48);
        assertThat(Answered.feedback(read, Duration.ofHours(60)).symptom(Symptom.FEVER)).isEqualTo(Answer.UNKNOWN);
    }
}
