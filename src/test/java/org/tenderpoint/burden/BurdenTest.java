package org.tenderpoint.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.ShippedFile;

/**
 * The burden at small size, so that a change of the rules shows what it costs people who are well. The whole table is
 * printed by the benchmark {@code burden}; a figure here that a row of the clinical text moves is written anew.
 */
@Tag("UC-09")
class BurdenTest {

    private static final double WORSE_AT_MOST = 1.1;

    /** What the figures are with the rules in force. */
    private static final Map<String, Double> FIGURES = Map.of(
            "follow-ups above watch, in percent", 9.9,
            "urgent and emergency, in percent", 3.2,
            "first visits that end in a doctor first, in percent", 11.4,
            "stops that a reason ends, for a therapist in a week", 0.9,
            "findings read first, p90", 3.0);

    private static final Burden BURDEN = new Burden(11, OwnNumberSteps.FEW_PEOPLE);

    @Test
    void noChangeMakesPeopleWhoAreWellHearATenthMore() {
        assertThat(BURDEN.figures().keySet()).isEqualTo(FIGURES.keySet());
        assertThat(BURDEN.figures()).allSatisfy(
                (figure, now) -> assertThat(now).as(figure).isLessThanOrEqualTo(FIGURES.get(figure) * WORSE_AT_MOST));
    }

    @Test
    void whatThePacketSaysOfOurOwnNumbersIsMeasuredWithTheRulesInForce() {
        var few = ShippedFile.rows("/rules/own-numbers-measured.tsv")
                .filter(parts -> parts[0].equals(OwnNumberSteps.FEW))
                .flatMap(parts -> Arrays.stream(parts).skip(2).map(Long::valueOf)).toList();

        assertThat(BURDEN.shares())
                .as("Measure again: ./mvnw -q -Pbench -Dtp.run -Dbench.of=burden-steps").isEqualTo(few);
        OwnNumberSteps.steps().values().stream().flatMap(List::stream)
                .forEach(change -> assertThat(change.in(change.text())).isNotEqualTo(change.text()));
    }

    @Test
    void thePublishedCasesThatHadToBeSeenTheSameDayAreSeenTheSameDay() {
        assertThat(Cases.published().sameDay().percent()).isEqualTo(100);
        assertThat(Cases.published().weaker().percent()).isGreaterThanOrEqualTo(95);
    }

    @Test
    void thePeopleAreTheSameForTheSameSeed() {
        assertThat(new Visits().draw(11, 7)).isEqualTo(new Visits().draw(11, 7)).isNotEqualTo(new Visits().draw(12, 7));
    }
}
