package org.tenderpoint.vocabulary.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.vocabulary.Region.CALVES;
import static org.tenderpoint.vocabulary.Region.LOWER_BACK;
import static org.tenderpoint.vocabulary.Region.SACRUM;

import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;

class PartLevelsTest {

    private static final ToIntFunction<BodyPart> UNLIMITED = _ -> 5;

    private final PartLevels levels = new PartLevels();

    @Test
    void oneSoreCalfStaysOne() {
        levels.touch(BodyPart.left(CALVES), 1, false, UNLIMITED);

        assertThat(levels.value()).containsExactly(Map.entry(BodyPart.left(CALVES), 1));
    }

    @Test
    void bothMirrorsATouchAndMakesTheWholeRegion() {
        levels.touch(BodyPart.left(CALVES), 3, true, UNLIMITED);

        assertThat(levels.value()).containsExactly(Map.entry(BodyPart.of(CALVES), 3));
    }

    @Test
    void twoSidesWithDifferentPressureStayTwo() {
        levels.touch(BodyPart.left(CALVES), 3, false, UNLIMITED);
        levels.touch(BodyPart.right(CALVES), 2, false, UNLIMITED);

        assertThat(levels.value()).containsOnlyKeys(BodyPart.left(CALVES), BodyPart.right(CALVES));
    }

    @Test
    void theSameTouchAgainTakesAway() {
        levels.touch(BodyPart.left(CALVES), 3, false, UNLIMITED);
        levels.touch(BodyPart.left(CALVES), 3, false, UNLIMITED);

        assertThat(levels.value()).isEmpty();
    }

    @Test
    void anotherBrushPaintsOver() {
        levels.touch(BodyPart.left(CALVES), 3, false, UNLIMITED);
        levels.touch(BodyPart.left(CALVES), 4, false, UNLIMITED);

        assertThat(levels.value()).containsEntry(BodyPart.left(CALVES), 4);
    }

    @Test
    void bothOnAHalfPaintedRegionPaintsTheRest() {
        levels.touch(BodyPart.left(CALVES), 3, false, UNLIMITED);
        levels.touch(BodyPart.left(CALVES), 3, true, UNLIMITED);

        // the left one stood already, the right one did not: the region is filled, not emptied
        assertThat(levels.value()).containsExactly(Map.entry(BodyPart.of(CALVES), 3));
    }

    @Test
    void aWholeMidlineRegionAndItsSideNeverStandTogether() {
        levels.touch(BodyPart.of(SACRUM), 2, false, UNLIMITED);
        levels.touch(BodyPart.left(SACRUM), 2, false, UNLIMITED);
        assertThat(levels.value()).containsOnlyKeys(BodyPart.left(SACRUM));

        levels.touch(BodyPart.of(SACRUM), 2, false, UNLIMITED);
        assertThat(levels.value()).containsOnlyKeys(BodyPart.of(SACRUM));
    }

    @Test
    void everyChangeCanBeUndoneAndAValueFromOutsideCannot() {
        levels.reset(Map.of(BodyPart.of(LOWER_BACK), 2));
        assertThat(levels.canUndo()).isFalse();

        levels.touch(BodyPart.left(LOWER_BACK), 3, false, UNLIMITED);
        levels.clear();
        levels.undo();
        assertThat(levels.value()).containsOnlyKeys(BodyPart.left(LOWER_BACK), BodyPart.right(LOWER_BACK));

        levels.undo();
        assertThat(levels.value()).containsExactly(Map.entry(BodyPart.of(LOWER_BACK), 2));
        assertThat(levels.canUndo()).isFalse();
    }

    @Test
    void tenThousandStrokesAreTheLastOnesAndTheLastFiftyCanBeUndone() {
        var regions = Region.values();
        for (int stroke = 0; stroke < 10_000; stroke++) {
            levels.touch(BodyPart.left(regions[stroke % regions.length]), 1 + stroke / regions.length % 5, false,
                    UNLIMITED);
        }
        var drawn = levels.value();
        assertThat(drawn).hasSizeLessThanOrEqualTo(2 * regions.length).isNotEmpty();

        levels.touch(BodyPart.right(CALVES), 4, false, UNLIMITED);
        levels.undo();
        assertThat(levels.value()).isEqualTo(drawn);
        int undone = 0;
        while (levels.canUndo()) {
            levels.undo();
            undone++;
        }
        assertThat(undone).isEqualTo(49);
    }

    @Test
    void aPressureBeyondTheScaleIsRefused() {
        assertThatThrownBy(() -> levels.replace(Map.of(BodyPart.of(CALVES), 6)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(levels.value()).isEmpty();
    }

    @Test
    void aTouchGoesAsDeepAsEachSideAllowsAndASecondTakesBothAway() {
        ToIntFunction<BodyPart> most = part -> part.equals(BodyPart.left(CALVES)) ? 2 : 5;

        levels.touch(BodyPart.left(CALVES), 4, true, most);
        assertThat(levels.value()).isEqualTo(Map.of(BodyPart.left(CALVES), 2, BodyPart.right(CALVES), 4));

        levels.touch(BodyPart.right(CALVES), 4, true, most);
        assertThat(levels.value()).isEmpty();
    }

    @Test
    void whereNothingIsAllowedATouchSetsNothingAndTakesAwayWhatWasThere() {
        ToIntFunction<BodyPart> nothingLeft = part -> part.equals(BodyPart.left(CALVES)) ? 0 : 5;

        levels.touch(BodyPart.left(CALVES), 3, true, nothingLeft);
        assertThat(levels.value()).isEqualTo(Map.of(BodyPart.right(CALVES), 3));

        levels.reset(Map.of(BodyPart.left(CALVES), 3));
        levels.touch(BodyPart.left(CALVES), 3, false, nothingLeft);
        assertThat(levels.value()).isEmpty();
    }
}
