package org.tenderpoint.followup.rules.adjustment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A row of the adjustment book. If it is about client facts, one of them must be yes; if none is and one is unknown,
 * the row asks for it instead.
 */
final class AdjustmentRow {

    /**
     * @param codes tags that its examples cannot show
     * @param wishes the changes that the row wants when it fires
     */
    record Wishes(RuleTags codes, Function<AdjustmentCase, List<AdjustmentWish>> wishes) {}

    private AdjustmentRow() {}

    static boolean firesFor(Row<AdjustmentCase, Wishes> row, AdjustmentCase c) {
        return (row.about().isEmpty() || anyYes(row, c)) && row.fires(c);
    }

    private static boolean anyYes(Row<AdjustmentCase, Wishes> row, AdjustmentCase c) {
        for (var condition : row.about()) {
            if (c.yes(condition)) {
                return true;
            }
        }
        return false;
    }

    /** Unknown facts with which the row would fire; empty if it fires already. */
    static List<Condition> open(Row<AdjustmentCase, Wishes> row, AdjustmentCase c) {
        if (row.about().isEmpty() || anyYes(row, c)) {
            return List.of();
        }
        List<Condition> unknown = List.of();
        for (var condition : row.about()) {
            if (c.maybe(condition)) {
                unknown = unknown.isEmpty() ? new ArrayList<>() : unknown;
                unknown.add(condition);
            }
        }
        return !unknown.isEmpty() && row.fires(c) ? unknown : List.of();
    }

    static List<AdjustmentWish> wishes(Row<AdjustmentCase, Wishes> row, AdjustmentCase c) {
        return row.then().wishes().apply(c);
    }

    static RuleEntry entry(Row<AdjustmentCase, Wishes> row) {
        return RuleEntry.of(row, RuleBookSection.ADJUSTMENT, row.when(), Phrase.NOTHING,
                Row.thenOf(row.id()),
                GoingAhead.THERAPIST, codes(row));
    }

    /** The row's own tags, and those of what it does in its examples. */
    private static RuleTags codes(Row<AdjustmentCase, Wishes> row) {
        var shown = BookExample.ofAdjustments().stream()
                .filter(example -> example.ruleId().equals(row.id()) && example.fires())
                .map(example -> new AdjustmentCase(example.facts(), TriageRules.CURRENT.decide(example.facts())))
                .filter(c -> firesFor(row, c))
                .flatMap(c -> wishes(row, c).stream())
                .map(AdjustmentWish::tags)
                .toList();
        return RuleTags.about(row.about()).and(row.then().codes()).and(RuleTags.all(shown));
    }

    static Writer rule(String id) {
        return new Writer(id);
    }

    /** Builds a row, in the order when, then, source. */
    static final class Writer extends Row.Writer<AdjustmentCase, Wishes, Writer> {

        private Predicate<AdjustmentCase> fires = _ -> false;
        private Function<AdjustmentCase, List<AdjustmentWish>> wishes = _ -> List.of();
        private RuleTags codes = RuleTags.NONE;

        private Writer(String id) {
            super(id);
        }

        Writer when(Predicate<AdjustmentCase> condition) {
            fires = condition;
            return this;
        }

        /** As {@link #when}, for clients with at least one of these facts. */
        Writer whenClient(List<Condition> facts, Predicate<AdjustmentCase> condition) {
            return about(facts).when(condition);
        }

        Writer then(Function<AdjustmentCase, List<AdjustmentWish>> makes) {
            wishes = makes;
            return this;
        }

        /** Further client facts that its condition reads. */
        Writer reads(Condition... conditions) {
            codes = codes.and(RuleTags.about(List.of(conditions)));
            return this;
        }

        /** All modalities that it may leave out; the session decides which. */
        Writer mayLeaveOut(Collection<Modality> modalities) {
            codes = codes.and(RuleTags.without(modalities));
            return this;
        }

        Row<AdjustmentCase, Wishes> source(String grades, String source) {
            return add(fires, new Wishes(codes, wishes)).row(source, grades);
        }
    }
}
