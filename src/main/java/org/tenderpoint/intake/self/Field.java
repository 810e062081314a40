package org.tenderpoint.intake.self;

import java.util.List;
import org.tenderpoint.platform.page.PlainPages.LanguageText;
import org.tenderpoint.vocabulary.page.PlaceArea;

/**
 * One question of a page, as the template writes it. Empty texts are omitted.
 *
 * @param heading the topic of the questions from here on
 * @param beside the label in the practice's language, where no native speaker has read that of the page
 * @param problem why what was typed is invalid
 * @param value the text as typed
 * @param mode the keyboard that a phone shows
 * @param chosen how many places are ticked, in words
 * @param language of its words, where they are not in that of the page
 */
record Field(
        Kind kind, String name, String heading, String label, List<LanguageText> beside, String hint, String problem,
        String value, String mode,
        List<Option> options, List<PlaceArea> areas, String chosen, String language) {

    enum Kind {
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

    record Option(String code, String label, boolean on) {}

    static Field radios(String name, String label, List<Option> options) {
        return choice(options.size() <= 3 ? Kind.THREE : Kind.ONE, name, label, options);
    }

    /** One below the other, however few. */
    static Field list(String name, String label, List<Option> options) {
        return choice(Kind.ONE, name, label, options);
    }

    static Field scale(String name, String label, List<Option> options) {
        return choice(Kind.SCALE, name, label, options);
    }

    static Field ticks(String name, String label, List<Option> options) {
        return choice(Kind.SEVERAL, name, label, options);
    }

    private static Field choice(Kind kind, String name, String label, List<Option> options) {
        return new Field(kind, name, "", label, List.of(), "", "", "", "", options, List.of(), "", "");
    }

    static Field line(String name, String label, String hint, String problem, String value, String mode) {
        return new Field(Kind.LINE, name, "", label, List.of(), hint, problem, value, mode, List.of(), List.of(), "",
                "");
    }

    static Field lines(String name, String label, String hint, String problem, String value) {
        return new Field(Kind.LINES, name, "", label, List.of(), hint, problem, value, "", List.of(), List.of(), "",
                "");
    }

    static Field places(String name, String label, String hint, List<PlaceArea> areas, String chosen) {
        return new Field(Kind.PLACES, name, "", label, List.of(), hint, "", "", "", List.of(), areas, chosen, "");
    }

    /** The same, as the first question about one topic. */
    Field under(String about) {
        return new Field(kind, name, about, label, beside, hint, problem, value, mode, options, areas, chosen,
                language);
    }

    /** The same with its label in another language too. */
    Field beside(List<LanguageText> said) {
        return new Field(kind, name, heading, label, said, hint, problem, value, mode, options, areas, chosen,
                language);
    }

    /** The same, its words being in another language than the page. */
    Field spoken(String other) {
        return new Field(kind, name, heading, label, beside, hint, problem, value, mode, options, areas, chosen, other);
    }

    // called by the template

    boolean three() {
        return kind == Kind.THREE;
    }

    boolean scale() {
        return kind == Kind.SCALE;
    }

    boolean one() {
        return kind == Kind.ONE;
    }

    boolean several() {
        return kind == Kind.SEVERAL;
    }

    boolean line() {
        return kind == Kind.LINE;
    }

    boolean lines() {
        return kind == Kind.LINES;
    }

    boolean places() {
        return kind == Kind.PLACES;
    }
}
