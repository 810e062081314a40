package org.tenderpoint.followup.rules.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.facts.WeakWhere;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/** The worked examples of the follow-up rules, as far as triage goes: every rule that fires, and no other. */
@Tag("UC-16")
class TriageWorkedExamplesTest {

    private static List<String> fired(Triage triage) {
        return triage.findings().stream().map(Triage.Finding::id).sorted().toList();
    }

    @Test
    void ex1AFirstDeepTissueSessionLeavesNormalSoreness() {
        var triage = TriageRules.CURRENT.decide(scene().age(34)
                .worked(Modality.DEEP_TISSUE, 4, "lower_back").now(4, 5).facts());
        assertThat(triage.level()).isEqualTo(TriageLevel.EXPECTED);
        assertThat(fired(triage)).containsExactly("TRI-190");
    }

    @Test
    void ex2OsteoporosisAndBloodThinnersWithASharpSpotIsForADoctorToday() {
        var triage = TriageRules.CURRENT.decide(scene().age(71)
                .has(Condition.OSTEOPOROSIS)
                .has(Condition.ANTICOAGULANT, Detail.NAME, "warfarin")
                .worked(Modality.THAI, 3, "mid_back").hours(30).now(6, 7)
                .onset(Onset.DURING).course(Course.SAME).spread(Spread.PINPOINT).feels(Quality.SHARP)
                .limit(ActivityLimit.A_LOT).bruise(Bruising.SMALL)
                .answer(a -> a.easesWithMovement(Answer.UNKNOWN).otherCauses(Set.of())).facts());
        assertThat(triage.level()).isEqualTo(TriageLevel.URGENT);
        assertThat(fired(triage)).containsExactly("TRI-034", "TRI-052", "TRI-056", "TRI-062", "TRI-072", "TRI-075",
                "TRI-078", "TRI-081", "TRI-088", "TRI-102", "TRI-113");
        assertThat(triage.notes()).extracting(Triage.Note::id).containsExactly("TRI-205");
    }

    @Test
    void ex3DizzyAndSickAfterNeckWorkIsAnEmergency() {
        var triage = TriageRules.CURRENT.decide(scene().age(45)
                .worked(Modality.TRIGGER_POINT, 3, "neck", "shoulders").hours(50).now(3, 4)
                .onset(Onset.H24_48).feels(Quality.DULL).yes(DIZZINESS, NAUSEA).unsure(SEVERE_HEADACHE).facts());
        assertThat(triage.level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(fired(triage)).containsExactly("TRI-004", "TRI-005", "TRI-024", "TRI-091", "TRI-100");
        assertThat(triage.call()).contains(Call.NOW);
        assertThat(triage.findings().getFirst().id()).isEqualTo("TRI-005");
    }

    @Test
    void ex4OneCalfOfTwoThatWereWorkedIsForADoctorAndSportDoesNotLowerIt() {
        var triage = TriageRules.CURRENT.decide(scene().age(52)
                .worked(Modality.SPORTS, 4, "calves").soreAt("calves:left").oneSide().hours(80).now(3, 4)
                .course(Course.SAME).feels(Quality.TENDER, Quality.STIFF).cause(OtherCause.EXERCISE)
                .answer(a -> a.easesWithMovement(Answer.UNKNOWN)).facts());
        assertThat(triage.level()).isEqualTo(TriageLevel.DOCTOR);
        assertThat(fired(triage)).containsExactly("TRI-067", "TRI-070", "TRI-074");
        assertThat(triage.notes()).extracting(Triage.Note::id).containsExactly("TRI-203", "TRI-205");
        assertThat(triage.notes().getFirst().basis().answered()).containsExactly("cause.exercise");
    }

    @Test
    void ex5FibromyalgiaNeitherLowersNorRaises() {
        var triage = TriageRules.CURRENT.decide(scene().age(39)
                .has(Condition.FIBROMYALGIA, Detail.FLARE_NOW, "no")
                .worked(Modality.SWEDISH, 2, "upper_back").hours(60).now(2, 5).facts());
        assertThat(triage.level()).isEqualTo(TriageLevel.EXPECTED);
        assertThat(fired(triage)).containsExactly("TRI-190");
        assertThat(triage.notes()).extracting(Triage.Note::id).containsExactly("TRI-204");
    }

    @Test
    void ex6OneWarningSignNotKnownIsNeverClosedAsFine() {
        var facts = scene().age(28)
                .worked(Modality.SWEDISH, 3, "upper_back", "mid_back", "lower_back")
                .now(0, 0).unsure(SADDLE_NUMBNESS)
                .answer(a -> a.regions(Set.of()).qualities(Set.of()).onset(Onset.UNKNOWN).spread(Spread.UNKNOWN)
                        .sides(Sides.UNKNOWN).course(Course.UNKNOWN))
                .facts();
        var triage = TriageRules.CURRENT.decide(facts);
        assertThat(triage.level()).isEqualTo(TriageLevel.THERAPIST);
        assertThat(fired(triage)).containsExactly("TRI-091", "TRI-100");
        assertThat(triage.call()).contains(Call.TODAY);

        var denied = facts.with(facts.answers().with().symptom(SADDLE_NUMBNESS, Answer.NO).build());
        assertThat(fired(TriageRules.CURRENT.decide(denied))).containsExactly("TRI-190", "TRI-191");
        var confirmed = facts.with(facts.answers().with().symptom(SADDLE_NUMBNESS, Answer.YES).build());
        assertThat(TriageRules.CURRENT.decide(confirmed).level()).isEqualTo(TriageLevel.EMERGENCY);
    }

    @Test
    void ex7OneWeakArmAfterWorkOnTheNeckIsAnEmergency() {
        var triage = TriageRules.CURRENT.decide(scene().age(38)
                .worked(Modality.THAI, 3, "neck").hours(20).now(3, 3)
                .onset(Onset.DURING).course(Course.SAME).limit(ActivityLimit.SOME)
                .yes(WEAKNESS_ARMS).weakAt(WeakWhere.ONE_ARM).weaker(Answer.NO).facts());
        assertThat(triage.level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(fired(triage)).containsExactly("TRI-018", "TRI-021");
    }

    @Test
    void ex8AMildEvenAcheBesideTheWorkedPartsIsWatched() {
        var triage = TriageRules.CURRENT.decide(scene().age(44)
                .has(Condition.FIBROMYALGIA, Detail.FLARE_NOW, "yes")
                .worked(Modality.SWEDISH, 2, "upper_back", "shoulders").hours(36).now(4, 4)
                .soreAt("upper_back", "shoulders", "lower_back", "hips").spread(Spread.BEYOND)
                .course(Course.SAME).feels(Quality.ACHY, Quality.TENDER).limit(ActivityLimit.SOME).facts());
        assertThat(triage.level()).isEqualTo(TriageLevel.WATCH);
        assertThat(fired(triage)).containsExactly("TRI-116");
    }

    @Test
    void feedbackFromBeforeTheEndOfTheSessionIsRefused() {
        var facts = scene().facts();
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> answered(facts, facts.session().end().minusSeconds(1)));
        assertThat(answered(facts, facts.session().end()).elapsed()).isZero();
    }

    @Test
    void unknownSorenessOrWorstIsNeverNormal() {
        var unknown = scene().answer(a -> a.sorenessWorst(OptionalInt.empty())).facts();
        assertThat(TriageRules.CURRENT.decide(unknown).level()).isEqualTo(TriageLevel.WATCH);
    }

    private static FollowUpFacts answered(FollowUpFacts facts, Instant at) {
        return new FollowUpFacts(facts.client(), facts.answers(), facts.session(), at, facts.stored());
    }
}
