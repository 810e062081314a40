package org.tenderpoint.screening.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.rule.Revision;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;

/** The rule book's pages, from the rows themselves. */
final class RuleBook {

    private RuleBook() {}

    static List<RuleEntry> entries(List<Rule> rules, List<Pairs> pairs, List<DerivedRule> derivedRules) {
        var single = rules.stream().filter(rule -> !rule.id().contains(".")).map(RuleBook::entry);
        var derived = derivedRules.stream().map(RuleBook::entry);
        return Stream.of(single, pairs.stream().map(RuleBook::entry), derived)
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(RuleEntry::id))
                .toList();
    }

    private static RuleEntry entry(Rule rule) {
        boolean stops = rule.result().equals(ScreeningLevel.DEFER.code())
                || rule.result().equals(ScreeningLevel.EMERGENCY.code());
        return entry(rule.id(), rule.title(), rule.when(), rule.result(),
                rule.effects().stream().map(Then::words).collect(Collectors.joining("; ")), rule.reason(), rule.source(),
                rule.grade().label(), !stops && !rule.has(ScreeningTrait.NOT_OVERRIDABLE), rule.revision(), tags(rule));
    }

    private static RuleEntry entry(Pairs row) {
        return entry(row.id(), row.what() + " and conditions", row.words(), ScreeningLevel.ADAPT.code(),
                "no " + row.what() + " there; each condition is a finding of its own", row.reason(), row.source(),
                row.grade().label(), true, row.revision(),
                RuleTags.all(row.rules().stream().map(RuleBook::tags).toList()));
    }

    private static RuleEntry entry(DerivedRule words) {
        return entry(words.id(), words.title(), words.when(), words.level().code(), words.effect(), words.reason(),
                words.source(), words.grade().label(), words.overridable(), words.revision(),
                tags(words));
    }

    private static RuleEntry entry(String id, String title, String when, String result, String effect, String reason,
            String source, String grade, boolean overridable, Revision revision, RuleTags tags) {
        return new RuleEntry(id, RuleBookSection.SCREENING, title, when, words(result), effect, reason, source, grade,
                revision, overridable, tags);
    }

    /** A level as screens call it; rows with a result of their own say it in words. */
    private static String words(String result) {
        return Coded.of(ScreeningLevel.class, result)
                .map(level -> Texts.in(Locale.ENGLISH, Texts.key(level)))
                .orElse(result);
    }

    /** What the row itself says it is about and does; besides what it does in its own cases, for what only facts decide. */
    private static RuleTags tags(Rule rule) {
        var said = RuleTags.all(rule.effects().stream().map(Then::tags).toList());
        var level = Coded.of(ScreeningLevel.class, rule.result()).map(Then::tags).orElse(RuleTags.NONE);
        var shown = RuleExamples.of(rule.id()).stream()
                .filter(RuleExample::fires)
                .flatMap(example -> rule.apply(Reading.of(example.facts())).stream())
                .map(RuleBook::tags)
                .toList();
        return RuleTags.about(rule.about()).and(said).and(level).and(RuleTags.all(shown));
    }

    private static RuleTags tags(DerivedRule rule) {
        var shown = RuleExamples.of(rule.id()).stream()
                .filter(RuleExample::fires)
                .flatMap(example -> ScreeningRules.CURRENT.decide(example.facts()).finding(rule.id()).stream())
                .map(RuleBook::tags)
                .toList();
        return RuleTags.all(shown);
    }

    private static RuleTags tags(Finding finding) {
        return RuleTags.all(finding.effects().stream().map(Then::tags).toList()).and(Then.tags(finding.found()));
    }
}
