package org.tenderpoint.followup.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * What triage leaves out because it was there before, or is only the mark of a cup; the other books read it as told.
 */
class KnownBeforeTest {

    @Test
    void aSignAsBeforeCountsAsNoInTriageAndAsToldElsewhere() {
        for (var sign : List.of(AsBefore.NAUSEA, AsBefore.DIZZINESS, AsBefore.SKIN_REACTION,
                AsBefore.CANNOT_SLEEP_FOR_PAIN)) {
            var facts = scene().soreAt("calves").yes(sign.sign().orElseThrow()).asBefore(sign).facts();

            assertThat(facts.triageReading().answer(sign.sign().orElseThrow())).isEqualTo(Answer.NO);
            assertThat(facts.triageReading().answers().details().asBefore()).containsExactly(sign);
            assertThat(facts.reading().yes(sign.sign().orElseThrow())).isTrue();
        }
    }

    @Test
    void anyWeaknessLetsEverySignCountInFull() {
        counts(NAUSEA, scene().yes(NAUSEA, WEAKNESS_BACK).asBefore(AsBefore.NAUSEA));
        counts(NUMBNESS, numb(NumbWhere.ONE_LEG).unsure(WEAKNESS_ARMS));
        counts(NAUSEA, scene().yes(NAUSEA));
    }

    @Test
    void numbnessIsKnownOnlyAtANamedPlaceThatIsNotTheFace() {
        var known = numb(NumbWhere.ONE_LEG).facts().triageReading();
        assertThat(known.answer(NUMBNESS)).isEqualTo(Answer.NO);
        assertThat(known.answers().numbWhere()).isEmpty();

        counts(NUMBNESS, numb());
        counts(NUMBNESS, numb(NumbWhere.ONE_LEG, NumbWhere.FACE));
        counts(NUMBNESS, numb(NumbWhere.BOTH_LEGS));
        assertThat(numb(NumbWhere.ONE_ARM).yes(TINGLING).facts().triageReading().answers().numbWhere())
                .as("tingling is new").containsExactly(NumbWhere.ONE_ARM);
    }

    @Test
    void bothLegsAreLongNumbOnlyWithIllNervesAndAQuietLowBack() {
        assertThat(numb(NumbWhere.BOTH_LEGS).has(Condition.NEUROPATHY).soreAt("calves").facts().triageReading()
                .answer(NUMBNESS)).isEqualTo(Answer.NO);
        assertThat(numb(NumbWhere.BOTH_LEGS).has(Condition.DIABETES, Detail.NEUROPATHY, "yes").soreAt("calves")
                .facts().triageReading().answer(NUMBNESS)).isEqualTo(Answer.NO);
        counts(NUMBNESS, numb(NumbWhere.BOTH_LEGS).has(Condition.NEUROPATHY).soreAt("sacrum"));
        counts(NUMBNESS, numb(NumbWhere.BOTH_LEGS).has(Condition.NEUROPATHY).soreAt("calves").unsure(SADDLE_NUMBNESS));
        counts(NUMBNESS, numb(NumbWhere.BOTH_LEGS).has(Condition.DIABETES).soreAt("calves"));
    }

    @Test
    void aSwellingIsKnownOnlyIfItIsMildAndInBothLegsAlone() {
        assertThat(swollen(SwollenWhere.BOTH_LEGS).facts().triageReading().answers().swelling())
                .isEqualTo(Swelling.NONE);
        assertThat(swollen(SwollenWhere.BOTH_LEGS, SwollenWhere.HANDS).facts().triageReading().answers().swelling())
                .isEqualTo(Swelling.MILD);
        assertThat(swollen(SwollenWhere.BOTH_LEGS).swelling(Swelling.PRONOUNCED).facts().triageReading().answers()
                .swelling()).isEqualTo(Swelling.PRONOUNCED);
    }

    @Test
    void painAtNightInTheSpineIsNeverKnownWhereCancerIsNotDenied() {
        var awake = scene().yes(CANNOT_SLEEP_FOR_PAIN).asBefore(AsBefore.CANNOT_SLEEP_FOR_PAIN);
        assertThat(awake.facts().triageReading().answer(CANNOT_SLEEP_FOR_PAIN)).isEqualTo(Answer.NO);
        counts(CANNOT_SLEEP_FOR_PAIN, awake.notAsked(Condition.CANCER_HISTORY));
    }

    @Test
    void marksOfACupCountAsNoneUnlessTheSpotIsHotOrSomebodyIsIll() {
        var marked = marks().facts().triageReading();
        assertThat(marked.answer(REDNESS)).isEqualTo(Answer.NO);
        assertThat(marked.answers().bruising()).isEqualTo(Bruising.NONE);
        assertThat(marks().facts().reading().yes(REDNESS)).isTrue();

        counts(REDNESS, marks().unsure(HOT_TENDER));
        counts(REDNESS, marks().yes(CHILLS));
        counts(REDNESS, marks().swelling(Swelling.PRONOUNCED));
        counts(REDNESS, marks().soreAt("calves"));
        counts(REDNESS, marks().details(details -> details.withToolMarks(Answer.UNKNOWN)));
    }

    @Test
    void aBruiseOfWhoMayBleedEasilyCountsInFull() {
        for (var scene : List.of(marks().has(Condition.BLEEDING_DISORDER), marks().notAsked(Condition.ANTICOAGULANT))) {
            assertThat(scene.facts().triageReading().answers().bruising()).isEqualTo(Bruising.LARGE);
        }
    }

    private static void counts(Symptom sign, Scene scene) {
        assertThat(scene.facts().triageReading().yes(sign)).as("%s counts", sign).isTrue();
    }

    private static Scene numb(NumbWhere... where) {
        return scene().yes(NUMBNESS).numbAt(where).asBefore(AsBefore.NUMBNESS);
    }

    private static Scene swollen(SwollenWhere... where) {
        return scene().swollenAt(where).asBefore(AsBefore.SWELLING);
    }

    private static Scene marks() {
        return scene().worked(Modality.CUPPING, 2, "upper_back").yes(REDNESS).bruise(Bruising.LARGE)
                .details(details -> details.withToolMarks(Answer.YES));
    }
}
