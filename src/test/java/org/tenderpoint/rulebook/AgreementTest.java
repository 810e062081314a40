package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.rulebook.Agreement.Pair;

@Tag("UC-26")
class AgreementTest {

    private static final List<Pair> SCREENINGS = pairs("00 11 22 33 34");

    @Test
    void thoseWhoSayWhatTheProgramSaysAgreeWholly() {
        assertThat(Agreement.of(pairs("00 11 22 33 44 55"), SCREENINGS).kappa()).isEqualTo(1);
    }

    @Test
    void kappaWithQuadraticWeightsAsWorkedOutByHand() {
        // seen: 1 + 0 + 0 + 4 = 5 of 4 pairs; by chance: the sum over all 16 combinations, over 4
        var agreed = Agreement.of(pairs("01 11 22 31"), SCREENINGS);

        double seen = (1 + 0 + 0 + 4) / 4.0;
        // said 0 1 2 3; the program 1 1 2 1
        double chance = (1 + 1 + 4 + 1 + 0 + 0 + 1 + 0 + 1 + 1 + 0 + 1 + 4 + 4 + 1 + 4) / 16.0;
        assertThat(agreed.kappa()).isCloseTo(1 - seen / chance, within(1e-9));
    }

    @Test
    void aStepApartCostsLessThanThree() {
        var near = Agreement.of(pairs("00 12 22 33 44 55"), SCREENINGS);
        var far = Agreement.of(pairs("00 14 22 33 44 55"), SCREENINGS);

        assertThat(near.kappa()).isGreaterThan(0.9).isGreaterThan(far.kappa());
        assertThat(near.low()).isLessThan(near.kappa());
        assertThat(near.high()).isBetween(near.kappa(), 1.0);
    }

    @Test
    void theSameLevelForEveryCaseAgreesAsOftenAsByChance() {
        var agreed = Agreement.of(pairs("20 21 22 23 24 25"), SCREENINGS);

        assertThat(agreed.kappa()).isCloseTo(0, within(1e-9));
        assertThat(agreed.enough()).isFalse();
    }

    @Test
    void screeningsAreCountedPlainlyWithAWilsonInterval() {
        var agreed = Agreement.of(pairs("00 11 22 33 44 55"), SCREENINGS);

        assertThat(agreed.same()).isEqualTo(4);
        assertThat(agreed.of()).isEqualTo(5);
        assertThat(agreed.least()).isCloseTo(0.376, within(0.001));
        assertThat(agreed.most()).isCloseTo(0.964, within(0.001));
    }

    @Test
    void levelsTypedInAreKeptBesideWhatTheProgramSaidThen() {
        var levels = BlindCase.all().stream().collect(Collectors.toMap(BlindCase::number, BlindCase::level));

        var kept = BlindAnswers.of(levels);

        assertThat(kept.pairs()).hasSize(20).allMatch(pair -> pair.split("/")[0].equals(pair.split("/")[1]));
        assertThat(kept.agreement().orElseThrow().enough()).isTrue();
        assertThat(BlindAnswers.NONE.agreement()).isEmpty();
        levels.remove(7);
        assertThatIllegalArgumentException().isThrownBy(() -> BlindAnswers.of(levels)).withMessageContaining("7");
        assertThatIllegalArgumentException().isThrownBy(() -> BlindAnswers.of(Map.of(1, "clear")));
    }

    /** {@code 01}: the signer said 0, the program 1. */
    private static List<Pair> pairs(String text) {
        return List.of(text.split(" ")).stream()
                .map(pair -> new Pair(pair.charAt(0) - '0', pair.charAt(1) - '0'))
                .toList();
    }
}
