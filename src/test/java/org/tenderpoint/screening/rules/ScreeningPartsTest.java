package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.screening.rules.ScreeningDecision.PlanConflict;
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** What the parts of a decision say of themselves to who shows or keeps them. */
class ScreeningPartsTest {

    private static final String RESTING = "until free of soreness for 48 hours";

    @Test
    void whatNarrowsTheSessionIsALimitAndAPositionOrANoteIsNone() {
        assertThat(List.of(
                new Effect.Cap(Area.EVERYWHERE, 2),
                new Effect.AvoidModality(Set.of(Modality.THAI), Area.EVERYWHERE),
                new Effect.AvoidTechnique(Set.of(Technique.HEAT), Area.EVERYWHERE),
                new Effect.AvoidRegion(Area.of(Region.KNEES))))
                .allMatch(Effect::limits);
        assertThat(new Effect.Positions(Set.of(Position.values()[0])).limits()).isFalse();
        assertThat(Effect.Ask.pressure("SCR-430", Region.LOWER_BACK).limits()).isFalse();
    }

    @Test
    void aQuestionAboutPressureTellsWhichRegionItIsAbout() {
        var ask = Effect.Ask.pressure("SCR-430", Region.LOWER_BACK);

        assertThat(Effect.Ask.region(ask.key())).contains(Region.LOWER_BACK);
        assertThat(Effect.Ask.region("SCR-430.nowhere")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 3, false", "4, 3, true", "2, 3, false"})
    void aPlanIsTooDeepFromOneAboveTheCeiling(int planned, int allowed, boolean tooDeep) {
        var work = new Work(BodyPart.of(Region.CALVES), Modality.SWEDISH, planned, 10);

        assertThat(new PlanConflict(work, allowed, false, Set.of("SCR-100")).tooDeep()).isEqualTo(tooDeep);
    }

    @Test
    void theWorseOfTwoLevelsIsTheWorst() {
        assertThat(ScreeningLevel.ADAPT.worst(ScreeningLevel.DEFER)).isEqualTo(ScreeningLevel.DEFER);
        assertThat(ScreeningLevel.DEFER.worst(ScreeningLevel.CLEARANCE)).isEqualTo(ScreeningLevel.DEFER);
    }

    @Test
    void aStoredDecisionIsOfTheBookOfItsVersionAndOfTodaysIfThatIsNone() {
        var current = RuleSetVersion.CURRENT;

        assertThat(ScreeningRules.thatDecided(current.toString())).isSameAs(ScreeningRules.CURRENT);
        assertThat(ScreeningRules.thatDecided("never was")).isSameAs(ScreeningRules.CURRENT);
        assertThat(ScreeningRules.inVersion(current)).isSameAs(ScreeningRules.CURRENT);
    }

    @Test
    void aRowOfPairsGivesAFindingForEachOfThemAndAnotherRowItsOwn() {
        assertThat(ScreeningRules.CURRENT.findings("SCR-113")).containsExactly("SCR-113");
        assertThat(ScreeningRules.CURRENT.findings("SCR-310")).hasSizeGreaterThan(1)
                .allMatch(id -> id.startsWith("SCR-310."));
    }

    @ParameterizedTest
    @CsvSource({"SUMMED_UP, true", "EVERYONE, true", "ARRIVAL_ONLY, false", "LEAVES_MODALITIES, false"})
    void findingsAboutModalitiesAndEveryonesLimitsAreSummedUp(ScreeningTrait trait, boolean summedUp) {
        assertThat(finding(trait, ScreeningLevel.ADAPT, List.of()).summedUp()).isEqualTo(summedUp);
    }

    @Test
    void theRowsOnModalitiesAndEveryonesLimitsSayThatTheyAreSummedUp() {
        var said = decide("fibromyalgia; anticoagulant; osteoporosis").findings().stream()
                .filter(finding -> finding.has(ScreeningTrait.SUMMED_UP) || finding.has(ScreeningTrait.EVERYONE))
                .map(finding -> Integer.parseInt(finding.row().substring("SCR-".length())))
                .toList();

        assertThat(said).contains(310, 420).allMatch(number -> number >= 300 && number < 400 || number == 420);
    }

    @Test
    void whatAsksOrNeedsTheDoctorStandsForItself() {
        assertThat(finding(ScreeningTrait.SUMMED_UP, ScreeningLevel.CLEARANCE, List.of()).summedUp()).isFalse();
        assertThat(finding(ScreeningTrait.SUMMED_UP, ScreeningLevel.ADAPT,
                List.of(Effect.Ask.pressure("SCR-310", Region.NECK))).summedUp())
                .isFalse();
    }

    @Test
    void whatAnAllergyLeavesOutIsNamedForWhatWasTold() {
        assertThat(notes("allergy(items=nuts)")).contains("nuts: no nut or unknown carrier oil")
                .noneMatch(note -> note.startsWith("latex"));
        assertThat(notes("allergy(items=latex)")).contains("latex: no latex gloves, cups or bands")
                .noneMatch(note -> note.startsWith("nuts"));
        assertThat(notes("allergy(items=other)"))
                .noneMatch(note -> note.startsWith("nuts") || note.startsWith("latex"));
    }

    @Test
    void onlyATalkIsWaitedForWhereNothingElseStandsAgainstTheSession() {
        assertThat(decide("hold talk").waitsForTalk()).isTrue();
        assertThat(decide("hold talk; skin_problem(regions=forearms,contagious=yes)").waitsForTalk()).isFalse();
        assertThat(decide("hold doctor").waitsForTalk()).isFalse();
        assertThat(decide("massages 9").waitsForTalk()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SCR-216 | kidney_or_liver_disease           | true  | THERAPIST
            SCR-171 | bleeding_disorder                 | true  | DOCTORS_WORD
            SCR-180 | cancer_active(bone=no,regions=abdomen) | true | DOCTORS_WORD_OR_TRAINING
            SCR-160 | low_pain_threshold                | false | THERAPIST
            SCR-230 | skin_problem(regions=forearms,contagious=yes) | false | NOBODY
            """)
    void aFindingSaysWhoMayGoAheadAndWhetherADoctorsWordEndsIt(
            String finding, String facts, boolean byDoctor, GoingAhead who) {
        var found = decide(facts).finding(finding).orElseThrow();
        assertThat(found.endsByDoctorsWord()).isEqualTo(byDoctor);
        assertThat(found.goingAhead()).isEqualTo(who);
    }

    @Test
    void whatIsBeyondAnotherDecisionIsNotInItInThisForm() {
        var before = decide("low_pain_threshold; massages 9");
        assertThat(before.beyond(before)).isEmpty();
        assertThat(decide("low_pain_threshold; massages 9; kidney_or_liver_disease").beyond(before))
                .extracting(Finding::id).contains("SCR-216").doesNotContain("SCR-160");
    }

    @Test
    void whatIsKeptWithAConditionIsSaidByTheRowThatAsks() {
        assertThat(RowTraits.keptQuestions())
                .containsEntry("SCR-153", Set.of(Condition.ARTHRITIS))
                .containsEntry("SCR-243", Set.of(Condition.EXERTION_INTOLERANCE))
                .doesNotContainKey("SCR-120");
    }

    @Test
    void restSaysUntilWhen() {
        var facts = ExampleFacts.parse("massages 9");
        var start = facts.visit().plan().start();

        assertThat(rest(facts, Optional.of(start.plusSeconds(1)), false))
                .anyMatch(note -> note.startsWith("until ") && !note.startsWith(RESTING));
        assertThat(rest(facts, Optional.of(start.plusSeconds(1)), true)).anyMatch(note -> note.startsWith(RESTING));
        assertThat(rest(facts, Optional.empty(), true)).anyMatch(note -> note.startsWith(RESTING));
        assertThat(rest(facts, Optional.of(start), false)).as("over by then").isEmpty();
        assertThat(rest(facts, Optional.of(start.minus(Duration.ofDays(1))), false)).isEmpty();
    }

    private static List<String> rest(ScreeningFacts facts, Optional<java.time.Instant> until, boolean open) {
        var resting = facts.with(visit -> visit.holds(Holds.NONE.withRest(until, open)));
        return notes(ScreeningRules.CURRENT.decide(resting), "SCR-022");
    }

    private static List<String> notes(String facts) {
        return notes(decide(facts), "SCR-233");
    }

    private static List<String> notes(ScreeningDecision decision, String id) {
        return decision.finding(id).stream()
                .flatMap(finding -> finding.effects(Effect.Note.class).stream())
                .map(note -> Say.it(note.text()))
                .toList();
    }

    private static ScreeningDecision decide(String facts) {
        return ScreeningRules.CURRENT.decide(ExampleFacts.parse(facts));
    }

    private static Finding finding(ScreeningTrait trait, ScreeningLevel level, List<Effect> effects) {
        return new Finding("SCR-310", Phrase.NOTHING, level, level, effects, List.of(), false, Set.of(), Phrase.NOTHING,
                "",
                Grade.C,
                true, false, Set.of(trait));
    }
}
