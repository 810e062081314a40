package org.tenderpoint.vocabulary.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.page.BodyDrawing;

/** The drawing of the body, which the screen and the paper read, against the vocabulary. */
class BodyMapDrawingTest {

    private static final Path DRAWING = Path.of("frontend/components/body-map.svg");
    private static final Path ELEMENT = Path.of("frontend/components/body-map.js");
    private static final Pattern REGION = Pattern.compile(
            "<path data-region=\"(\\w+)\" data-side=\"(left|centre)\" data-x=\"[\\d.]+\" data-y=\"[\\d.]+\"[^>]* d=\"[^\"]+\"/>");

    @Test
    void everyRegionIsDrawnWithTwoSidesUnlessItLiesOnTheMidline() throws IOException {
        Map<Region, Set<String>> drawn = new EnumMap<>(Region.class);
        var drawing = Files.readString(DRAWING);
        var found = REGION.matcher(drawing);
        while (found.find()) {
            drawn.computeIfAbsent(Coded.require(Region.class, found.group(1)), region -> new HashSet<>())
                    .add(found.group(2));
        }

        assertThat(drawing.split("data-region=\"")).hasSize(31);
        assertThat(REGION.matcher(drawing).results()).hasSize(30);
        assertThat(drawn).containsOnlyKeys(Region.values());
        drawn.forEach((region, sides) -> assertThat(sides).as(region.code())
                .containsExactly(Region.MIDLINE.contains(region) ? "centre" : "left"));
    }

    @Test
    void noLimitOfARegionCoversThatOfItsOtherSide() throws IOException {
        double box = 21;
        for (var view : Files.readString(DRAWING).split("data-mirror=\"")) {
            double mirror = view.matches("(?s)\\d+\".*") ? Double.parseDouble(view.substring(0, view.indexOf('"'))) : 0;
            Pattern.compile("data-region=\"(\\w+)\" data-side=\"left\" data-x=\"([\\d.]+)\"").matcher(view).results()
                    .forEach(left -> assertThat(Math.abs(mirror - 2 * Double.parseDouble(left.group(2))))
                            .as(left.group(1)).isGreaterThanOrEqualTo(box));
        }
    }

    @Test
    void theDrawingKnowsNoCommandsButThoseThatBothOfItsReadersKnow() throws IOException {
        assertThat(Pattern.compile(" d=\"([^\"]+)\"").matcher(Files.readString(DRAWING)).results()
                .map(path -> path.group(1)))
                .hasSize(34)
                .allMatch(path -> path.matches("M[MLCZ\\d., -]*"));
    }

    @Test
    void whatIsDrawnInOneViewOnlyIsReadFromTheDrawing() {
        assertThat(BodyDrawing.onlyIn(BodyDrawing.View.FRONT)).containsExactlyInAnyOrder(
                Region.FACE_JAW, Region.NECK_FRONT, Region.CHEST, Region.ABDOMEN, Region.THIGHS_FRONT, Region.SHINS);
        assertThat(BodyDrawing.onlyIn(BodyDrawing.View.BACK)).containsExactlyInAnyOrder(
                Region.NECK, Region.UPPER_BACK, Region.MID_BACK, Region.LOWER_BACK, Region.SACRUM, Region.GLUTES,
                Region.THIGHS_BACK, Region.CALVES);
    }

    @Test
    void aMapShowsTheViewsThatItTakesToSeeItsPlaces() {
        var back = BodyPart.left(Region.LOWER_BACK);
        var front = BodyPart.of(Region.CHEST);
        var either = BodyPart.of(Region.SHOULDERS);

        assertThat(BodyMap.Views.toSee(List.of())).isEqualTo(BodyMap.Views.BOTH);
        assertThat(BodyMap.Views.toSee(List.of(either))).isEqualTo(BodyMap.Views.BACK);
        assertThat(BodyMap.Views.toSee(List.of(back, either))).isEqualTo(BodyMap.Views.BACK);
        assertThat(BodyMap.Views.toSee(List.of(front, either))).isEqualTo(BodyMap.Views.FRONT);
        assertThat(BodyMap.Views.toSee(List.of(front, back))).isEqualTo(BodyMap.Views.BOTH);
    }

    @Test
    void theElementStaysSmall() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(Files.readAllBytes(ELEMENT));
            zipped.write(Files.readAllBytes(DRAWING));
        }

        assertThat(Files.size(ELEMENT) + Files.size(DRAWING)).isLessThan(80 * 1024);
        assertThat(bytes.size()).isLessThan(25 * 1024);
    }
}
