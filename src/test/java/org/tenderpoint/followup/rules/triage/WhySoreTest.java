package org.tenderpoint.followup.rules.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Say;

/** "Why was it sore?": each cause is named by two facts for it and none against it, and nothing else follows. */
class WhySoreTest {

    @ParameterizedTest
    @MethodSource("org.tenderpoint.followup.rules.cases.BookExample#ofCauses")
    void aCauseIsNamedWithTwoFactsForItAndNoneAgainstIt(BookExample example) {
        var why = WhySore.of(example.facts(), WATCH).orElseThrow();
        assertThat(why.namedCauses().stream().anyMatch(cause -> cause.id().equals(example.ruleId())))
                .isEqualTo(example.fires());
    }

    @Test
    void eachCauseIsReadAndHasACaseThatNamesItAndOneThatJustDoesNot() {
        var all = WhySore.of(scene().facts(), EXPECTED).orElseThrow().causes().stream().map(WhySore.Cause::id).toList();
        assertThat(all).containsExactly("WHY-001", "WHY-002", "WHY-003", "WHY-004", "WHY-005", "WHY-006");
        assertThat(BookExample.ofCauses().stream().filter(BookExample::fires).map(BookExample::ruleId))
                .containsAll(all);
        assertThat(BookExample.ofCauses().stream().filter(each -> !each.fires()).map(BookExample::ruleId))
                .containsAll(all);
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
        assertThat(why.namedCauses()).isEmpty();
        assertThat(why.mostSpeaksFor()).isEmpty();
    }

    @Test
    void theSameKindBeforeSpeaksForTechniqueWhereThatPlaceWasSoreThen() {
        assertThat(forTechnique("lower_back")).contains("the same modality made that place sore before");
        assertThat(forTechnique("neck")).doesNotContain("the same modality made that place sore before");
    }

    private static Stream<String> forTechnique(String soreThen) {
        var work = new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 3, 20);
        var before = new EarlierSession(20, Set.of(Modality.SWEDISH), List.of(work), OptionalInt.of(4),
                Set.of(BodyPart.parse(soreThen)), OptionalInt.empty(), false, OptionalInt.empty(),
                OptionalInt.empty(), Set.of());
        var after = scene().worked(Modality.SWEDISH, 3, "lower_back")
                .stored(facts -> facts.history(past -> past.withSessions(List.of(before))));
        return WhySore.of(after.facts(), EXPECTED).orElseThrow().causes().stream()
                .filter(cause -> cause.id().equals("WHY-002"))
                .flatMap(cause -> cause.forIt().stream()).map(Say::it);
    }

    @Test
    void mostSpeaksForACauseThatHasTwoFactsMoreThanTheNext() {
        // dull, moving helps: two facts for tension let go, and nothing else is named
        assertThat(WhySore.of(scene().facts(), EXPECTED).orElseThrow().mostSpeaksFor())
                .map(WhySore.Cause::id).contains("WHY-004");
        // light work at a low back that the client called too deep: as much speaks for pressure, and something against
        var asMuch = scene().worked(Modality.SWEDISH, 2, "lower_back").answer(answers -> answers
                .pressureFelt(PressureFelt.TOO_DEEP).painDuringSession(OptionalInt.of(4)));
        assertThat(WhySore.of(asMuch.facts(), EXPECTED).orElseThrow().namedCauses()).extracting(WhySore.Cause::id)
                .containsExactly("WHY-004");
        assertThat(WhySore.of(asMuch.facts(), EXPECTED).orElseThrow().mostSpeaksFor()).isEmpty();
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
