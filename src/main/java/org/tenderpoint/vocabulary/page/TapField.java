package org.tenderpoint.vocabulary.page;

import java.util.List;
import org.tenderpoint.platform.RecordCopy;
import org.tenderpoint.platform.page.LanguageText;

/**
 * One question of a page, as the template writes it. Empty texts are omitted.
 *
 * @param heading the topic of the questions from here on
 * @param beside the label in the practice's language, where no native speaker has read that of the page
 * @param problem why what was typed is invalid
 * @param value the text as typed
 * @param mode the keyboard that a phone shows
 * @param places where on the body
 * @param language of its words, where they are not in that of the page
 */
public record TapField(
        Kind kind, String name, String heading, String label, List<LanguageText> beside, String hint, String problem,
        String value, String mode,
        List<Option> options, List<Places> places, String language) {

    public enum Kind {
        /** Yes, no and don't know side by side. */
        THREE,
        /** Numbers side by side. */
        SCALE,
        /** One of several answers. */
        ONE,
        /** Boxes to tick. */
        SEVERAL,
        /** One line of text. */
        LINE,
        /** Several lines. */
        LINES,
        /** Where on the body. */
        PLACES
    }

    public record Option(String code, String label, boolean on) {}

    /**
     * The places that can be ticked.
     *
     * @param chosen how many are, in words
     * @param picture of the body, to tap them on; one on a page
     */
    public record Places(List<PlaceArea> areas, String chosen, List<PlacePicture> picture) {}

    public static TapField radios(String name, String label, List<Option> options) {
        return choice(options.size() <= 3 ? Kind.THREE : Kind.ONE, name, label, options);
    }

    /** One below the other, however few. */
    public static TapField list(String name, String label, List<Option> options) {
        return choice(Kind.ONE, name, label, options);
    }

    public static TapField scale(String name, String label, List<Option> options) {
        return choice(Kind.SCALE, name, label, options);
    }

    public static TapField ticks(String name, String label, List<Option> options) {
        return choice(Kind.SEVERAL, name, label, options);
    }

    private static TapField choice(Kind kind, String name, String label, List<Option> options) {
        return new TapField(kind, name, "", label, List.of(), "", "", "", "", options, List.of(), "");
    }

    public static TapField line(String name, String label, String hint, String problem, String value, String mode) {
        return new TapField(Kind.LINE, name, "", label, List.of(), hint, problem, value, mode, List.of(), List.of(),
                "");
    }

    public static TapField lines(String name, String label, String hint, String problem, String value) {
        return new TapField(Kind.LINES, name, "", label, List.of(), hint, problem, value, "", List.of(), List.of(), "");
    }

    public static TapField places(String name, String label, String hint, List<PlaceArea> areas, String chosen) {
        return places(name, label, hint, new Places(areas, chosen, List.of()));
    }

    /** On the body as a picture, with the list for those who cannot tap it. */
    public static TapField body(String label, List<PlaceArea> areas, PlacePicture picture) {
        return places(PlacePicture.FIELD, label, "", new Places(areas, "", List.of(picture)));
    }

    private static TapField places(String name, String label, String hint, Places places) {
        return new TapField(
                Kind.PLACES, name, "", label, List.of(), hint, "", "", "", List.of(), List.of(places), "");
    }

    /** The same, as the first question about one topic. */
    public TapField under(String about) {
        return RecordCopy.with(this, "heading", about);
    }

    /** The same with its label in another language too. */
    public TapField beside(List<LanguageText> said) {
        return RecordCopy.with(this, "beside", said);
    }

    /** The same, its words being in another language than the page. */
    public TapField spoken(String other) {
        return RecordCopy.with(this, "language", other);
    }

    // called by the template

    public boolean three() {
        return kind == Kind.THREE;
    }

    public boolean scale() {
        return kind == Kind.SCALE;
    }

    public boolean one() {
        return kind == Kind.ONE;
    }

    public boolean several() {
        return kind == Kind.SEVERAL;
    }

    public boolean line() {
        return kind == Kind.LINE;
    }

    public boolean lines() {
        return kind == Kind.LINES;
    }
}
