package org.tenderpoint.vocabulary.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.page.BodyDrawing.Place;
import org.tenderpoint.vocabulary.page.BodyDrawing.View;
import org.tenderpoint.vocabulary.page.PlaceArea.PlaceRow;

/**
 * The sheet that cuts the labels of {@link PlacePicture} to the one drawing of the body. {@code -Dplaces.write} writes
 * it anew.
 */
@Tag("guard")
class PlacesSheetTest {

    private static final Path SHEET = Path.of("frontend/css/places.css");
    private static final String FIELD = PlacePicture.FIELD;
    private static final double WIDTH = 240;
    private static final double HEIGHT = 500;
    /** How far a side of a shape may lie beside the curve that it stands for, in 240ths of the width. */
    private static final double FLATNESS = 2;

    @Test
    void theSheetCutsEachPlaceToItsShapeAndFillsItWhileItsBoxIsTicked() throws IOException {
        if (Boolean.getBoolean("places.write")) {
            Files.writeString(SHEET, sheet());
        }
        assertThat(SHEET).hasContent(sheet());
    }

    @Test
    void everyPlaceOfThePictureTicksABoxOfTheList() {
        var boxes = Arrays.stream(Region.values())
                .flatMap(region -> PlaceRow.of(region, FIELD, java.util.Set.of(), Locale.ENGLISH).sides().stream())
                .map(PlaceRow.Tick::id)
                .toList();

        assertThat(PlacePicture.in(Locale.ENGLISH).views()).hasSize(2)
                .allSatisfy(view -> assertThat(view.shapes()).extracting(PlacePicture.Shape::id).isNotEmpty()
                        .isSubsetOf(boxes));
    }

    private static String sheet() {
        var rules = new ArrayList<String>();
        rules.add("/* Written by PlacesSheetTest from components/body-map.svg: the places of the body, each cut to its"
                + " shape, and filled while its box is ticked. */");
        for (var view : View.values()) {
            rules.add(
                    "." + view.code() + " .skin { clip-path: " + polygon(BodyDrawing.skins().get(view.ordinal()), view)
                            + "; }");
            BodyDrawing.places().stream()
                    .filter(place -> place.view() == view && place.side() != Side.RIGHT)
                    .forEach(place -> rules.add(both(view, place) + " { clip-path: " + polygon(place.shape(), view)
                            + "; }"));
        }
        rules.add(".pic [class$=-right] { transform: scaleX(-1); }");
        rules.add(Arrays.stream(Region.values()).flatMap(PlacesSheetTest::filled).collect(Collectors.joining(",\n"))
                + " { background: var(--tp-s4); }");
        rules.add(Arrays.stream(Region.values()).flatMap(PlacesSheetTest::named).collect(Collectors.joining(",\n"))
                + " { display: inline-flex; }");
        return String.join("\n", rules) + "\n";
    }

    /** The right side is the left one in a mirror. */
    private static String both(View view, Place place) {
        return (place.side() == Side.LEFT ? Stream.of(Side.LEFT, Side.RIGHT) : Stream.of(Side.BOTH))
                .map(side -> PlacePicture.name(new BodyPart(place.region(), side).code()))
                .map(name -> "." + view.code() + " ." + name)
                .collect(Collectors.joining(", "));
    }

    /** A box for the whole region fills both of its sides. */
    private static Stream<String> filled(Region region) {
        return drawn(region).flatMap(part -> Stream.of(BodyPart.of(region).code(), part)
                .distinct()
                .map(box -> "form:has(#%s:checked) .pic .%s".formatted(
                        PlacePicture.id(FIELD, box), PlacePicture.name(part))));
    }

    private static Stream<String> named(Region region) {
        return Stream.concat(Stream.of(BodyPart.of(region).code()), drawn(region)).distinct()
                .map(box -> PlacePicture.id(FIELD, box))
                .map("form:has(#%1$s:checked) .tapped label[for=%1$s]"::formatted);
    }

    private static Stream<String> drawn(Region region) {
        return BodyDrawing.places().stream().filter(place -> place.region() == region).map(PlacesSheetTest::code)
                .distinct();
    }

    private static String code(Place place) {
        return new BodyPart(place.region(), place.side()).code();
    }

    /** In parts of the view's own box. */
    private static String polygon(Shape shape, View view) {
        double left = view == View.FRONT ? 0 : WIDTH;
        var points = new ArrayList<String>();
        var at = new double[6];
        for (var way = new FlatteningPathIterator(shape.getPathIterator(null), FLATNESS); !way.isDone(); way.next()) {
            if (way.currentSegment(at) != PathIterator.SEG_CLOSE) {
                points.add(part(at[0] - left, WIDTH) + " " + part(at[1], HEIGHT));
            }
        }
        return "polygon(" + String.join(",", unlike(points)) + ")";
    }

    private static List<String> unlike(List<String> points) {
        return points.stream().distinct().toList();
    }

    private static String part(double where, double of) {
        var number = String.format(Locale.ROOT, "%.1f", 100 * where / of);
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + "%";
    }
}
