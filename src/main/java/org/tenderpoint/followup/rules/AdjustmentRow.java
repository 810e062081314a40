package org.tenderpoint.followup.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEntry.GoingAhead;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleEntry.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * What a row of the adjustment book does. Of the client facts that it is about one must be yes; where none is and one
 * is unknown, it is asked instead; a row about none needs none.
 */
final class AdjustmentRow {

    /**
     * @param codes what it is about and does in codes, as far as its cases cannot show it
     * @param wishes what the row wants changed when it fires
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

    /** Facts that are unknown and with which the row would fire; none where it fires already. */
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

    /** What the row names, and what it does in the cases that fire it. */
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

    /** Writes a row in the order in which it is read: when, then, source. */
    static final class Writer extends Row.Writer<AdjustmentCase, Wishes, Writer> {

        private Predicate<AdjustmentCase> fires = _ -> false;
        private Function<AdjustmentCase, List<AdjustmentWish>> wishes = _ -> List.of();
        private RuleTags codes = RuleTags.NONE;

        private Writer(String id) {
            super(id);
        }

        @Override
        protected Writer self() {
            return this;
        }

        Writer when(Predicate<AdjustmentCase> condition) {
            fires = condition;
            return this;
        }

        /** As {@link #when}, for clients of whom one of these facts is yes. */
        Writer whenClient(List<Condition> facts, Predicate<AdjustmentCase> condition) {
            return about(facts).when(condition);
        }

        Writer then(Function<AdjustmentCase, List<AdjustmentWish>> makes) {
            wishes = makes;
            return this;
        }

        /** Client facts that its condition reads besides those of {@link #whenClient}. */
        Writer reads(Condition... conditions) {
            codes = codes.and(RuleTags.about(List.of(conditions)));
            return this;
        }

        /** Every kind of massage that it may leave out; which, the session decides. */
        Writer mayLeaveOut(Collection<Modality> modalities) {
            codes = codes.and(RuleTags.without(modalities));
            return this;
        }

        Row<AdjustmentCase, Wishes> source(String grades, String source) {
            return add(fires, new Wishes(codes, wishes)).row(source, grades);
        }
    }
}
