package org.tenderpoint.platform;

import java.text.MessageFormat;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says in the reader's language what a rule's row says in English only: conditions and effects of the rules after a
 * session, and cases. What has no translation is shown as it is.
 */
public final class StoredWords {

    /** How the keys begin of the words that rules use. */
    private static final List<String> NAMES = List.of(
            "region.", "side.", "modality.", "technique.", "rest.", "followup.adjust.everywhere",
            "screening.overstep.at.", "body.everywhere", "body.spine", "screening_level.", "position.");

    private static final Pattern CHOICE = Pattern.compile("\\{(\\d),choice,([^{}]*(?:\\{[^{}]*\\}[^{}]*)*)\\}");
    private static final Pattern FIGURES = Pattern.compile("\\d{1,9}");

    private static final Known WORDS = Known.of(NAMES);

    private StoredWords() {}

    /**
     * What a rule asks or does, when, and in which cases. The words are English in its row; other languages have them
     * under {@link #keyOfRule}, or part by part.
     *
     * @param rule or its book, where the rule is not known
     */
    public static String ofRule(String rule, String part, String stored) {
        return Texts.spoken().equals(Texts.STORED)
                ? stored
                : Texts.find(keyOfRule(rule, part, stored))
                        .or(() -> new RuleParts(rule, part, StoredWords::vocabulary).said(stored))
                        .orElse(stored);
    }

    /**
     * The key of just these words of a rule, e.g. {@code row.SCR-018.words.5b1f90c2}. Once the English is worded anew,
     * no translation of what it said before is found under it.
     */
    public static String keyOfRule(String rule, String part, String stored) {
        return "row." + rule + "." + part + "." + Integer.toHexString(stored.hashCode());
    }

    /** A single word of the vocabulary, as a rule's row has it. */
    private static Optional<String> vocabulary(String word) {
        return Optional.ofNullable(WORDS.plain().get(word)).map(Texts::of).or(() -> inASentence(word));
    }

    private static Optional<String> inASentence(String word) {
        if (word.equals(Texts.capital(word))) {
            return Optional.empty();
        }
        // a side is no noun
        return Optional.ofNullable(WORDS.plain().get(Texts.capital(word)))
                .map(key -> key.startsWith("side.")
                        ? Texts.of(key).toLowerCase(Locale.ROOT)
                        : Texts.small(Texts.of(key)));
    }

    /** The English texts of some keys, by their words. */
    record Known(Map<String, String> plain, List<Template> templates) {

        static Known of(List<String> kinds) {
            var plain = new HashMap<String, String>();
            var templates = new ArrayList<Template>();
            kinds.stream()
                    .flatMap(kind -> Texts.beginning(kind).stream().sorted())
                    .forEach(key -> {
                        var text = Texts.stored(key);
                        if (text.contains("{")) {
                            templates.addAll(Template.of(key, text));
                        } else {
                            plain.putIfAbsent(text, key);
                        }
                    });
            // "Ask first: {0}." before "{0}: {1}"
            templates.sort(Comparator.comparingInt(Template::written).reversed());
            return new Known(Map.copyOf(plain), List.copyOf(templates));
        }

        Optional<String> again(String stored, Function<String, Optional<String>> name) {
            var key = plain.get(stored);
            return key != null
                    ? Optional.of(Texts.of(key))
                    : templates.stream().flatMap(one -> one.again(stored, name).stream()).findFirst();
        }
    }

    /**
     * A text with arguments, in one of its forms.
     *
     * @param fixed arguments that this form implies, e.g. 1 of "one level lighter"
     * @param between what stands before, between and after its arguments
     */
    private record Template(String key, String form, Map<Integer, Integer> fixed, List<String> between) {

        Template(String key, String form, Map<Integer, Integer> fixed) {
            this(key, form, fixed, Arrays.stream(form.split("\\{[^}]*\\}", -1))
                    .map(words -> words.replace("''", "'"))
                    .toList());
        }

        static List<Template> of(String key, String text) {
            var choice = CHOICE.matcher(text);
            if (!choice.find()) {
                return List.of(new Template(key, text, Map.of()));
            }
            int argument = Integer.parseInt(choice.group(1));
            return Arrays.stream(choice.group(2).split("\\|"))
                    .map(each -> each.split("#", 2))
                    .filter(each -> each.length == 2)
                    .map(each -> new Template(
                            key, text.substring(0, choice.start()) + each[1] + text.substring(choice.end()),
                            each[1].contains("{")
                                    ? Map.<Integer, Integer>of()
                                    : Map.of(argument, Integer.valueOf(each[0].strip()))))
                    .toList();
        }

        /** How many characters stand between its arguments. */
        int written() {
            return form.replaceAll("\\{[^}]*\\}", "").length();
        }

        /** Most are not: this is quicker than to parse it. */
        private boolean mayBe(String stored) {
            return stored.startsWith(between.getFirst())
                    && stored.endsWith(between.getLast())
                    && between.stream().allMatch(stored::contains);
        }

        Optional<String> again(String stored, Function<String, Optional<String>> name) {
            if (!mayBe(stored)) {
                return Optional.empty();
            }
            Object[] found;
            try {
                found = new MessageFormat(form, Texts.STORED).parse(stored);
            } catch (ParseException | IllegalArgumentException other) {
                return Optional.empty();
            }
            int size = Math.max(found.length, fixed.keySet().stream().mapToInt(at -> at + 1).max().orElse(0));
            var arguments = new Object[size];
            for (int i = 0; i < size; i++) {
                var given = i < found.length ? found[i] : null;
                arguments[i] = fixed.containsKey(i) ? fixed.get(i) : number(given);
            }
            if (!Texts.stored(key, arguments).equals(stored)) {
                return Optional.empty();
            }
            for (int i = 0; i < size; i++) {
                if (arguments[i] instanceof String word) {
                    var said = word.isEmpty() ? Optional.of(word) : name.apply(word);
                    if (said.isEmpty()) {
                        return Optional.empty();
                    }
                    arguments[i] = said.get();
                }
            }
            return Optional.of(Texts.of(key, arguments));
        }

        private static Object number(@Nullable Object given) {
            return given instanceof String text && FIGURES.matcher(text).matches()
                    ? Integer.valueOf(text)
                    : given == null ? "" : given;
        }
    }
}
