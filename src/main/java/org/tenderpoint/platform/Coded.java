package org.tenderpoint.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A vocabulary word: an enum constant whose code is its name in lower case. */
public interface Coded {

    /**
     * Marks an enum whose columns hold its names, e.g. {@code PLANNED}, as they have since the first tables; the
     * columns of all others hold codes.
     */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface StoredByName {}

    /** The constant's name; every enum has it, and the next two. */
    String name();

    int ordinal();

    Class<?> getDeclaringClass();

    /** The stable code, as stored, exported and written in rules, e.g. {@code lower_back}. */
    default String code() {
        return Codes.ofConstants(getDeclaringClass())[ordinal()];
    }

    /** The constant of {@code type} with this code, or empty if there is none. */
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
                .orElseThrow(
                        () -> new IllegalArgumentException("No " + type.getSimpleName() + " has the code " + code));
    }

    /** Each vocabulary's codes, made once: answers are read by the hundred, and a decision asks for thousands. */
    static final class Codes {

        private static final ClassValue<String[]> OF_CONSTANTS = new ClassValue<>() {
            @Override
            protected String[] computeValue(Class<?> type) {
                return Arrays.stream(type.getEnumConstants())
                        .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new);
            }
        };
        private static final ClassValue<Map<String, Coded>> OF = new ClassValue<>() {
            @Override
            protected Map<String, Coded> computeValue(Class<?> type) {
                return Arrays.stream(type.getEnumConstants())
                        .map(Coded.class::cast)
                        .collect(Collectors.toMap(Coded::code, word -> word, (first, second) -> first));
            }
        };

        private Codes() {}

        static String[] ofConstants(Class<?> vocabulary) {
            return OF_CONSTANTS.get(vocabulary);
        }

        static Map<String, Coded> of(Class<?> vocabulary) {
            return OF.get(vocabulary);
        }
    }
}
