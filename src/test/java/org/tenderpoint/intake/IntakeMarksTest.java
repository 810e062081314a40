package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.vocabulary.facts.Condition.OSTEOPOROSIS;
import static org.tenderpoint.vocabulary.facts.Condition.PREGNANCY;
import static org.tenderpoint.vocabulary.facts.Condition.SCOLIOSIS;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.client.ClientMark.Open;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

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

    private static String label(Condition condition) {
        return Texts.label(condition);
    }
}
