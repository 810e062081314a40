package org.tenderpoint.vocabulary.rule;

import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;

/** Labels of single facts and their values, by the codes of {@link FactState}. */
public final class FactWords {

    private static final String RANGE = "-?\\d+(-\\d*)?";

    private FactWords() {}

    /** The fact's label, e.g. {@code Osteoporosis or osteopenia: how far}. */
    public static String name(String code) {
        var path = code.split("\\.");
        return switch (path[0]) {
            case "condition" -> path.length < 3
                    ? Texts.of(code)
                    : Texts.of("rule.fact.detail", Texts.of("condition." + path[1]),
                            Texts.small(Texts.of("detail." + path[2])));
            case "red_flag", "symptom" -> Texts.of(code);
            case "hold" -> Texts.of("hold_kind." + path[1]);
            case "pressure_preference" -> Texts.of(
                    "rule.fact.pressure_preference", Texts.small(Texts.label(Coded.require(Region.class, path[1]))));
            case "credential" -> Texts.of("rule.fact.credential", Coded.of(Modality.class, path[1])
                    .map(Texts::label)
                    .orElseGet(() -> Texts.of("rule.fact.oncology")));
            case "plan" -> Texts.of("rule.fact.plan." + path[2], Integer.parseInt(path[1]) + 1);
            case "ask" -> Texts.of("rule.fact.ask", code.substring("ask.".length()));
            default -> Texts.of("rule.fact." + path[0]);
        };
    }

    /** One value of the fact, e.g. {@code Yes}, {@code 14 to 41 days ago}, {@code Lower back, left}. */
    public static String value(String code, String value) {
        var path = code.split("\\.");
        var last = path[path.length - 1];
        if (value.equals("unknown")) {
            return Texts.of("rule.fact.unknown");
        }
        if (value.equals("yes") || value.equals("no")) {
            return Texts.of("answer." + value);
        }
        if (value.equals("told")) {
            return Texts.of("rule.fact.told");
        }
        if (value.matches(RANGE)) {
            var number = number(value);
            return last.equals("date") ? Texts.of("rule.fact.days_ago", number) : number;
        }
        return Arrays.stream(value.split(","))
                .map(one -> word(path, one))
                .collect(Collectors.joining(", "));
    }

    /** Several values with the same result. Consecutive numbers are merged into one range. */
    public static String values(String code, List<String> values) {
        boolean numbers = values.size() > 1 && values.stream().allMatch(value -> value.matches(RANGE));
        if (numbers && follow(values)) {
            var first = values.getFirst().split("(?<=\\d)-");
            var last = values.getLast().split("(?<=\\d)-", -1);
            boolean open = last.length == 2 && last[1].isEmpty();
            return value(code, first[0] + "-" + (open ? "" : last[last.length - 1]));
        }
        var words = values.stream().map(value -> value(code, value)).distinct().toList();
        var few = words.stream().limit(3).collect(Collectors.joining("; "));
        return words.size() > 3 ? Texts.of("rule.fact.and_more", few, words.size() - 3) : few;
    }

    private static boolean follow(List<String> values) {
        for (int i = 1; i < values.size(); i++) {
            var before = values.get(i - 1).split("(?<=\\d)-", -1);
            var end = before[before.length - 1];
            if (end.isEmpty() || Integer.parseInt(end) + 1 != Integer.parseInt(values.get(i).split("(?<=\\d)-")[0])) {
                return false;
            }
        }
        return true;
    }

    private static String number(String range) {
        var ends = range.split("(?<=\\d)-", -1);
        if (ends.length == 1) {
            return range;
        }
        return ends[1].isEmpty()
                ? Texts.of("rule.fact.or_more", ends[0])
                : Texts.of("rule.fact.to", ends[0], ends[1]);
    }

    private static String word(String[] path, String value) {
        var last = path[path.length - 1];
        return vocabulary("detail_choice." + last + "." + value)
                .or(() -> vocabulary(last + "." + value))
                .or(() -> vocabulary(path[0] + "." + value))
                .or(() -> part(value))
                .orElseGet(() -> Texts.of("rule.fact.none"));
    }

    private static Optional<String> part(String value) {
        return Coded.of(Region.class, value.split(":")[0]).map(_ -> BodyPart.parse(value).label());
    }

    private static Optional<String> vocabulary(String key) {
        try {
            return Optional.of(Texts.of(key));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }
}
