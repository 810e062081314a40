package org.tenderpoint.followup.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revision;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;

/**
 * One row of the adjustment book.
 *
 * @param fires the row's condition, apart from the client facts in {@code about}
 * @param about client facts of which one must be yes; where none is and one is unknown, it is asked instead; empty: none
 *     is needed
 * @param codes what it is about and does in codes, as far as its cases cannot show it
 * @param changes what the row wants changed when it fires
 */
record AdjustmentRow(
        String id,
        String title,
        String when,
        Predicate<AdjustmentCase> fires,
        List<Condition> about,
        String then,
        Function<AdjustmentCase, List<Change>> changes,
        String reason,
        String grades,
        String source,
        Revision revision,
        RuleTags codes,
        Set<Enum<?>> traits)
        implements Revised {

    static Step rule(String id, String title) {
        return new Step(id, title);
    }

    boolean firesFor(AdjustmentCase c) {
        return (about.isEmpty() || anyYes(c)) && fires.test(c);
    }

    private boolean anyYes(AdjustmentCase c) {
        for (int i = 0; i < about.size(); i++) {
            if (c.client().yes(about.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Facts that are unknown and with which the row would fire; none where it fires already. */
    List<Condition> open(AdjustmentCase c) {
        if (anyYes(c)) {
            return List.of();
        }
        List<Condition> unknown = List.of();
        for (int i = 0; i < about.size(); i++) {
            if (c.client().maybe(about.get(i))) {
                unknown = unknown.isEmpty() ? new ArrayList<>() : unknown;
                unknown.add(about.get(i));
            }
        }
        return !unknown.isEmpty() && fires.test(c) ? unknown : List.of();
    }

    RuleEntry entry() {
        return new RuleEntry(
                id, RuleBookSection.ADJUSTMENT, title, when, "", then, reason, source, grades, revision, true, allTags());
    }

    /** What the row names, and what it does in the cases that fire it. */
    private RuleTags allTags() {
        var shown = BookExample.ofAdjustments().stream()
                .filter(example -> example.ruleId().equals(id) && example.fires())
                .map(example -> new AdjustmentCase(example.facts(), TriageRules.CURRENT.decide(example.facts())))
                .filter(this::firesFor)
                .flatMap(c -> changes.apply(c).stream())
                .map(Change::tags)
                .toList();
        return RuleTags.about(about).and(codes).and(RuleTags.all(shown));
    }

    /** Writes a row in the order in which it is read: when, then, because, source. */
    static final class Step {

        private final String id;
        private final String title;
        private String when = "";
        private Predicate<AdjustmentCase> fires = c -> false;
        private List<Condition> about = List.of();
        private String then = "";
        private Function<AdjustmentCase, List<Change>> changes = c -> List.of();
        private String reason = "";
        private Revision revision = Revision.FIRST;
        private RuleTags codes = RuleTags.NONE;
        private Set<Enum<?>> traits = Set.of();

        private Step(String id, String title) {
            this.id = id;
            this.title = title;
        }

        Step when(String words, Predicate<AdjustmentCase> condition) {
            when = words;
            fires = condition;
            return this;
        }

        /** As {@link #when}, for clients of whom one of these facts is yes. */
        Step whenClient(List<Condition> facts, String words, Predicate<AdjustmentCase> condition) {
            about = facts;
            return when(words, condition);
        }

        Step then(String words, Function<AdjustmentCase, List<Change>> makes) {
            then = words;
            changes = makes;
            return this;
        }

        Step because(String words) {
            reason = words;
            return this;
        }

        Step traits(Enum<?>... more) {
            traits = Set.of(more);
            return this;
        }

        /** For a row, or a new revision of one, that came with a later version of the rule set. */
        Step since(String version) {
            revision = revision.from(version);
            return this;
        }

        /** For an old revision: the version that brought the new one, or no longer has the row. */
        Step until(String version) {
            revision = revision.to(version);
            return this;
        }

        /** Client facts that its condition reads besides those of {@link #whenClient}. */
        Step reads(Condition... conditions) {
            codes = codes.and(RuleTags.about(List.of(conditions)));
            return this;
        }

        /** Every kind of massage that it may leave out; which, the session decides. */
        Step mayLeaveOut(Collection<Modality> modalities) {
            codes = codes.and(RuleTags.without(modalities));
            return this;
        }

        AdjustmentRow source(String grades, String source) {
            return new AdjustmentRow(id, title, when, fires, about, then, changes, reason, grades, source, revision, codes, traits);
        }
    }
}
