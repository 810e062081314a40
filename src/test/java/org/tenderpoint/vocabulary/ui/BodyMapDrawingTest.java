package org.tenderpoint.vocabulary.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** The drawing in the element against the vocabulary and against the file that people edit. */
class BodyMapDrawingTest {

    private static final Path SVG = Path.of("docs/body-map.svg");
    private static final Path DRAWING = Path.of("frontend/components/body-map-drawing.js");
    private static final Path ELEMENT = Path.of("frontend/components/body-map.js");
    private static final Pattern REGION = Pattern.compile("\\['(\\w+)', (true|false), ([\\d.]+), ([\\d.]+), '([^']+)'\\]");

    @Test
    void everyRegionIsDrawnWithTwoSidesUnlessItLiesOnTheMidline() throws IOException {
        Map<Region, Set<Boolean>> drawn = new EnumMap<>(Region.class);
        var found = REGION.matcher(Files.readString(DRAWING));
        while (found.find()) {
            drawn.computeIfAbsent(Coded.require(Region.class, found.group(1)), region -> new HashSet<>())
                    .add(Boolean.parseBoolean(found.group(2)));
        }

        assertThat(drawn).containsOnlyKeys(Region.values());
        drawn.forEach((region, sided) -> assertThat(sided).as(region.code()).containsExactly(!Region.MIDLINE.contains(region)));
    }

    @Test
    void theDrawingIsTheOneInTheFileThatPeopleEdit() throws IOException {
        List<String> edited = new ArrayList<>();
        var path = Pattern.compile("<path id=\"[^\"]+\"[^>]*data-region=\"(\\w+)\" data-side=\"(left|centre)\"[^>]*? d=\"([^\"]+)\"")
                .matcher(Files.readString(SVG));
        while (path.find()) {
            edited.add(path.group(1) + " " + path.group(3));
        }
        List<String> shipped = new ArrayList<>();
        var found = REGION.matcher(Files.readString(DRAWING));
        while (found.find()) {
            shipped.add(found.group(1) + " " + found.group(5));
        }

        assertThat(edited).hasSize(30);
        assertThat(shipped).isEqualTo(edited);
    }

    @Test
    void whatIsDrawnInOneViewOnlyIsKnownToBe() throws IOException {
        Map<Region, Set<String>> views = new EnumMap<>(Region.class);
        var path = Pattern.compile("<path id=\"(front|back)-[^\"]+\"[^>]*data-region=\"(\\w+)\"").matcher(Files.readString(SVG));
        while (path.find()) {
            views.computeIfAbsent(Coded.require(Region.class, path.group(2)), region -> new HashSet<>()).add(path.group(1));
        }

        assertThat(views).containsOnlyKeys(Region.values());
        views.forEach((region, where) -> {
            assertThat(BodyMap.Views.ONLY_IN_FRONT.contains(region)).as(region.code()).isEqualTo(where.equals(Set.of("front")));
            assertThat(BodyMap.Views.ONLY_BEHIND.contains(region)).as(region.code()).isEqualTo(where.equals(Set.of("back")));
        });
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
