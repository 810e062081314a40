package org.tenderpoint.platform.table;

import org.jspecify.annotations.Nullable;

/** The content of a cell. */
public sealed interface Cell {

    /** No value: not known, or not told. */
    Cell EMPTY = new Empty();

    /** Never run as a formula, whatever it begins with. */
    record Text(String text) implements Cell {}

    record Number(double number) implements Cell {}

    record Empty() implements Cell {}

    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    static Cell of(double number) {
        return new Number(number);
    }

    /** Empty, never 0, if there is no number. */
    static Cell of(@Nullable Integer number) {
        return number == null ? EMPTY : new Number(number);
    }
}
