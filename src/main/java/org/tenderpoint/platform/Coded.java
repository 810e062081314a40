package org.tenderpoint.platform;

import java.util.Locale;
import java.util.Optional;

/** A word of the vocabulary: an enum constant whose code is its name in lower case. */
public interface Coded {

    /** The constant's name; every enum has it. */
    String name();

    /** The stable code, as stored, exported and written in rules, e.g. {@code lower_back}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of {@code type} with this code, or empty when there is none. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
        return Optional.ofNullable(type.cast(Codes.of(type).get(code)));
    }

    /**
     * The constant of {@code type} with this code.
     *
     * @throws IllegalArgumentException if the vocabulary has no such code
     */
    static <E extends Enum<E> & Coded> E require(Class<E> type, String code) {
        return of(type, code)
                .orElseThrow(() -> new IllegalArgumentException("No " + type.getSimpleName() + " has the code " + code));
    }
}
