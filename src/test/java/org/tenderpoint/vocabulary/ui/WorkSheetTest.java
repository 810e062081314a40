package org.tenderpoint.vocabulary.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.vocabulary.Modality.DEEP_TISSUE;
import static org.tenderpoint.vocabulary.Modality.SWEDISH;
import static org.tenderpoint.vocabulary.Region.CALVES;
import static org.tenderpoint.vocabulary.Region.HEAD;
import static org.tenderpoint.vocabulary.Region.LOWER_BACK;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;

@Tag("UC-11")
class WorkSheetTest {

    private static final BodyPart BACK = BodyPart.of(LOWER_BACK);
    private static final int FRESH_MINUTES = 5;
    private static final Work PLANNED = new Work(BACK, SWEDISH, 3, 20);

    private final WorkSheet sheet = new WorkSheet(List.of(PLANNED), FRESH_MINUTES);

    @Test
    void theBrushStartsWithTheModalityOfThePlan() {
        assertThat(sheet.brush()).isEqualTo(SWEDISH);
    }

    @Test
    void aFreshlyPaintedPlaceIsALineOfTheBrush() {
        sheet.brush(DEEP_TISSUE);

        paint(BodyPart.left(CALVES), 2);

        assertThat(sheet.lines())
                .containsExactly(PLANNED, new Work(BodyPart.left(CALVES), DEEP_TISSUE, 2, FRESH_MINUTES));
    }

    @Test
    void aWholeRegionPaintedIsOneLine() {
        paint(BodyPart.of(HEAD), 1);

        assertThat(sheet.lines()).contains(new Work(BodyPart.of(HEAD), SWEDISH, 1, 2 * FRESH_MINUTES));
    }

    @Test
    void paintingAPlaceAgainChangesItsPressureAndKeepsItsMinutes() {
        paint(BACK, 2);

        assertThat(sheet.lines()).containsExactly(new Work(BACK, SWEDISH, 2, 20));
    }

    @Test
    void oneSidePaintedAnewSharesTheMinutesOfTheWhole() {
        paint(BodyPart.left(LOWER_BACK), 1);

        assertThat(sheet.lines())
                .containsExactlyInAnyOrder(
                        new Work(BodyPart.left(LOWER_BACK), SWEDISH, 1, 10),
                        new Work(BodyPart.right(LOWER_BACK), SWEDISH, 3, 10));
        assertThat(sheet.minutes()).isEqualTo(20);
    }

    @Test
    void anotherModalityOnAWorkedPlaceIsASecondLine() {
        sheet.brush(DEEP_TISSUE);

        paint(BACK, 4);

        assertThat(sheet.lines()).containsExactlyInAnyOrder(PLANNED, new Work(BACK, DEEP_TISSUE, 4, 10));
        assertThat(sheet.levels()).containsEntry(BodyPart.left(LOWER_BACK), 4);
    }

    @Test
    void erasingTakesEveryModalityOfThePlaceAway() {
        sheet.brush(DEEP_TISSUE);
        paint(BACK, 4);

        sheet.painted(Map.of());

        assertThat(sheet.lines()).isEmpty();
    }

    @Test
    void undoingAnErasureBringsTheModalityAndTheMinutesBack() {
        sheet.brush(DEEP_TISSUE);
        var before = sheet.levels();
        sheet.painted(Map.of());

        sheet.painted(before);

        assertThat(sheet.lines()).containsExactly(PLANNED);
    }

    @Test
    void minutesStayBetweenOneAndFourHours() {
        sheet.minutes(PLANNED, 0);
        assertThat(sheet.minutes()).isEqualTo(1);

        sheet.minutes(sheet.lines().getFirst(), 1_000);
        assertThat(sheet.minutes()).isEqualTo(240);
    }

    private void paint(BodyPart part, int level) {
        var levels = new TreeMap<>(sheet.levels());
        levels.keySet().removeIf(part::meets);
        levels.put(part, level);
        sheet.painted(levels);
    }
}
