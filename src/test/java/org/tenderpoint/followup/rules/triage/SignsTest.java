package org.tenderpoint.followup.rules.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.triage.ClientSigns.*;
import static org.tenderpoint.followup.rules.triage.Signs.*;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Each sign that triage rows are made of: it holds where its words say so, names what it rests on, and just misses
 * beside it.
 */
class SignsTest {

    static Stream<Arguments> signs() {
        return Stream.of(
                sign(() -> yes(Symptom.FEVER), "fever", Basis.answered("symptom.fever"),
                        scene().yes(Symptom.FEVER), scene().unsure(Symptom.FEVER)),
                sign(() -> unknown(Symptom.FEVER), "fever not known", Basis.unknown("symptom.fever"),
                        scene().unsure(Symptom.FEVER), scene().yes(Symptom.FEVER)),
                sign(() -> anyOf(Symptom.FEVER, Symptom.CHILLS), "fever or shivers", Basis.answered("symptom.chills"),
                        scene().yes(Symptom.CHILLS), scene().yes(Symptom.NAUSEA)),
                sign(() -> now(4), "now 4 or more", Basis.answered("still_sore"), scene().now(4, 4), scene().now(3, 4)),
                sign(() -> now(7), "now 7 or more", Basis.answered("strong_soreness"), scene().now(7, 7),
                        scene().now(6, 7)),
                sign(() -> now(4, 6), "now 4–6", Basis.answered("still_sore"), scene().now(6, 6), scene().now(7, 7)),
                sign(() -> now(4, 6), "now 4–6", Basis.answered("still_sore"), scene().now(4, 6), scene().now(3, 6)),
                sign(() -> now(0, 0), "now 0", Basis.NOTHING, scene().now(0, 3), scene().now(1, 3)),
                sign(() -> worst(4), "worst 4 or more", Basis.answered("was_sore"), scene().now(2, 4),
                        scene().now(2, 3)),
                sign(() -> worst(7), "worst 7 or more", Basis.answered("strong_soreness"), scene().now(2, 7),
                        scene().now(2, 6)),
                sign(() -> after(72), "over 72 h", Basis.answered("over_72_hours"), scene().justOver(72),
                        scene().hours(72)),
                sign(() -> from(48), "48 h or more", Basis.answered("over_48_hours"), scene().hours(48),
                        scene().hours(47)),
                sign(() -> upTo(48), "up to 48 h", Basis.NOTHING, scene().hours(48), scene().justOver(48)),
                sign(() -> feels(Quality.SHARP), "sharp", Basis.answered("quality.sharp"),
                        scene().feels(Quality.SHARP, Quality.DULL), scene().feels(Quality.SHOOTING)),
                sign(() -> spread(Spread.PINPOINT), "one small spot", Basis.answered("spread.pinpoint"),
                        scene().spread(Spread.PINPOINT), scene().spread(Spread.GENERAL)),
                sign(() -> swelling(Swelling.MILD), "a little swelling", Basis.answered("swelling.mild"),
                        scene().swelling(Swelling.MILD), scene().swelling(Swelling.PRONOUNCED)),
                sign(() -> swelling(Swelling.UNKNOWN), "swelling not known", Basis.unknown("swelling"),
                        scene().swelling(Swelling.UNKNOWN), scene().swelling(Swelling.NONE)),
                sign(() -> bruising(Bruising.LARGE), "a bruise of a palm or larger", Basis.answered("bruising.large"),
                        scene().bruise(Bruising.LARGE), scene().bruise(Bruising.SMALL)),
                sign(() -> bruising(Bruising.UNKNOWN), "bruise not known", Basis.unknown("bruising"),
                        scene().bruise(Bruising.UNKNOWN), scene().bruise(Bruising.NONE)),
                sign(() -> limit(ActivityLimit.A_LOT), "stops the client a lot", Basis.answered("limit.a_lot"),
                        scene().limit(ActivityLimit.A_LOT), scene().limit(ActivityLimit.CANNOT_DO_DAILY_THINGS)),
                sign(() -> onset(Onset.AFTER_48H), "started after 48 h", Basis.answered("onset.after_48h"),
                        scene().onset(Onset.AFTER_48H), scene().onset(Onset.H24_48)),
                sign(() -> worseOn(AggravatedBy.COUGHING), "coughing makes it worse",
                        Basis.answered("aggravated.coughing"),
                        scene().worseOn(AggravatedBy.COUGHING), scene().worseOn(AggravatedBy.SITTING)),
                sign(() -> worseOn(AggravatedBy.NOTHING), "nothing changes it", Basis.answered("aggravated.nothing"),
                        scene().worseOn(AggravatedBy.NOTHING), scene()),
                sign(() -> cause(OtherCause.NEW_INJURY), "new injury named as a cause",
                        Basis.answered("cause.new_injury"),
                        scene().cause(OtherCause.NEW_INJURY), scene().cause(OtherCause.EXERCISE)),
                sign(() -> benefit(-2), "benefit answered with -2", Basis.answered("complaint_worse"),
                        benefited(-2), benefited(-1)),
                sign(() -> benefit(-2), "benefit answered with -2", Basis.answered("complaint_worse"), benefited(-2),
                        scene()),
                sign(() -> complaintRose(2), "the complaint rose by 2 or more", Basis.answered("complaint_worse"),
                        complaint(7), complaint(6)),
                sign(() -> complaintRose(2), "the complaint rose by 2 or more", Basis.answered("complaint_worse"),
                        complaint(7), scene()),
                sign(() -> hurts(Region.CALVES, Region.KNEES), "sore at calves, knees", Basis.answered("regions"),
                        scene().soreAt("knees"), scene().soreAt("shins")),
                sign(() -> client(Condition.PREGNANCY), "pregnant", Basis.stored("condition.pregnancy"),
                        scene().has(Condition.PREGNANCY), scene().notAsked(Condition.PREGNANCY)),
                sign(() -> clientUnknown(Condition.PREGNANCY), "pregnant not known",
                        Basis.unknown("condition.pregnancy"),
                        scene().notAsked(Condition.PREGNANCY), scene().has(Condition.PREGNANCY)),
                sign(() -> VesselSigns.THINNED,
                        "blood thinners other than low-dose aspirin alone, or a bleeding disorder",
                        Basis.stored("condition.bleeding_disorder"),
                        scene().has(Condition.BLEEDING_DISORDER), scene().notAsked(Condition.BLEEDING_DISORDER)),
                sign(() -> allOver(Symptom.NAUSEA, Symptom.DIZZINESS),
                        "feeling sick or dizziness, all of it over again",
                        Basis.answered("over_dizziness"),
                        scene().yes(Symptom.DIZZINESS).over(Symptom.DIZZINESS),
                        scene().yes(Symptom.DIZZINESS, Symptom.NAUSEA).over(Symptom.DIZZINESS)),
                sign(() -> allOver(Symptom.NAUSEA, Symptom.DIZZINESS),
                        "feeling sick or dizziness, all of it over again",
                        Basis.answered("over_dizziness"),
                        scene().yes(Symptom.DIZZINESS).over(Symptom.DIZZINESS), scene()),
                sign(() -> clientMaybe(Condition.ARTHRITIS, Detail.FLARE_NOW, "arthritis_flare"),
                        "arthritis in a flare",
                        Basis.stored("condition.arthritis"),
                        scene().has(Condition.ARTHRITIS), scene().has(Condition.ARTHRITIS, Detail.FLARE_NOW, "no")),
                sign(() -> clientUnlessYes(Condition.DIABETES, Detail.NEUROPATHY, "diabetes_reduced_feeling_not"),
                        "diabetes, reduced feeling not ruled out",
                        Basis.stored("condition.diabetes"),
                        scene().has(Condition.DIABETES), scene().has(Condition.DIABETES, Detail.NEUROPATHY, "yes")),
                sign(() -> clientUnlessYes(Condition.DIABETES, Detail.NEUROPATHY, "diabetes_reduced_feeling_not"),
                        "diabetes, reduced feeling not ruled out",
                        Basis.stored("condition.diabetes"), scene().has(Condition.DIABETES), scene()),
                sign(() -> clientMeets(Condition.VARICOSE_VEINS, Phrase.of(Condition.VARICOSE_VEINS).within()),
                        "varicose veins",
                        Basis.answered("regions").and(Basis.stored("condition.varicose_veins")),
                        scene().has(Condition.VARICOSE_VEINS, Detail.REGIONS, "calves").soreAt("calves"),
                        scene().has(Condition.VARICOSE_VEINS, Detail.REGIONS, "calves").soreAt("knees")));
    }

    /** Made within the test, so that it can be seen which test a changed factory fails. */
    private static Arguments sign(Supplier<Sign> sign, String words, Basis basis, Scene holds, Scene misses) {
        return arguments(words, sign, basis, holds, misses);
    }

    private static Scene benefited(int change) {
        return scene().answer(answers -> answers.benefit(OptionalInt.of(change)));
    }

    /** A complaint of the lower back that was at 5 before the session. */
    private static Scene complaint(int now) {
        return scene().answer(answers -> answers.complaintNow(OptionalInt.of(now)))
                .stored(facts -> facts.arrival(arrival -> arrival.withRegions(Set.of(BodyPart.of(Region.LOWER_BACK)))
                        .withPain(OptionalInt.of(5))));
    }

    private static String words(Sign sign) {
        return Say.in(Texts.STORED, sign.says());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signs")
    void aSignHoldsAsItsWordsSayAndJustMissesBesideIt(String words, Supplier<Sign> made, Basis basis, Scene holds,
            Scene misses) {
        var sign = made.get();
        var reading = holds.facts().reading();
        assertThat(words(sign)).isEqualTo(words);
        assertThat(sign.holds(reading)).isTrue();
        assertThat(sign.basis(reading)).isEqualTo(basis);
        assertThat(sign.holds(misses.facts().reading())).isFalse();
    }

    @Test
    void aSignAboutAConditionTellsThatItReadsThatConditionAlone() {
        for (var sign : Set.of(client(Condition.ASTHMA_NSAID), clientUnknown(Condition.ASTHMA_NSAID),
                clientMeets(Condition.ASTHMA_NSAID, "there"),
                clientMaybe(Condition.ASTHMA_NSAID, Detail.FLARE_NOW, "now"),
                clientUnlessYes(Condition.ASTHMA_NSAID, Detail.FLARE_NOW, "not"))) {
            assertThat(sign.about()).as(words(sign)).containsExactly(Condition.ASTHMA_NSAID);
        }
        assertThat(now(4).about()).isEmpty();
    }

    @Test
    void signsJoinedHoldTogetherAndRestOnThoseThatHold() {
        var sore = scene().now(4, 4).yes(Symptom.FEVER).facts().reading();
        var three = new Sign[]{now(4), yes(Symptom.FEVER), yes(Symptom.CHILLS)};
        assertThat(Sign.all(three).holds(sore)).isFalse();
        assertThat(Sign.all(now(4), yes(Symptom.FEVER)).holds(sore)).isTrue();
        assertThat(Sign.any(three).holds(sore)).isTrue();
        assertThat(Sign.any(yes(Symptom.CHILLS), yes(Symptom.NAUSEA)).holds(sore)).isFalse();
        assertThat(Sign.atLeast(2, three).holds(sore)).isTrue();
        assertThat(Sign.atLeast(3, three).holds(sore)).isFalse();
        assertThat(Sign.any(three).basis(sore))
                .isEqualTo(new Basis(List.of("still_sore", "symptom.fever"), List.of(), List.of()));
        assertThat(Sign.not(yes(Symptom.CHILLS)).holds(sore)).isTrue();
        assertThat(Sign.not(now(4)).holds(sore)).isFalse();
        assertThat(Sign.not(now(4)).basis(scene().facts().reading())).isEqualTo(Basis.NOTHING);
    }

    @Test
    void joinedSignsAreWrittenSoThatAndAndOrCannotBeMisread() {
        var either = Sign.any(yes(Symptom.FEVER), yes(Symptom.CHILLS));
        assertThat(words(either)).isEqualTo("fever or shivers");
        assertThat(words(Sign.all(now(4), either))).isEqualTo("(now 4 or more) and (fever or shivers)");
        assertThat(words(Sign.atLeast(1, yes(Symptom.FEVER), yes(Symptom.CHILLS))))
                .isEqualTo("at least 1 of: fever, shivers");
        assertThat(words(Sign.not(either))).isEqualTo("not (fever or shivers)");
        assertThat(Sign.all(client(Condition.PREGNANCY), client(Condition.OSTEOPOROSIS)).about())
                .containsExactlyInAnyOrder(Condition.PREGNANCY, Condition.OSTEOPOROSIS);
        assertThat(Sign.not(client(Condition.PREGNANCY)).about()).containsExactly(Condition.PREGNANCY);
    }

    @Test
    void whereNoPlaceWasNamedTheSorePlacesAreTheWorkedOnesOnRecord() {
        var unnamed = scene().worked(Modality.SWEDISH, 3, "knees").answer(answers -> answers.regions(Set.of()));
        assertThat(hurts(Region.KNEES).holds(unnamed.facts().reading())).isTrue();
        assertThat(hurts(Region.KNEES).basis(unnamed.facts().reading())).isEqualTo(Basis.stored("worked_regions"));
        assertThat(NECK_WORK.basis(scene().soreAt("neck").facts().reading())).isEqualTo(Basis.answered("regions"));
        assertThat(NECK_WORK.basis(scene().worked(Modality.SWEDISH, 3, "neck").soreAt("knees").facts().reading()))
                .isEqualTo(Basis.stored("worked_neck"));
    }

    @Test
    void whatWasNotAnsweredIsNamedAsNotKnownAndNeverAsAnswered() {
        var untold = scene().course(Course.UNKNOWN).answer(answers -> answers.sorenessNow(OptionalInt.empty())).facts()
                .reading();
        assertThat(SORE.basis(untold)).isEqualTo(Basis.unknown("soreness_now"));
        assertThat(SORE.basis(scene().facts().reading())).isEqualTo(Basis.answered("still_sore"));
        assertThat(NOT_FADING.basis(untold)).isEqualTo(Basis.unknown("course"));
        assertThat(NOT_FADING.basis(scene().course(Course.SAME).facts().reading()))
                .isEqualTo(Basis.answered("not_fading"));
        var blood = scene().has(Condition.PREGNANCY).notAsked(Condition.ANTICOAGULANT).facts().reading();
        assertThat(BLEED_UNKNOWN.holds(blood)).isTrue();
        assertThat(BLEED_UNKNOWN.basis(blood)).isEqualTo(Basis.unknown("condition.anticoagulant"));
    }
}
