package org.tenderpoint.vocabulary.page;

import java.util.List;
import java.util.Locale;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.page.BodyDrawing.View;

/**
 * The body as a picture to tap, without script: a label for the box of each place, which {@code css/places.css} cuts to
 * its shape and fills while the box is ticked. The boxes stand in the list of places.
 */
public record PlacePicture(List<PictureView> views, String asList) {

    /** The name of the boxes that the sheet knows. */
    public static final String FIELD = "regions";

    /** @param name of the class by which the sheet knows the view */
    public record PictureView(String name, String caption, String left, String right, List<Shape> shapes) {}

    /** @param id of the box that it ticks */
    public record Shape(String id, String name) {}

    public static PlacePicture in(Locale language) {
        return new PlacePicture(
                List.of(view(View.FRONT, language), view(View.BACK, language)), Texts.in(language, "body.as_list"));
    }

    private static PictureView view(View view, Locale language) {
        boolean front = view == View.FRONT;
        var left = Texts.in(language, "body.map.left");
        var right = Texts.in(language, "body.map.right");
        return new PictureView(
                view.code(), Texts.in(language, "body.map." + view.code()), front ? right : left, front ? left : right,
                BodyDrawing.places().stream()
                        .filter(place -> place.view() == view)
                        .map(place -> new BodyPart(place.region(), place.side()).code())
                        .map(code -> new Shape(id(FIELD, code), name(code)))
                        .toList());
    }

    /** A place's code as a CSS class name, which allows no colon. */
    static String name(String code) {
        return code.replace(':', '-');
    }

    static String id(String field, String code) {
        return field + "-" + name(code);
    }
}
