package org.tenderpoint.screening.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/** The entries of the rule book, made from the rows. */
final class RuleBook {

    private RuleBook() {}

    static List<RuleEntry> entries(List<Row<Reading, ScreeningRow.Result>> rules, List<Row<Reading, Pairs>> pairs,
            List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> derivedRules) {
        var single = rules.stream().filter(rule -> !rule.id().contains(".")).map(RuleBook::rule);
        var derived = derivedRules.stream().map(RuleBook::derived);
        return Stream.of(single, pairs.stream().map(RuleBook::pairs), derived)
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(RuleEntry::id))
                .toList();
    }

    private static RuleEntry rule(Row<Reading, ScreeningRow.Result> row) {
        var then = row.then();
        boolean stops = then.always().filter(ScreeningLevel::stops).isPresent();
        return entry(row, then.always().map(Phrase::of).orElseGet(() -> Row.thenOf(row.id())),
                Phrase.parts(then.effects().stream().map(RowEffect::words).toList()),
                !stops,
                tags(row));
    }

    private static RuleEntry pairs(Row<Reading, Pairs> row) {
        return entry(row, Phrase.of(ScreeningLevel.ADAPT), Phrase.of("row.form.pairs", row.then().named()),
                true,
                RuleTags.all(Pairs.rules(row).stream().map(RuleBook::tags).toList()));
    }

    private static RuleEntry derived(Row<DerivedRow.OtherFindings, DerivedRow.Result> row) {
        return entry(row, Phrase.of(row.then().level()), Row.thenOf(row.id()), true, exampleTags(row.id()));
    }

    private static RuleEntry entry(Row<?, ?> row, Phrase result, Phrase effect, boolean mayGoOn, RuleTags tags) {
        return RuleEntry.of(row, RuleBookSection.SCREENING, row.when(), result, effect,
                mayGoOn ? ScreeningRow.goingAhead(row) : GoingAhead.NOBODY, tags);
    }

    /** The row's own tags, and those of its findings in its examples, for effects that depend on facts. */
    private static RuleTags tags(Row<Reading, ScreeningRow.Result> rule) {
        var said = RuleTags.all(rule.then().effects().stream().map(RowEffect::tags).toList());
        var level = rule.then().always().map(RowEffect::tags).orElse(RuleTags.NONE);
        var shown = RuleExamples.of(rule.id()).stream()
                .filter(RuleExample::fires)
                .flatMap(example -> ScreeningRow.apply(rule, Reading.of(example.facts())).stream())
                .map(RuleBook::tags)
                .toList();
        return RuleTags.about(rule.about()).and(said).and(level).and(RuleTags.all(shown));
    }

    /** The tags of a row's findings in its examples. */
    private static RuleTags exampleTags(String id) {
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
