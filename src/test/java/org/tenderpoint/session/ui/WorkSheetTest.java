package org.tenderpoint.session.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.shared.Modality.DEEP_TISSUE;
import static org.tenderpoint.shared.Modality.SWEDISH;
import static org.tenderpoint.shared.Region.CALVES;
import static org.tenderpoint.shared.Region.LOWER_BACK;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Work;

class WorkSheetTest {

    private static final Work PLANNED = new Work(BodyPart.of(LOWER_BACK), SWEDISH, 3, 20);

    @Test
    void theBrushStartsAsThePlanBegins() {
        var sheet = new WorkSheet(List.of(PLANNED));

        assertThat(sheet.modality()).isEqualTo(SWEDISH);
        assertThat(sheet.pressure()).isEqualTo(3);
    }

    @Test
    void paintingAFreshPlaceAddsALineWithTheBrush() {
        var sheet = new WorkSheet(List.of(PLANNED));
        sheet.brush(DEEP_TISSUE);
        sheet.brush(2);

        sheet.paint(BodyPart.left(CALVES));

        assertThat(sheet.lines())
                .containsExactly(PLANNED, new Work(BodyPart.left(CALVES), DEEP_TISSUE, 2, WorkSheet.FRESH_MINUTES));
    }

    @Test
    void paintingAPlaceAgainChangesItsPressureAndKeepsItsMinutes() {
        var sheet = new WorkSheet(List.of(PLANNED));
        sheet.brush(2);

        sheet.paint(BodyPart.of(LOWER_BACK));

        assertThat(sheet.lines()).containsExactly(new Work(BodyPart.of(LOWER_BACK), SWEDISH, 2, 20));
    }

    @Test
    void paintingAPlaceWithTheBrushItHasTakesItAway() {
        var sheet = new WorkSheet(List.of(PLANNED));

        sheet.paint(BodyPart.of(LOWER_BACK));

        assertThat(sheet.lines()).isEmpty();
    }

    @Test
    void twoModalitiesOnOnePlaceAreTwoLines() {
        var sheet = new WorkSheet(List.of(PLANNED));
        sheet.brush(DEEP_TISSUE);

        sheet.paint(BodyPart.of(LOWER_BACK));

        assertThat(sheet.lines()).extracting(Work::modality).containsExactly(SWEDISH, DEEP_TISSUE);
    }

    @Test
    void oneSidePaintedAnewReplacesTheWholeOfTheSameModality() {
        var sheet = new WorkSheet(List.of(PLANNED));
        sheet.brush(1);

        sheet.paint(BodyPart.left(LOWER_BACK));

        assertThat(sheet.lines()).extracting(Work::part).containsExactly(BodyPart.left(LOWER_BACK));
    }

    @Test
    void undoBringsBackWhatWasErased() {
        var sheet = new WorkSheet(List.of(PLANNED));
        sheet.erase(Set.of(BodyPart.left(LOWER_BACK)));
        assertThat(sheet.lines()).isEmpty();

        sheet.undo();

        assertThat(sheet.lines()).containsExactly(PLANNED);
        assertThat(sheet.canUndo()).isFalse();
    }

    @Test
    void minutesStayWithinADay() {
        var sheet = new WorkSheet(List.of(PLANNED));

        sheet.minutes(PLANNED, 0);

        assertThat(sheet.lines().getFirst().minutes()).isEqualTo(1);
        assertThat(sheet.minutes()).isEqualTo(1);
    }
}
