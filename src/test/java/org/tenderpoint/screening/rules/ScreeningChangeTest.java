package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.ScreeningChange.Direction;
import org.tenderpoint.screening.rules.ScreeningChange.Kind;
import org.tenderpoint.vocabulary.facts.Condition;

/** Which way a second decision went, and what of it. */
class ScreeningChangeTest {

    private static final String NOTHING = "plan swedish lower_back 2";

    /** Facts before and after in the notation of examples; which way; a line that must be among those of the change. */
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            plan swedish lower_back 2 | plan swedish lower_back 2 | same |
            pain 2 lower_back         | pain 2 lower_back         | same |
            provisional | osteoporosis(severity=osteoporosis); provisional | stricter | CEILING STRICTER 5>2 SCR-112
            osteoporosis(severity=osteoporosis); provisional | provisional | milder | CEILING MILDER 2>5 SCR-112
            provisional | osteoporosis(severity=osteoporosis); provisional | stricter | MODALITY STRICTER
            provisional | osteoporosis(severity=osteoporosis); provisional | stricter | TECHNIQUE STRICTER
            provisional | osteoporosis(severity=osteoporosis); provisional | stricter | LEVEL STRICTER clear>clearance SCR-113
            pain 0 | pain 0; fever_now | stricter | LEVEL STRICTER clear>defer
            provisional | hold doctor; provisional | stricter | LEVEL STRICTER clear>defer SCR-020
            hold doctor; provisional | provisional | milder | LEVEL MILDER defer>clear SCR-020
            hold doctor; provisional | hold talk; provisional | stricter | STOP STRICTER SCR-021
            hold doctor; provisional | hold talk; provisional | stricter | STOP MILDER SCR-020
            avoid knees; provisional | avoid knees+neck; provisional | stricter | CEILING STRICTER
            likes mid_back 4; plan swedish mid_back 3 | likes nothing; plan swedish mid_back 3 | stricter | ASK STRICTER
            likes nothing; plan swedish mid_back 3 | likes mid_back 4; plan swedish mid_back 3 | milder | ASK MILDER
            plan thai mid_back 3; holds thai | plan thai mid_back 3 | stricter |
            osteoporosis(severity=osteoporosis); provisional | osteoporosis(severity=osteoporosis); anticoagulant; provisional | stricter |
            """)
    void eachChangeIsStricterOrMilderAndSaysByWhat(String before, String after, String way, String line) {
        var change = between(before, after, Set.of());

        assertThat(way(change)).as("%s", lines(change)).isEqualTo(way);
        if (line != null) {
            assertThat(lines(change)).anySatisfy(shown -> assertThat(shown).contains(line.split(" ")));
        }
        if (way.equals("milder")) {
            assertThat(change.lines()).extracting(ScreeningChange.Line::direction).containsOnly(Direction.MILDER);
        }
    }

    @Test
    void whatIsNoLongerKnownIsNeverMilder() {
        var before = "osteoporosis(severity=osteoporosis); provisional";

        assertThat(between(before, "provisional", Set.of()).stricter()).as("asked, and denied").isFalse();
        var lost = between(before, "provisional", Set.of(Condition.OSTEOPOROSIS));

        assertThat(lost.stricter()).isTrue();
        assertThat(lost.lines())
                .filteredOn(line -> line.because().stream()
                        .anyMatch(found -> found.about().contains(Condition.OSTEOPOROSIS)))
                .isNotEmpty()
                .extracting(ScreeningChange.Line::direction).containsOnly(Direction.UNCLEAR);
    }

    /** Whatever condition becomes unknown: nothing that it limited is told as milder. */
    @ParameterizedTest
    @CsvSource({"yes, unknown", "yes, dont_know"})
    void noConditionThatBecomesUnknownTellsAnythingOfItsOwnAsMilder(String known, String unknown) {
        var seen = Arrays.stream(Condition.values())
                .filter(condition -> {
                    var change = between(
                            condition.code() + "=" + known + "; " + NOTHING,
                            condition.code() + "=" + unknown + "; " + NOTHING,
                            Set.of(condition));
                    assertThat(change.lines())
                            .as(condition.code())
                            .filteredOn(line -> line.because().stream()
                                    .anyMatch(found -> found.about().contains(condition)))
                            .extracting(ScreeningChange.Line::direction)
                            .doesNotContain(Direction.MILDER);
                    return change.lines().stream().anyMatch(line -> line.direction() == Direction.UNCLEAR);
                })
                .toList();

        assertThat(seen).hasSizeGreaterThan(5);
    }

    @Test
    void theOtherWayRoundIsTheOpposite() {
        for (var facts : List.of(
                "osteoporosis(severity=osteoporosis); provisional", "anticoagulant; provisional",
                "avoid knees; provisional",
                "hold doctor; provisional", "herniated_disc(level=lumbar); provisional")) {
            var there = between("provisional", facts, Set.of());
            var back = between(facts, "provisional", Set.of());

            assertThat(there.stricter()).as(facts).isTrue();
            assertThat(back.lines()).as(facts).hasSameSizeAs(there.lines());
            assertThat(back.stricter()).as(facts).isFalse();
        }
    }

    @Test
    void whatOnlyTheStoppedSessionLeavesOutIsNotListedPlaceByPlace() {
        assertThat(between("pain 0", "pain 0; fever_now", Set.of()).lines())
                .extracting(ScreeningChange.Line::kind).containsExactly(Kind.LEVEL);
    }

    private static ScreeningChange between(String before, String after, Set<Condition> lost) {
        return ScreeningChange.between(
                ScreeningRules.CURRENT.decide(ExampleFacts.parse(before)),
                ScreeningRules.CURRENT.decide(ExampleFacts.parse(after)),
                lost);
    }

    private static String way(ScreeningChange change) {
        return change.isEmpty() ? "same" : change.stricter() ? "stricter" : "milder";
    }

    private static List<String> lines(ScreeningChange change) {
        return change.lines().stream()
                .map(line -> line.kind() + " " + line.direction() + " " + line.from() + ">" + line.to() + " "
                        + line.where() + " "
                        + line.what().stream().map(Coded::code).collect(Collectors.joining("+")) + " "
                        + line.because().stream().map(Finding::row).collect(Collectors.joining(" ")))
                .toList();
    }
}
