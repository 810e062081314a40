package org.tenderpoint.platform.table;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public sealed interface Cell {

    /** No value: not known, or not told. */
    Cell EMPTY = new Empty();

    /** Never run as a formula, whatever it begins with. */
    record Text(String text) implements Cell {}

    record Number(double number) implements Cell {}

    /** A number as people write it: "-6 %". */
    record Figure(String text) implements Cell {

        private static final Pattern WRITTEN = Pattern.compile("[+-]?\\d+([.,]\\d+)?( ?%)?");
    }

    record Empty() implements Cell {}

    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    /** A cell of a table that people read: what is written as a number stays one. */
    static Cell shown(String text) {
        return Figure.WRITTEN.matcher(text).matches() ? new Figure(text) : of(text);
    }

    static Cell of(double number) {
        return new Number(number);
    }

    /** Empty, never 0, if there is no number. */
    static Cell of(@Nullable Integer number) {
        return number == null ? EMPTY : new Number(number);
    }
}
