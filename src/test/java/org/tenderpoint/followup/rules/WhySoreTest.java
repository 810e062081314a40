package org.tenderpoint.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Course.Onset;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;

/** "Why was it sore?": each cause is named by two facts for it and none against it, and nothing else follows. */
class WhySoreTest {

    private record Case(String id, String words, boolean named, Supplier<Scene> scene) {

        @Override
        public String toString() {
            return id + (named ? " + " : " - ") + words;
        }
    }

    private static Case names(String id, String words, Supplier<Scene> scene) {
        return new Case(id, words, true, scene);
    }

    private static Case leaves(String id, String words, Supplier<Scene> scene) {
        return new Case(id, words, false, scene);
    }

    static Stream<Case> cases() {
        return Stream.of(
                names("WHY-001", "felt too deep, and pressure 4 there", () -> tooDeep(4)),
                leaves("WHY-001", "felt too deep, and pressure 3 there", () -> tooDeep(3)),
                leaves("WHY-001", "felt too deep and 4, but sore beyond", () -> tooDeep(4).spread(Spread.BEYOND)),
                names("WHY-002", "deep tissue there, 31 minutes", () -> minutes(31)),
                leaves("WHY-002", "deep tissue there, 30 minutes", () -> minutes(30)),
                leaves("WHY-002", "31 minutes, the same twice without soreness",
                        () -> minutes(31).stored(facts -> facts
                                .history(past -> past.withSessions(List.of(earlier(3, 0), earlier(3, 0)))))),
                names("WHY-003", "new to massage, the day after and fading", () -> scene().massages(0)),
                leaves("WHY-003", "new to massage, the day after and the same",
                        () -> scene().massages(0).course(Course.SAME)),
                names("WHY-003", "no session for 90 days, the day after and fading",
                        () -> scene()
                                .stored(facts -> facts.history(past -> past.withDaysSinceSession(OptionalInt.of(90))))),
                leaves("WHY-003", "no session for 89 days, the day after and fading",
                        () -> scene()
                                .stored(facts -> facts.history(past -> past.withDaysSinceSession(OptionalInt.of(89))))),
                names("WHY-004", "dull, and moving helps", () -> scene()),
                leaves("WHY-004", "dull, moving helps, and getting worse", () -> scene().course(Course.WORSE)),
                names("WHY-005", "trained, and sore where nobody worked",
                        () -> scene().cause(OtherCause.EXERCISE).soreAt("calves")),
                leaves("WHY-005", "trained, and sore where it was worked", () -> scene().cause(OtherCause.EXERCISE)),
                leaves("WHY-005", "began after two days, no cause of their own",
                        () -> scene().onset(Onset.AFTER_48H).soreAt("calves")),
                names("WHY-006", "fibromyalgia, and sore even after light work",
                        () -> scene().has(FIBROMYALGIA).stored(facts -> facts
                                .history(past -> past.withSessions(List.of(earlier(2, 4), earlier(3, 5)))))),
                leaves("WHY-006", "fibromyalgia, and sore after medium work alone",
                        () -> scene().has(FIBROMYALGIA).stored(facts -> facts
                                .history(past -> past.withSessions(List.of(earlier(3, 4), earlier(3, 5)))))),
                leaves("WHY-006", "every condition denied, and sore even after light work",
                        () -> scene().stored(facts -> facts
                                .history(past -> past.withSessions(List.of(earlier(2, 4), earlier(3, 5)))))));
    }

    private static Scene tooDeep(int pressure) {
        return scene().worked(Modality.SWEDISH, pressure, "lower_back")
                .answer(answers -> answers.pressureFelt(PressureFelt.TOO_DEEP));
    }

    private static Scene minutes(int minutes) {
        return scene().work(new Work(BodyPart.of(Region.LOWER_BACK), Modality.DEEP_TISSUE, 3, minutes));
    }

    private static EarlierSession earlier(int pressure, int worst) {
        var work = new Work(BodyPart.of(Region.LOWER_BACK), Modality.DEEP_TISSUE, pressure, 20);
        return new EarlierSession(20, Set.of(Modality.DEEP_TISSUE), List.of(work), OptionalInt.of(worst),
                OptionalInt.empty(), false, OptionalInt.empty(), OptionalInt.empty(), Set.of(), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCauseIsNamedWithTwoFactsForItAndNoneAgainstIt(Case each) {
        var why = WhySore.of(each.scene.get().facts(), WATCH).orElseThrow();
        assertThat(why.named().stream().anyMatch(cause -> cause.id().equals(each.id))).isEqualTo(each.named);
    }

    @Test
    void eachCauseIsReadAndHasACaseThatNamesItAndOneThatJustDoesNot() {
        var all = WhySore.of(scene().facts(), EXPECTED).orElseThrow().causes().stream().map(WhySore.Cause::id).toList();
        assertThat(all).containsExactly("WHY-001", "WHY-002", "WHY-003", "WHY-004", "WHY-005", "WHY-006");
        assertThat(cases().filter(Case::named).map(Case::id)).containsAll(all);
        assertThat(cases().filter(each -> !each.named).map(Case::id)).containsAll(all);
    }

    @Test
    void fromADoctorOnAndWhereNothingWasSoreNoCauseIsRead() {
        assertThat(WhySore.of(scene().facts(), DOCTOR)).isEmpty();
        assertThat(WhySore.of(scene().facts(), EMERGENCY)).isEmpty();
        assertThat(WhySore.of(scene().now(0, 0).facts(), EXPECTED)).isEmpty();
        assertThat(WhySore.of(scene().now(0, 2).facts(), THERAPIST)).isPresent();
    }

    @Test
    void whatIsNotKnownSpeaksForNothing() {
        var nothing = scene().massagesUnknown()
                .answer(answers -> answers.regions(Set.of()).qualities(Set.of()).onset(Onset.UNKNOWN)
                        .easesWithMovement(Answer.UNKNOWN).otherCauses(Set.of())
                        .pressureFelt(PressureFelt.UNKNOWN).course(Course.UNKNOWN));
        for (var condition : Condition.values()) {
            nothing.notAsked(condition);
        }

        var why = WhySore.of(nothing.facts(), WATCH).orElseThrow();

        assertThat(why.causes()).allSatisfy(cause -> assertThat(cause.forIt()).as(cause.id()).isEmpty());
        assertThat(why.named()).isEmpty();
        assertThat(why.mostSpeaksFor()).isEmpty();
    }

    @Test
    void mostSpeaksForACauseThatHasTwoFactsMoreThanTheNext() {
        // dull, moving helps: two facts for tension let go, and nothing else is named
        assertThat(WhySore.of(scene().facts(), EXPECTED).orElseThrow().mostSpeaksFor())
                .map(WhySore.Cause::id).contains("WHY-004");
        // new to massage as well: two and two
        assertThat(WhySore.of(scene().massages(0).facts(), EXPECTED).orElseThrow().mostSpeaksFor()).isEmpty();
        // liked, better, and it hurt before: five to two
        var five = scene().massages(0).answer(answers -> answers.benefit(OptionalInt.of(2)))
                .stored(facts -> facts
                        .arrival(arrival -> arrival.withPain(OptionalInt.of(5))
                                .withRegions(Set.of(BodyPart.of(Region.LOWER_BACK))))
                        .likes(likes -> likes.withPressure(Map.of(Region.LOWER_BACK, 3))));
        assertThat(WhySore.of(five.facts(), EXPECTED).orElseThrow().mostSpeaksFor())
                .map(WhySore.Cause::id).contains("WHY-004");
    }
}
