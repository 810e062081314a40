package org.tenderpoint.followup.rules.care;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.care.SelfCare.CareText;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * An item of the self-care book, with the facts that withhold it or add sentences to it. Its texts for clients have
 * keys under {@code followup.care.<item>}.
 */
final class CareRow {

    /**
     * A fact that withholds the item or adds a sentence to it.
     *
     * @param alsoUnknown whether it also does so while it is unknown
     */
    record Line(Phrase fact, Function<CareCase, Answer> test, List<Condition> facts, boolean alsoUnknown) {

        /** The reason for the therapist: the fact, or that it is unknown. */
        Phrase reason(CareCase c) {
            if (test.apply(c).yes()) {
                return Phrase.of("followup.because.so", fact);
            }
            boolean asked = facts.stream().anyMatch(fact -> c.conditionAnswer(fact).recorded() == Recorded.DONT_KNOW);
            return Phrase.of("followup.because." + (facts.isEmpty() || asked ? "not_known" : "not_asked"), fact);
        }
    }

    /** @param key the key of the added sentence; for everyone it is worded conditionally */
    record Addition(Line line, String key) {}

    /**
     * @param withheldBy facts that each withhold the item
     * @param additions facts that each add a sentence
     * @param conditional conditional sentences for everyone who is offered the item
     */
    record Item(SelfCareItem item, List<Line> withheldBy, List<Addition> additions, List<Addition> conditional) {

        CareText text() {
            return CareText.of("followup.care." + item.code());
        }
    }

    private CareRow() {}

    /** The reasons to withhold the item, as a new list. */
    static List<RuleReason> withheld(Row<CareCase, Item> row, CareCase c) {
        var because = new ArrayList<RuleReason>(0);
        for (var line : row.then().withheldBy) {
            if (line.test().apply(c).maybe()) {
                var one = new RuleReason(row.id(), line.reason(c));
                if (!because.contains(one)) {
                    because.add(one);
                }
            }
        }
        return because;
    }

    static SelfCare.Offer offer(Row<CareCase, Item> row, CareCase c) {
        var added = new ArrayList<RuleReason>(0);
        for (var addition : row.then().additions) {
            if (addition.line().test().apply(c).maybe()) {
                added.add(new RuleReason(row.id(),
                        Phrase.sentences(List.of(addition.line().reason(c), Phrase.of(addition.key())))));
            }
        }
        return new SelfCare.Offer(row.then().item, row.id(), row.then().text(), added);
    }

    static List<CareText> forEveryone(Row<CareCase, Item> row) {
        return Stream.concat(row.then().additions.stream(), row.then().conditional.stream())
                .map(addition -> CareText.of(addition.key()))
                .distinct()
                .toList();
    }

    /**
     * The conditional sentences on a client's sheet of paper, without those about facts that the client has denied.
     * Known and unknown facts read the same, so that no sentence reveals a fact.
     */
    static List<CareText> notDenied(Row<CareCase, Item> row, FollowUpFacts facts) {
        return Stream.concat(row.then().additions.stream(), row.then().conditional.stream())
                .filter(addition -> addition.line().facts().stream()
                        .anyMatch(fact -> facts.client().answer(fact) != Answer.NO))
                .map(addition -> CareText.of(addition.key()))
                .distinct()
                .toList();
    }

    static RuleEntry entry(Row<CareCase, Item> row) {
        var nots = says("row.form.withheld", row.then().withheldBy.stream());
        var adds = says("row.form.added", row.then().additions.stream().map(Addition::line)
                .map(line -> new Line(line.fact().within(), line.test(), line.facts(), line.alsoUnknown())));
        return RuleEntry.of(
                row,
                RuleBookSection.SELF_CARE,
                nots.isEmpty() ? Phrase.of("row.form.nothing_withholds") : nots,
                Phrase.NOTHING,
                Phrase.parts(List.of(Phrase.of("row.form.offered"), adds)),
                GoingAhead.THERAPIST,
                tags(row));
    }

    /** The facts that count only if they are yes, and separately those that also count while unknown. */
    private static Phrase says(String form, Stream<Line> lines) {
        var all = lines.toList();
        return Phrase.parts(List.of(says(form, all, false), says(form + ".unknown", all, true)));
    }

    private static Phrase says(String form, List<Line> all, boolean alsoUnknown) {
        var these = all.stream().filter(line -> line.alsoUnknown() == alsoUnknown).map(Line::fact).toList();
        return these.isEmpty() ? Phrase.NOTHING : Phrase.of(form, Phrase.parts(these));
    }

    private static RuleTags tags(Row<CareCase, Item> row) {
        var withholds = row.then().withheldBy.isEmpty() ? RuleTags.NONE : RuleTags.of(RuleEffect.WITHHOLDS);
        return RuleTags.about(row.about()).and(RuleTags.of(RuleEffect.OFFERS)).and(withholds);
    }

    static Writer item(String id, SelfCareItem item) {
        return new Writer(id, item);
    }

    /** Builds a row: what withholds the item, what adds sentences, source. */
    static final class Writer extends Row.Writer<CareCase, Item, Writer> {

        private final SelfCareItem item;
        private final List<Line> withheldBy = new ArrayList<>();
        private final List<Addition> additions = new ArrayList<>();
        private final List<Addition> conditional = new ArrayList<>();

        private Writer(String id, SelfCareItem item) {
            super(id);
            title(Phrase.of(item));
            reason(Phrase.of("followup.care." + item.code()));
            this.item = item;
        }

        /** Withholds if the condition is yes or unknown. */
        Writer not(Condition fact, String key) {
            return not(key, c -> c.answer(fact), fact);
        }

        /** Withholds if the condition is in R, or may be. */
        Writer notThere(Condition fact, String key) {
            return not(key, c -> c.factIn(fact), fact);
        }

        /** Withholds if the test is yes or unknown. */
        Writer not(String key, Function<CareCase, Answer> test, Condition... facts) {
            withheldBy.add(line(key, test, List.of(facts), true));
            return this;
        }

        /** Withholds only if the test holds; marked (y) in the book. */
        Writer notIf(String key, Predicate<CareCase> test, Condition... facts) {
            withheldBy.add(line(key, c -> Answer.of(test.test(c)), List.of(facts), false));
            return this;
        }

        /** Withholds for the same reasons as another item. */
        Writer as(Row<CareCase, Item> other) {
            withheldBy.addAll(other.then().withheldBy);
            return this;
        }

        /** Adds a sentence if the test is yes or unknown. */
        Writer adds(String key, String fact, Function<CareCase, Answer> test, Condition... facts) {
            additions.add(new Addition(line(fact, test, List.of(facts), true), key(key)));
            return this;
        }

        Writer addsIf(String key, String fact, Predicate<CareCase> test, Condition... facts) {
            additions.add(new Addition(line(fact, c -> Answer.of(test.test(c)), List.of(facts), false), key(key)));
            return this;
        }

        /** Adds a conditional sentence for every client about what would withhold the item. */
        Writer tellEveryone(String... keys) {
            Stream.of(keys).forEach(
                    key -> conditional
                            .add(new Addition(new Line(Phrase.NOTHING, c -> Answer.NO, List.of(), false), key(key))));
            return this;
        }

        /** Adds a conditional sentence about facts that do not withhold the item while they are unknown. */
        Writer tellUnlessDenied(String key, Condition... facts) {
            conditional.add(new Addition(new Line(Phrase.NOTHING, _ -> Answer.NO, List.of(facts), false), key(key)));
            return this;
        }

        private static Line line(
                String key, Function<CareCase, Answer> test, List<Condition> facts, boolean alsoUnknown) {
            return new Line(Phrase.of("row.care." + key), test, facts, alsoUnknown);
        }

        private String key(String key) {
            return "followup.care." + item.code() + "." + key;
        }

        Row<CareCase, Item> source(String grades, String source) {
            about(Stream.concat(withheldBy.stream(), additions.stream().map(Addition::line))
                    .flatMap(line -> line.facts().stream())
                    .toList());
            return always(Phrase.NOTHING,
                    new Item(item, List.copyOf(withheldBy), List.copyOf(additions), List.copyOf(conditional)))
                    .row(source, grades);
        }
    }
}
