package org.tenderpoint.screening.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleEntry.GoingAhead;
import org.tenderpoint.vocabulary.rule.RuleEntry.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Say;

/** The rule book's pages, from the rows themselves. */
final class RuleBook {

    private RuleBook() {}

    static List<RuleEntry> entries(List<Row<Reading, ScreeningRow.Result>> rules, List<Row<Reading, Pairs>> pairs,
            List<Row<DerivedRow.Found, DerivedRow.Result>> derivedRules) {
        var single = rules.stream().filter(rule -> !rule.id().contains(".")).map(RuleBook::rule);
        var derived = derivedRules.stream().map(RuleBook::derived);
        return Stream.of(single, pairs.stream().map(RuleBook::pairs), derived)
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(RuleEntry::id))
                .toList();
    }

    private static RuleEntry rule(Row<Reading, ScreeningRow.Result> row) {
        var then = row.then();
        boolean stops = then.words().equals(ScreeningLevel.DEFER.code())
                || then.words().equals(ScreeningLevel.EMERGENCY.code());
        return entry(row, then.words(), then.effects().stream().map(RowEffect::words).collect(Collectors.joining("; ")),
                !stops,
                tags(row));
    }

    private static RuleEntry pairs(Row<Reading, Pairs> row) {
        return entry(row, ScreeningLevel.ADAPT.code(),
                "no " + Say.in(Texts.STORED, row.then().what()) + " there; each condition is a finding of its own",
                true,
                RuleTags.all(Pairs.rules(row).stream().map(RuleBook::tags).toList()));
    }

    private static RuleEntry derived(Row<DerivedRow.Found, DerivedRow.Result> row) {
        return entry(row, row.then().level().code(), row.then().words(), true, shown(row.id()));
    }

    private static RuleEntry entry(Row<?, ?> row, String result, String effect, boolean mayGoOn, RuleTags tags) {
        return RuleEntry.of(row, RuleBookSection.SCREENING, row.when(), words(result), effect,
                mayGoOn ? ScreeningRow.goingAhead(row) : GoingAhead.NOBODY, tags);
    }

    /** A level as screens call it; rows with a result of their own say it in words. */
    private static String words(String result) {
        return Coded.of(ScreeningLevel.class, result)
                .map(level -> Texts.in(Locale.ENGLISH, Texts.key(level)))
                .orElse(result);
    }

    /**
     * What the row itself says it is about and does; besides what it does in its own cases, for what only facts decide.
     */
    private static RuleTags tags(Row<Reading, ScreeningRow.Result> rule) {
        var said = RuleTags.all(rule.then().effects().stream().map(RowEffect::tags).toList());
        var level = Coded.of(ScreeningLevel.class, rule.then().words()).map(RowEffect::tags).orElse(RuleTags.NONE);
        var shown = RuleExamples.of(rule.id()).stream()
                .filter(RuleExample::fires)
                .flatMap(example -> ScreeningRow.apply(rule, Reading.of(example.facts())).stream())
                .map(RuleBook::tags)
                .toList();
        return RuleTags.about(rule.about()).and(said).and(level).and(RuleTags.all(shown));
    }

    /** What a row of findings does in its cases. */
    private static RuleTags shown(String id) {
        var shown = RuleExamples.of(id).stream()
                .filter(RuleExample::fires)
                .flatMap(example -> ScreeningRules.CURRENT.decide(example.facts()).finding(id).stream())
                .map(RuleBook::tags)
                .toList();
        return RuleTags.all(shown);
    }

    private static RuleTags tags(Finding finding) {
        return RuleTags.all(finding.effects().stream().map(RowEffect::tags).toList())
                .and(RowEffect.tags(finding.found()));
    }
}
