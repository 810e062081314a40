package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.vocabulary.facts.Condition.OSTEOPOROSIS;
import static org.tenderpoint.vocabulary.facts.Condition.OTHER_CONDITION;
import static org.tenderpoint.vocabulary.facts.Condition.PREGNANCY;
import static org.tenderpoint.vocabulary.facts.Condition.SCOLIOSIS;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.client.ClientMark.Open;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

@Tag("UC-04")
class IntakeMarksTest {

    @Test
    void whatWasNotAskedAndWhatTheClientDoesNotKnowAreBothOpenAndToldApart() {
        var answers = Intakes.harmless()
                .with(SCOLIOSIS, ConditionAnswer.of(Recorded.YES))
                .with(OSTEOPOROSIS, ConditionAnswer.of(Recorded.DONT_KNOW))
                .with(PREGNANCY, ConditionAnswer.NOT_ASKED);

        assertThat(IntakeMarks.lines(answers)).containsExactly(
                new ClientMark.Line("adapt", label(SCOLIOSIS)),
                new ClientMark.Line("question", label(OSTEOPOROSIS), Open.DONT_KNOW),
                new ClientMark.Line("question", label(PREGNANCY), Open.NOT_ASKED));
    }

    @Test
    void manyQuestionsThatWereNotAskedFillOneLine() {
        var answers = Intakes.harmless()
                .with(SCOLIOSIS, ConditionAnswer.NOT_ASKED)
                .with(OSTEOPOROSIS, ConditionAnswer.NOT_ASKED);
        assertThat(IntakeMarks.lines(answers)).hasSize(2);

        assertThat(IntakeMarks.lines(answers.with(PREGNANCY, ConditionAnswer.NOT_ASKED)))
                .containsExactly(new ClientMark.Line("question", "3 questions of the intake", Open.NOT_ASKED));
    }

    @Test
    void whatNoQuestionNamesIsToldInTheClientsOwnWords() {
        var hernia = ConditionAnswer.of(Recorded.YES).with(Detail.TEXT, "a hernia\non the left");

        assertThat(IntakeMarks.lines(Intakes.harmless().with(OTHER_CONDITION, hernia)))
                .containsExactly(new ClientMark.Line("adapt", "Also told: a hernia; on the left"));
        assertThat(IntakeMarks.lines(Intakes.harmless().with(OTHER_CONDITION, ConditionAnswer.of(Recorded.YES))))
                .containsExactly(new ClientMark.Line("adapt", label(OTHER_CONDITION)));
    }

    @Test
    void whatTheClientHasIsToldInTheReadersLanguage() {
        var answers = Intakes.harmless().with(OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES));

        assertThat(Texts.speaking(Locale.GERMAN, () -> IntakeMarks.lines(answers)))
                .containsExactly(new ClientMark.Line("adapt", "Osteoporose oder Osteopenie"));
    }

    @Test
    void likedPressuresAreToldByLevelAndOnceWhereTheyAreTheSameEverywhere() {
        assertThat(likes(Map.of(Region.NECK, 3, Region.LOWER_BACK, 4, Region.SHOULDERS, 3)))
                .isEqualTo("Likes 3: neck, shoulders; 4: lower back");

        var everywhere = Arrays.stream(Region.values()).collect(Collectors.toMap(region -> region, _ -> 4));
        assertThat(likes(everywhere)).isEqualTo("Likes 4 everywhere");

        everywhere.put(Region.HEAD, 2);
        assertThat(likes(everywhere)).isEqualTo("Likes 4 everywhere but 2: head");
    }

    private static String likes(Map<Region, Integer> pressures) {
        var lines = IntakeMarks.lines(Intakes.harmless().withPressurePreference(pressures));
        assertThat(lines).extracting(ClientMark.Line::icon).containsExactly("check");
        return lines.getFirst().text();
    }

    private static String label(Condition condition) {
        return Texts.label(condition);
    }
}
