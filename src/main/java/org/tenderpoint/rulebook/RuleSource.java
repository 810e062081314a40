package org.tenderpoint.rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.SourceWords;

/**
 * The full source behind a rule's source key.
 *
 * @param key as the rule has it, e.g. {@code NG158}
 * @param words the whole source, in the reader's language but for the names of works
 * @param read what was read of it: the whole, an abstract, or what others say of it
 */
public record RuleSource(String key, String words, String read) {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?!\\d)");

    /** The sources of a rule in its order; an unknown key stands for itself. */
    static List<RuleSource> of(RuleEntry rule) {
        boolean graded = rule.section() == RuleBookSection.TRIAGE || rule.section() == RuleBookSection.SCHEDULING;
        return SourceWords.keys(rule.source(), graded).stream()
                .map(key -> new RuleSource(key, SourceWords.words(key).orElse(key), SourceWords.read(key).orElse("")))
                .toList();
    }

    /** The year of the source, or of its last revision; empty where none is named. */
    public Optional<String> year() {
        return YEAR.matcher(words).results().map(MatchResult::group).max(Comparator.naturalOrder());
    }
}
