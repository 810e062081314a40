package org.tenderpoint.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tenderpoint.platform.StoredWords.Known;

/**
 * Says again what a rule book puts together of parts, e.g. "pressure at most 2 on neck; ask "Is this a flare?" if not
 * known". What is written out stands under the rule's id, or under its book's; what fills in something is a text of
 * {@code rule.words}. Where one part is not known, nothing of it is said: a limit half in one language is misread.
 */
final class RuleParts {

    private static final Known FORMS = Known.of(List.of("rule.words."));

    /** What a row says in whole sentences, also within what another one does. */
    private static final Map<String, String> SENTENCES = Known.of(List.of("row.")).plain().entrySet().stream()
            .filter(row -> row.getValue().matches(".*\\.(reason|says)|row\\.yes\\..*"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern AS_IT_IS = Pattern.compile(
            "[\\d\u2013+\u2212-]+|[NCP]|[A-Z]{3,4}-\\d+(\\.\\w+)?( to [A-Z]{3,4}-\\d+)?");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z ]*");

    private final String rule;
    private final String book;
    private final String part;
    private final Function<String, Optional<String>> vocabulary;
    private final Map<String, Optional<String>> found = new HashMap<>();

    /** @param vocabulary says a single word of it */
    RuleParts(String rule, String part, Function<String, Optional<String>> vocabulary) {
        this.rule = rule;
        book = rule.replaceFirst("-.*", "");
        this.part = part;
        this.vocabulary = vocabulary;
    }

    Optional<String> said(String words) {
        var known = found.get(words);
        if (known == null) {
            // nothing leads back to itself
            found.put(words, Optional.empty());
            known = written(words)
                    .or(() -> joined(words, "; "))
                    .or(() -> joined(words, " \u2192 "))
                    .or(() -> FORMS.again(words, this::said))
                    .or(() -> inBrackets(words))
                    .or(() -> vocabulary.apply(words))
                    .or(() -> joined(words, ", "))
                    .or(() -> joined(words, " and "))
                    .or(() -> joined(words, " or "));
            found.put(words, known);
        }
        return known;
    }

    private Optional<String> written(String words) {
        return Texts.find(StoredWords.keyOfRule(rule, part, words))
                .or(() -> Texts.find(StoredWords.keyOfRule(book, "words", words)))
                .or(() -> ofRow(words))
                .or(() -> AS_IT_IS.matcher(words).matches() ? Optional.of(asItIs(words)) : Optional.empty())
                .or(() -> condition(words));
    }

    private static Optional<String> ofRow(String words) {
        return Optional.ofNullable(SENTENCES.get(words)).map(Texts::of);
    }

    private static String asItIs(String words) {
        return words.replace(" to ", " " + Texts.of("rule.to") + " ");
    }

    /** Rules name a condition by its code, with spaces. */
    private static Optional<String> condition(String words) {
        if (!CODE.matcher(words).matches()) {
            return Optional.empty();
        }
        var code = words.replace(' ', '_');
        return Texts.find("screening.finding.name." + code).or(() -> Texts.find("condition." + code));
    }

    private Optional<String> inBrackets(String words) {
        return words.startsWith("(") && closes(words) == words.length() - 1
                ? said(words.substring(1, words.length() - 1)).map(inner -> "(" + inner + ")")
                : Optional.empty();
    }

    /** Where the bracket closes with which the words begin. */
    private static int closes(String words) {
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            depth += words.charAt(i) == '(' ? 1 : words.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Several parts, one after the other; some of them may be one that has the same sign between its words. */
    private Optional<String> joined(String words, String between) {
        var pieces = split(words, between);
        if (pieces.size() == 1) {
            return Optional.empty();
        }
        var said = new ArrayList<String>();
        int from = 0;
        while (from < pieces.size()) {
            int to = from == 0 ? pieces.size() - 1 : pieces.size();
            var one = Optional.<String>empty();
            while (one.isEmpty() && to > from) {
                var piece = String.join(between, pieces.subList(from, to));
                one = to == from + 1 ? said(piece) : written(piece);
                to -= one.isEmpty() ? 1 : 0;
            }
            if (one.isEmpty()) {
                return Optional.empty();
            }
            said.add(one.get());
            from = to;
        }
        return Optional.of(String.join(sign(between), said).replace(".; ", "; "));
    }

    private static String sign(String between) {
        return switch (between) {
            case " and " -> " " + Texts.of("rule.and") + " ";
            case " or " -> " " + Texts.of("rule.or") + " ";
            default -> between;
        };
    }

    /** At this sign, but not within brackets or a question. */
    private static List<String> split(String words, String at) {
        var pieces = new ArrayList<String>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            quoted ^= c == '"';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && !quoted && words.startsWith(at, i)) {
                pieces.add(words.substring(from, i));
                from = i + at.length();
                i = from - 1;
            }
        }
        pieces.add(words.substring(from));
        return pieces;
    }
}
