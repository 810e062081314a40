package org.tenderpoint.intake.self;

import java.util.List;
import org.tenderpoint.shared.page.PlaceArea;

/**
 * One question of a page, as the template writes it; exactly one of its forms is set. Empty texts are left out.
 *
 * @param heading what the questions from here on are about
 * @param problem why what was typed cannot be kept
 * @param three yes, no and don't know side by side
 * @param one one of several answers
 * @param several boxes to tick
 * @param line one line of text
 * @param lines several lines
 * @param places where on the body
 * @param value the text as it was typed
 * @param mode the keyboard that a phone shows
 * @param chosen how many places are ticked, in words
 */
record Field(
        String name, String heading, String label, String hint, String problem, boolean three, boolean one, boolean several,
        boolean line, boolean lines, boolean places, String value, String mode, List<Option> options, List<PlaceArea> areas,
        String chosen) {

    /** One answer. */
    record Option(String code, String label, boolean on) {}

    static Field radios(String name, String label, String hint, String problem, List<Option> options) {
        boolean three = options.size() <= 3;
        return new Field(
                name, "", label, hint, problem, three, !three, false, false, false, false, "", "", options, List.of(), "");
    }

    static Field ticks(String name, String label, List<Option> options) {
        return new Field(
                name, "", label, "", "", false, false, true, false, false, false, "", "", options, List.of(), "");
    }

    static Field line(String name, String label, String hint, String problem, String value, String mode) {
        return new Field(
                name, "", label, hint, problem, false, false, false, true, false, false, value, mode, List.of(), List.of(), "");
    }

    static Field lines(String name, String label, String hint, String problem, String value) {
        return new Field(
                name, "", label, hint, problem, false, false, false, false, true, false, value, "", List.of(), List.of(), "");
    }

    static Field places(String name, String label, String hint, List<PlaceArea> areas, String chosen) {
        return new Field(
                name, "", label, hint, "", false, false, false, false, false, true, "", "", List.of(), areas, chosen);
    }

    /** The same as the first of those about one thing. */
    Field under(String about) {
        return new Field(
                name, about, label, hint, problem, three, one, several, line, lines, places, value, mode, options, areas,
                chosen);
    }
}
