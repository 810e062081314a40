package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.screening.rules.ReadFirst.Change;
import org.tenderpoint.screening.rules.ReadFirst.ChangedArea;
import org.tenderpoint.screening.rules.ReadFirst.Kind;
import org.tenderpoint.screening.rules.ReadFirst.Line;
import org.tenderpoint.screening.rules.ReadFirst.State;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;

/** What is read first of the findings beside a plan, step by step. */
class ReadFirstTest {

    /** Each step, and beside it what is just short of it. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # 1: what stops the session, and nothing else
            fever_now; epilepsy(controlled=no); massages 9 | SCR-008
            # 2: every doctor's word that is missing; just short: controlled
            epilepsy(controlled=no); massages 9 | SCR-214
            epilepsy(controlled=yes); scoliosis; massages 9; plan swedish calves 3 20 | SCR-213
            # 3: the one that sets the limit of a planned place
            scoliosis; massages 9; plan swedish mid_back 5 20 | SCR-234
            scoliosis; massages 9; plan swedish mid_back 4 20 | -
            massages 9; plan swedish abdomen 4 20 | SCR-420
            massages 9; plan swedish abdomen 3 20 | -
            massages 0; plan swedish calves 4 20; long_term_steroids | SCR-219
            # 4: a planned modality that is left out, a technique of one
            scoliosis; massages 9; plan thai mid_back 3 20; holds thai | SCR-234
            scoliosis; massages 9; plan thai calves 3 20; holds thai | SCR-315.scoliosis
            massages 9; plan thai calves 3 20; holds thai | -
            long_term_steroids; massages 9; plan swedish calves 3 20 | SCR-219
            long_term_steroids; massages 9; plan prenatal calves 3 20; holds prenatal | -
            massages 9; plan swedish lower_back 3 20 | -
            # 5: how to lie
            stomach_ulcer; massages 9; plan prenatal calves 2 20; holds prenatal | SCR-217
            hypermobility; massages 9; plan prenatal calves 2 20; holds prenatal | -
            # 6: minutes and training
            massages 9; plan deep_tissue calves 4 61 | SCR-414
            massages 9; plan deep_tissue calves 4 20 | -
            massages 9; plan deep_tissue calves 3 20; plan sports calves 3 20; holds sports+deep_tissue | SCR-415
            massages 9; plan thai calves 3 20 | SCR-500
            # 7: what is done at the table
            allergy(items=nuts); massages 9; plan swedish calves 2 20 | SCR-233
            asthma_nsaid; massages 9; plan swedish calves 2 20 | SCR-218
            """)
    void eachStepNamesWhatChangesTodaysHands(String given, String first) {
        assertThat(ids(read(given))).isEqualTo(first == null ? List.of() : List.of(first.split(" ")));
    }

    @Test
    void eachMatterIsSaidByOneFindingAndTheOthersStandBehindIt() {
        var read = read("long_term_steroids; fibromyalgia(flare_now=no); massages 9; plan prenatal calves 5 20; "
                + "holds prenatal");

        var line = read.lines().getFirst();
        assertThat(read.lines()).hasSize(1);
        assertThat(line.finding().id()).isEqualTo("SCR-120");
        assertThat(line.more()).extracting(Finding::id).contains("SCR-219");
        assertThat(line.matters()).containsExactly(
                new ChangedArea(new Change.TooDeep(5, 3), Area.of(Region.CALVES)));
        assertThat(read.folded(Kind.SAID)).extracting(Finding::id).contains("SCR-402");
    }

    @Test
    void whatLeavesOutOnlyBecauseOfALimitIsSaidByWhoSetsTheLimit() {
        var read = read("fibromyalgia(flare_now=no); massages 9; plan deep_tissue calves 3 20; holds deep_tissue");

        assertThat(read.lines()).flatExtracting(Line::matters)
                .contains(new ChangedArea(new Change.LeftOut(Modality.DEEP_TISSUE), Area.of(Region.CALVES)));
        assertThat(ids(read)).containsExactly("SCR-120");
    }

    @Test
    void aTechniqueOfAPlannedKindThatIsLeftOutIsNamedWithItsPlace() {
        assertThat(read("long_term_steroids; massages 9; plan swedish calves 3 20").lines())
                .flatExtracting(Line::matters)
                .containsExactly(new ChangedArea(
                        new Change.WithoutTechnique(Modality.SWEDISH, Technique.PERCUSSION), Area.of(Region.CALVES)));
    }

    @Test
    void aLimitThatBeginsToBindUnfoldsWithThePlan() {
        var facts = ExampleFacts.parse("scoliosis; massages 9; plan swedish mid_back 4 20");
        var deeper = ExampleFacts.parse("scoliosis; massages 9; plan swedish mid_back 5 20");

        assertThat(of(facts).folded(Kind.LIMITS)).extracting(Finding::id).contains("SCR-234");
        assertThat(ids(of(deeper))).containsExactly("SCR-234");
    }

    @Test
    void aWishAboveALimitThatThePlanKeepsIsNotSaidAbove() {
        var read = read("massages 9; likes abdomen 4; plan swedish abdomen 3 20");

        assertThat(read.folded(Kind.TO_KNOW)).extracting(Finding::id).containsExactly("SCR-403");
    }

    @Test
    void whereNothingIsPlannedYetNoPlanKeepsALimitAndEachIsRead() {
        var read = read("scoliosis; hypermobility; massages 9");

        assertThat(ids(read)).contains("SCR-234");
        assertThat(read.folded(Kind.LIMITS)).isEmpty();
        assertThat(read("massages 9").state()).isEqualTo(State.NOTHING_AGAINST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            massages 9; plan swedish calves 3 20 | NOTHING_AGAINST
            scoliosis; massages 9; plan swedish calves 3 20 | ALL_KEPT
            scoliosis; massages 9; plan swedish mid_back 5 20 | SOME_FIRST
            """)
    void thereAreThreeStates(String given, State state) {
        assertThat(read(given).state()).isEqualTo(state);
    }

    @Test
    void everyFindingThatIsShownStandsAtExactlyOnePlaceAndFollowingRowsNeverAlone() {
        SomeScreeningFacts.drawn(400).forEach(facts -> {
            var decision = ScreeningRules.CURRENT.decide(facts);
            var read = ReadFirst.of(decision, facts.visit().plan());
            var places = Stream.concat(
                    read.lines().stream().flatMap(line -> Stream.concat(
                            Stream.of(line.finding()), line.more().stream())),
                    read.folded().values().stream().flatMap(List::stream)).map(Finding::id).toList();

            assertThat(places).doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(decision.shownFindings().stream().map(Finding::id).toList());
            assertThat(ids(read)).noneMatch(List.of("SCR-300", "SCR-301", "SCR-302", "SCR-303", "SCR-304", "SCR-402",
                    "SCR-403", "SCR-422")::contains);
            assertThat(decision.shownFindings().stream().filter(finding -> finding.level() == ScreeningLevel.CLEARANCE
                    && !decision.level().stops()).map(Finding::id)).isSubsetOf(ids(read));
        });
    }

    private static ReadFirst of(ScreeningFacts facts) {
        return ReadFirst.of(ScreeningRules.CURRENT.decide(facts), facts.visit().plan());
    }

    private static ReadFirst read(String given) {
        return of(ExampleFacts.parse(given));
    }

    private static List<String> ids(ReadFirst read) {
        return read.findings().stream().map(Finding::id).toList();
    }
}
