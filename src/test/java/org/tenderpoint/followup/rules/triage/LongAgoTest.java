package org.tenderpoint.followup.rules.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Triage.Finding;
import org.tenderpoint.vocabulary.Answer;

/** Long after a session: of the signs only those of the visit are asked; the others are neither open nor denied. */
class LongAgoTest {

    private static final int NINE_MONTHS = 24 * 270;

    @Test
    void fineAndGoneAreExpectedAndNothingIsOpen() {
        assertThat(decide(0, Map.of()).level()).as(decide(0, Map.of()).findings().toString())
                .isEqualTo(TriageLevel.EXPECTED);
        var gone = decide(null, Map.of(Symptom.FEVER, Answer.NO));
        assertThat(gone.level()).as(gone.findings().toString()).isEqualTo(TriageLevel.EXPECTED);
        assertThat(gone.findings()).extracting(Finding::id).doesNotContain("TRI-091", "TRI-100", "TRI-108");
    }

    @Test
    void aSignThatTheVisitAsksAboutCountsAsEver() {
        assertThat(decide(null, Map.of(Symptom.CHEST_PAIN, Answer.UNKNOWN)).findings()).extracting(Finding::id)
                .contains("TRI-091");
        assertThat(decide(null, Map.of(Symptom.CHEST_PAIN, Answer.YES)).level()).isEqualTo(TriageLevel.EMERGENCY);
    }

    private static Triage decide(Integer worst, Map<Symptom, Answer> today) {
        var asked = new EnumMap<Symptom, Answer>(Symptom.class);
        asked.putAll(today);
        var leftOut = Arrays.stream(Symptom.values()).filter(sign -> !today.containsKey(sign))
                .collect(Collectors.toSet());
        return TriageRules.CURRENT.decide(Scene.scene().hours(NINE_MONTHS).answer(_ -> {
            var answers = FeedbackAnswers.builder().sorenessNow(OptionalInt.of(0));
            asked.forEach(answers::symptom);
            answers.details(details -> details.withLeftOut(leftOut));
            return worst == null ? answers : answers.sorenessWorst(OptionalInt.of(worst));
        }).facts());
    }
}
