package org.tenderpoint.burden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A case told a little weaker, one answer at a time: a yes becomes not sure, the soreness now is one or two less, the
 * course is better, the client ten years younger, or an answer that is no yes or no is left out.
 */
final class Weaker {

    private static final Set<String> TOLD = Set.of("client", "feedback", "red_flags");
    /** Without these it is no case any more. */
    private static final Set<String> FRAME = Set.of("at", "all", "all_other_symptoms", "all_other_conditions");
    private static final Set<String> ANSWERS = Set.of("yes", "no", "unknown");

    private Weaker() {}

    /** @param told words, lists and maps, as {@link Cases} reads them */
    static List<Map<String, Object>> of(Map<String, Object> told) {
        var variants = new ArrayList<Map<String, Object>>();
        told.keySet().stream().filter(TOLD::contains)
                .forEach(part -> in(map(told.get(part))).forEach(weaker -> variants.add(with(told, part, weaker))));
        return variants;
    }

    private static List<Map<String, Object>> in(Map<String, Object> part) {
        var variants = new ArrayList<Map<String, Object>>();
        part.forEach((key, value) -> {
            if (value instanceof Map) {
                in(map(value)).forEach(deeper -> variants.add(with(part, key, deeper)));
                return;
            }
            weaker(key, value).forEach(less -> variants.add(with(part, key, less)));
            if (!FRAME.contains(key) && !ANSWERS.contains(value)) {
                variants.add(with(part, key, null));
            }
        });
        return variants;
    }

    private static List<?> weaker(String key, Object value) {
        return switch (key) {
            case "soreness_now" -> IntStream.of(1, 2)
                    .map(less -> Integer.parseInt((String) value) - less)
                    .filter(now -> now >= 1)
                    .mapToObj(String::valueOf)
                    .toList();
            case "course" -> List.of("same", "worse", "up_and_down").contains(value) ? List.of("better") : List.of();
            case "age" -> List.of(String.valueOf(Integer.parseInt((String) value) - 10));
            default -> value.equals("yes") ? List.of("unknown") : List.of();
        };
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, @Nullable Object value) {
        var copy = new LinkedHashMap<>(map);
        if (value == null) {
            copy.remove(key);
        } else {
            copy.put(key, value);
        }
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
