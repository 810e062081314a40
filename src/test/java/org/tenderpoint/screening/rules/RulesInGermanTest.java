package org.tenderpoint.screening.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.Missing;
import org.tenderpoint.followup.rules.AdjustmentRules;
import org.tenderpoint.followup.rules.ReferralRules;
import org.tenderpoint.followup.rules.SelfCareRules;
import org.tenderpoint.followup.rules.TriageRules;
import org.tenderpoint.platform.StoredWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** What the rules in force say stands in German too, whatever the answers are: a finding is read by whoever treats. */
@Tag("guard")
class RulesInGermanTest {

    /** The same word in both languages. */
    private static final Set<String> SAME = Set.of("Diabetes", "Paracetamol");
    private static final int SOME = 600;

    @Test
    void everyTitleAndReasonOfARuleIsSaidInGerman() {
        var english = new HashSet<String>();
        said((key, words) -> {
            var german = Texts.speaking(
                    Locale.GERMAN, () -> StoredWords.ofRule(key.getFirst(), key.getLast(), words));
            if (german.equals(words) && !SAME.contains(words)) {
                english.add(StoredWords.keyOfRule(key.getFirst(), key.getLast(), words) + "=" + words);
            }
        });

        Missing.none("Words of rules that a German reader sees in English", english.stream(),
                "Translate them in src/main/resources/i18n/row_de.properties, under these keys.");
    }

    @Test
    void whatAFindingAsksAndNotesIsSaidInGermanInEachVersion() {
        var english = new HashSet<String>();
        decided((_, finding) -> finding.effects().stream()
                .flatMap(effect -> switch (effect) {
                    case Effect.Ask ask -> Stream.of(ask.question(), ask.onYes());
                    case Effect.Note note -> Stream.of(note.text());
                    default -> Stream.<String>of();
                })
                .filter(words -> !words.isEmpty())
                .filter(words -> Texts.speaking(Locale.GERMAN, () -> StoredWords.ofRule(words)).equals(words))
                .forEach(words -> english.add(StoredWords.keyOfRule("SCR", "words", words) + "=" + words)));

        Missing.none("Questions and notes that a German reader sees in English", english.stream(),
                "Translate them in src/main/resources/i18n/row_de.properties, under these keys; a form that fills in"
                        + " something stands in rule_de.properties, under rule.words.");
    }

    @Test
    void whatAFindingOfAnEarlierVersionSaidIsSaidInGerman() {
        var english = new HashSet<String>();
        decided((version, finding) -> Stream.of("title", "reason").forEach(part -> {
            var words = part.equals("title") ? finding.title() : finding.reason();
            var german = Texts.speaking(Locale.GERMAN, () -> StoredWords.ofRule(finding.row(), part, words));
            if (german.equals(words) && !SAME.contains(words)) {
                english.add(StoredWords.keyOfRule(finding.row(), part, words) + "=" + words + " (" + version + ")");
            }
        }));

        Missing.none("Words of earlier versions that a German reader sees in English", english.stream(),
                "Translate them in src/main/resources/i18n/row_de.properties, under these keys.");
    }

    private static void decided(BiConsumer<String, Finding> look) {
        for (var version : RuleSetVersion.KNOWN) {
            var rules = ScreeningRules.inVersion(version);
            var random = new RandomFacts(20261124);
            Stream.generate(random::nextOfBoth).limit(SOME)
                    .flatMap(facts -> rules.decide(facts).findings().stream())
                    .forEach(finding -> look.accept(version.code(), finding));
        }
    }

    private static void said(BiConsumer<List<String>, String> say) {
        Stream.of(ScreeningRules.CURRENT.entries(), TriageRules.CURRENT.entries(), AdjustmentRules.CURRENT.entries(),
                SelfCareRules.CURRENT.entries(), ReferralRules.CURRENT.entries())
                .flatMap(List::stream)
                .forEach(rule -> {
                    say.accept(List.of(rule.id(), "title"), rule.title());
                    say.accept(List.of(rule.id(), "reason"), rule.reason());
                });
        Revised.in(RuleSetVersion.CURRENT, ScreeningRules.PAIR_ROWS).stream()
                .flatMap(row -> Pairs.rules(row).stream().map(pair -> List.of(row.id(), pair.title())))
                .forEach(pair -> say.accept(List.of(pair.getFirst(), "title"), pair.getLast()));
        // an answer may give another reason
        var random = new RandomFacts(20261124);
        Stream.generate(random::nextOfBoth).limit(SOME)
                .flatMap(facts -> ScreeningRules.CURRENT.decide(facts).findings().stream())
                .forEach(finding -> {
                    say.accept(List.of(finding.row(), "title"), finding.title());
                    say.accept(List.of(finding.row(), "reason"), finding.reason());
                });
    }
}
