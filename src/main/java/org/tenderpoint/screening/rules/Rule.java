package org.tenderpoint.screening.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revision;

/**
 * One row of the rule book.
 *
 * @param id never renumbered, never reused
 * @param about every condition that the row reads, itself or through a derived fact
 * @param when its condition in words, next to the condition that runs
 * @param result its result in words; empty where the level says it all
 * @param traits what sets it apart: a {@link ScreeningTrait}, or the doctor's word that it waits for
 */
record Rule(
        String id,
        String title,
        Set<Condition> about,
        String when,
        Predicate<Reading> condition,
        String result,
        Function<Reading, ScreeningLevel> level,
        List<Then> effects,
        String reason,
        String source,
        Grade grade,
        Set<Enum<?>> traits,
        Revision revision)
        implements Revised {

    /** The row's finding, if it fires. */
    Optional<Finding> apply(Reading facts) {
        return fires(facts) ? Optional.of(finding(facts)) : Optional.empty();
    }

    boolean fires(Reading facts) {
        boolean left = facts.provisional() && has(ScreeningTrait.ARRIVAL_ONLY);
        return !left && condition.test(facts);
    }

    /** The finding of a row that fires. */
    Finding finding(Reading facts) {
        var found = level.apply(facts);
        var what = Then.effects(effects, facts, id);
        for (var then : effects) {
            var raised = then.raises().apply(facts, id);
            found = raised.isPresent() ? found.worst(raised.get()) : found;
        }
        found = settled(found, what);
        boolean overridable = !has(ScreeningTrait.NOT_OVERRIDABLE) && !found.stops();
        return new Finding(id, title, found, found, facts.provisional() ? withoutVisitAsks(what) : what, List.of(),
                false, concerned(facts), reason, source, grade, overridable, false, traits);
    }

    /** The conditions that it is about and that are not denied: mostly all of them, which then need no copy. */
    private Set<Condition> concerned(Reading facts) {
        for (var condition : about) {
            if (!facts.maybe(condition)) {
                return about.stream().filter(facts::maybe).collect(Collectors.toUnmodifiableSet());
            }
        }
        return about;
    }

    /** What limits the work is at least adapt; what only tells something is clear. */
    private ScreeningLevel settled(ScreeningLevel found, List<Effect> what) {
        if (has(ScreeningTrait.EVERYONE)) {
            return ScreeningLevel.CLEAR;
        }
        boolean onlyNotes = !what.isEmpty();
        for (var effect : what) {
            if (effect.limits()) {
                return found.worst(ScreeningLevel.ADAPT);
            }
            onlyNotes &= effect instanceof Effect.Note;
        }
        return found == ScreeningLevel.ADAPT && onlyNotes && !has(ScreeningTrait.PLAN_MUST_CHANGE) ? ScreeningLevel.CLEAR : found;
    }

    private static List<Effect> withoutVisitAsks(List<Effect> effects) {
        return effects.stream().filter(effect -> !(effect instanceof Effect.Ask ask) || ask.standing()).toList();
    }

    static Builder rule(String id, String title) {
        return new Builder(id, title);
    }

    /** Builds a row in the order in which it is read: about, when, then, because. */
    static final class Builder {

        private final String id;
        private final String title;
        private Set<Condition> about = Set.of();
        private String when = "";
        private Predicate<Reading> condition = _ -> false;
        private String result = "";
        private Function<Reading, ScreeningLevel> level = _ -> ScreeningLevel.CLEAR;
        private List<Then> effects = List.of();
        private final Set<Enum<?>> traits = new HashSet<>();
        private Revision revision = Revision.FIRST;

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        Builder about(Condition... conditions) {
            about = Set.of(conditions);
            return this;
        }

        Builder about(Set<Condition> conditions) {
            about = Set.copyOf(conditions);
            return this;
        }

        Builder when(String words, Predicate<Reading> test) {
            when = words;
            condition = test;
            return this;
        }

        Builder then(ScreeningLevel result, Then... changes) {
            return then(result.code(), _ -> result, changes);
        }

        Builder then(String resultWords, Function<Reading, ScreeningLevel> test, Then... changes) {
            result = resultWords;
            level = test;
            effects = List.of(changes);
            return this;
        }

        Builder traits(Enum<?>... more) {
            traits.addAll(List.of(more));
            return this;
        }

        /** For a row, or a new revision of one, that came with a later version of the rule set. */
        Builder since(String version) {
            revision = revision.from(version);
            return this;
        }

        /** For an old revision: the version that brought the new one, or no longer has the row. */
        Builder until(String version) {
            revision = revision.to(version);
            return this;
        }

        Builder revision(Revision holds) {
            revision = holds;
            return this;
        }

        Rule because(String reason, String source, Grade grade) {
            return new Rule(id, title, about, when, condition, result, level, effects, reason, source, grade, Set.copyOf(traits), revision);
        }
    }
}
