package org.tenderpoint.vocabulary.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.vocabulary.Region.CALVES;
import static org.tenderpoint.vocabulary.Region.LOWER_BACK;
import static org.tenderpoint.vocabulary.Region.SACRUM;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;

class PartLevelsTest {

    private final PartLevels levels = new PartLevels();

    @Test
    void oneSoreCalfStaysOne() {
        levels.touch(BodyPart.left(CALVES), 1, false);

        assertThat(levels.value()).containsExactly(Map.entry(BodyPart.left(CALVES), 1));
    }

    @Test
    void bothMirrorsATouchAndMakesTheWholeRegion() {
        levels.touch(BodyPart.left(CALVES), 3, true);

        assertThat(levels.value()).containsExactly(Map.entry(BodyPart.of(CALVES), 3));
    }

    @Test
    void twoSidesWithDifferentPressureStayTwo() {
        levels.touch(BodyPart.left(CALVES), 3, false);
        levels.touch(BodyPart.right(CALVES), 2, false);

        assertThat(levels.value()).containsOnlyKeys(BodyPart.left(CALVES), BodyPart.right(CALVES));
    }

    @Test
    void theSameTouchAgainTakesAway() {
        levels.touch(BodyPart.left(CALVES), 3, false);
        levels.touch(BodyPart.left(CALVES), 3, false);

        assertThat(levels.value()).isEmpty();
    }

    @Test
    void anotherBrushPaintsOver() {
        levels.touch(BodyPart.left(CALVES), 3, false);
        levels.touch(BodyPart.left(CALVES), 4, false);

        assertThat(levels.value()).containsEntry(BodyPart.left(CALVES), 4);
    }

    @Test
    void bothOnAHalfPaintedRegionPaintsTheRest() {
        levels.touch(BodyPart.left(CALVES), 3, false);
        levels.touch(BodyPart.left(CALVES), 3, true);

        // the left one stood already, the right one did not: the region is filled, not emptied
        assertThat(levels.value()).containsExactly(Map.entry(BodyPart.of(CALVES), 3));
    }

    @Test
    void aWholeMidlineRegionAndItsSideNeverStandTogether() {
        levels.touch(BodyPart.of(SACRUM), 2, false);
        levels.touch(BodyPart.left(SACRUM), 2, false);
        assertThat(levels.value()).containsOnlyKeys(BodyPart.left(SACRUM));

        levels.touch(BodyPart.of(SACRUM), 2, false);
        assertThat(levels.value()).containsOnlyKeys(BodyPart.of(SACRUM));
    }

    @Test
    void everyChangeCanBeUndoneAndAValueFromOutsideCannot() {
        levels.reset(Map.of(BodyPart.of(LOWER_BACK), 2));
        assertThat(levels.canUndo()).isFalse();

        levels.touch(BodyPart.left(LOWER_BACK), 3, false);
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
            levels.touch(BodyPart.left(regions[stroke % regions.length]), 1 + stroke / regions.length % 5, false);
        }
        var drawn = levels.value();
        assertThat(drawn).hasSizeLessThanOrEqualTo(2 * regions.length).isNotEmpty();

        levels.touch(BodyPart.right(CALVES), 4, false);
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
}
