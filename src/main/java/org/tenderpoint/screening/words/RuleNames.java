package org.tenderpoint.screening.words;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vocabulary.rule.FindingId;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** Rules by name: an id says nothing to people who do not read rules. */
public final class RuleNames {

    private RuleNames() {}

    /** The name of a rule or a finding, e.g. "Fibromyalgia"; of a pair its condition. */
    public static String of(String id) {
        return Say.it(phrase(id));
    }

    public static Phrase phrase(String id) {
        var row = FindingId.row(id);
        return FindingId.condition(id)
                .map(condition -> Phrase.known("screening.finding.name." + condition.code())
                        .orElseGet(() -> Phrase.of(condition)))
                .or(() -> Phrase.known("screening.finding.title." + row))
                .or(() -> Optional.ofNullable(Titles.BY_ID.get(row)))
                .orElse(Phrase.typed(row));
    }

    /** The names of several, each once, as part of a sentence. */
    public static Phrase of(Collection<String> ids) {
        return Phrase.parts(ids.stream().sorted().map(id -> phrase(id).within()).toList());
    }

    /** Read when the first is asked for. */
    private static final class Titles {
        private static final Map<String, Phrase> BY_ID = ScreeningRules.CURRENT.entries().stream()
                .collect(Collectors.toUnmodifiableMap(RuleEntry::id, RuleEntry::title));
    }
}
