package org.tenderpoint.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Call;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/** The vocabulary of the feedback: its codes are stored and shared, so they may never change. */
class FollowUpWordsTest {

    static Stream<List<Coded>> words() {
        return Stream.<Coded[]>of(Onset.values(), Course.values(), Spread.values(), Sides.values(), Quality.values(),
                AggravatedBy.values(), ActivityLimit.values(), Symptom.values(), Swelling.values(), Bruising.values(),
                OtherCause.values(), PressureFelt.values(), TriageLevel.values(), AskedDiscipline.values(),
                Call.values())
                .map(List::of);
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordHasALabelAndACodeOfItsOwn(List<Coded> words) {
        assertThat(words).extracting(Texts::label).doesNotContain("");
        assertThat(words).extracting(Coded::code).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z0-9_]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"during", "within_24h", "24_48h", "after_48h", "unknown"})
    void theStartIsCodedAsTheVocabularyHasIt(String code) {
        assertThat(Coded.require(Onset.class, code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "numbness", "tingling", "weakness_legs", "weakness_arms", "weakness_back", "saddle_numbness",
            "bladder_bowel_change", "hot_tender", "redness", "fever", "chills", "nausea", "vomiting", "dizziness",
            "fainted",
            "breathless", "chest_pain", "severe_headache", "vision_or_speech_change", "calf_swelling_one_side",
            "skin_reaction", "dark_urine", "cannot_sleep_for_pain", "face_droop", "swallowing_or_balance_trouble",
            "new_one_sided_head_neck_pain", "coughing_blood", "bleeding_or_fluid_in_pregnancy", "baby_moving_less",
            "other_new"})
    void eachOfTheThirtySymptomsIsThere(String code) {
        assertThat(Coded.of(Symptom.class, code)).isPresent();
        assertThat(Symptom.values()).hasSize(30);
    }
}
