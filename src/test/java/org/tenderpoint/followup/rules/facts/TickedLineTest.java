package org.tenderpoint.followup.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.facts.Symptom.CHILLS;
import static org.tenderpoint.followup.rules.facts.Symptom.FEVER;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tenderpoint.vocabulary.Answer;

/** What a ticked line can still be, as its signs are told one after the other. */
class TickedLineTest {

    private static final TickedLine LINE = new TickedLine("line_f", Set.of(FEVER, CHILLS), true, true);

    @Test
    void whatWasSettledIsLeftOut() {
        assertThat(told(said -> said)).isEqualTo(LINE);
        assertThat(told(said -> said.symptom(FEVER, Answer.NO)).signs()).containsExactly(CHILLS);
        assertThat(told(said -> said.symptom(CHILLS, Answer.YES)).signs()).containsExactly(FEVER);
        assertThat(told(said -> said.swelling(Swelling.NONE)))
                .isEqualTo(new TickedLine("line_f", LINE.signs(), false, true));
        assertThat(told(said -> said.bruising(Bruising.SMALL)))
                .isEqualTo(new TickedLine("line_f", LINE.signs(), true, false));
    }

    @Test
    void itIsOpenWhileAnythingOfItIs() {
        assertThat(new TickedLine("line_f", Set.of(FEVER), false, false).open()).isTrue();
        assertThat(new TickedLine("line_f", Set.of(), true, false).open()).isTrue();
        assertThat(new TickedLine("line_f", Set.of(), false, true).open()).isTrue();
        assertThat(new TickedLine("line_f", Set.of(), false, false).open()).isFalse();
    }

    @Test
    void findingsNameWhatItCanBe() {
        assertThat(LINE.keys()).containsExactlyInAnyOrder("symptom.fever", "symptom.chills", "swelling",
                "swelling.unknown", "bruising", "bruising.unknown");
        assertThat(new TickedLine("line_f", Set.of(FEVER), false, false).keys()).containsExactly("symptom.fever");
    }

    private static TickedLine told(UnaryOperator<FeedbackAnswers.Builder> then) {
        var open = FeedbackAnswers.builder().symptom(FEVER, Answer.UNKNOWN).symptom(CHILLS, Answer.UNKNOWN)
                .swelling(Swelling.UNKNOWN).bruising(Bruising.UNKNOWN);
        return LINE.in(then.apply(open).build());
    }
}
