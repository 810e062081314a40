package org.tenderpoint.platform;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Each vocabulary indexed by code, built once: answers are read by the hundred. */
final class Codes {

    private static final ClassValue<Map<String, Coded>> OF = new ClassValue<>() {
        @Override
        protected Map<String, Coded> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Coded.class::cast)
                    .collect(Collectors.toMap(Coded::code, word -> word, (first, second) -> first));
        }
    };

    private Codes() {}

    static Map<String, Coded> of(Class<?> vocabulary) {
        return OF.get(vocabulary);
    }
}
