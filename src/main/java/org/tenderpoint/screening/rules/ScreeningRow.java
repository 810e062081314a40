package org.tenderpoint.screening.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/** A row of the screening book, and how it becomes a finding. */
final class ScreeningRow {

    /** @param always the fixed level, if the facts do not decide it */
    record Result(Optional<ScreeningLevel> always, Function<Reading, ScreeningLevel> level, List<RowEffect> effects) {}

    private ScreeningRow() {}

    static Optional<Finding> apply(Row<Reading, Result> row, Reading facts) {
        return fires(row, facts) ? Optional.of(finding(row, facts)) : Optional.empty();
    }

    static boolean fires(Row<Reading, Result> row, Reading facts) {
        boolean left = facts.provisional() && row.has(ScreeningTrait.ARRIVAL_ONLY);
        return !left && row.fires(facts);
    }

    static Finding finding(Row<Reading, Result> row, Reading facts) {
        var effects = row.then().effects();
        var found = row.then().level().apply(facts);
        var reason = row.reason();
        var what = RowEffect.effects(effects, facts, row.id());
        for (var then : effects) {
            var raised = then.raises().apply(facts, row.id());
            if (raised.isPresent() && raised.get().level().atLeast(found)) {
                found = raised.get().level();
                reason = raised.get().reason().isEmpty() ? reason : raised.get().reason();
            }
        }
        found = adjustedLevel(row, found, what);
        boolean overridable = !found.stops() && aloneMayGoAhead(row, what, facts);
        return new Finding(row.id(), row.title(), found, found, facts.provisional() ? withoutVisitAsks(what) : what,
                List.of(),
                false, concerned(row, facts), reason, row.source(), Grade.of(row.grades()), overridable, false,
                row.traits());
    }

    private static boolean aloneMayGoAhead(Row<Reading, Result> row, List<Effect> what, Reading facts) {
        return switch (goingAhead(row)) {
            case THERAPIST -> true;
            case UNLESS_FORBIDDEN -> !facts.yes(Condition.OTHER_CONDITION, Detail.TOLD_TO_AVOID);
            case DOCTORS_WORD_OR_TRAINING -> what.stream().noneMatch(
                    effect -> effect instanceof Effect.NeedsCredential needs && !facts.holds(needs.credential()));
            case DOCTORS_WORD, NOBODY -> false;
        };
    }

    /** Who may override the row's finding, as long as it does not stop the session. */
    static GoingAhead goingAhead(Row<?, ?> row) {
        if (row.has(ScreeningTrait.NOT_OVERRIDABLE)) {
            return GoingAhead.NOBODY;
        }
        if (row.has(ScreeningTrait.DOCTORS_WORD_FIRST)) {
            return GoingAhead.DOCTORS_WORD;
        }
        if (row.has(ScreeningTrait.DOCTORS_WORD_OR_TRAINING)) {
            return GoingAhead.DOCTORS_WORD_OR_TRAINING;
        }
        return row.has(ScreeningTrait.DOCTORS_WORD_IF_FORBIDDEN)
                ? GoingAhead.UNLESS_FORBIDDEN
                : GoingAhead.THERAPIST;
    }

    /** The row's conditions that are not denied. Mostly these are all of them, so the same set is returned. */
    private static Set<Condition> concerned(Row<Reading, Result> row, Reading facts) {
        var about = row.about();
        for (var condition : about) {
            if (!facts.maybe(condition)) {
                return about.stream().filter(facts::maybe).collect(Collectors.toUnmodifiableSet());
            }
        }
        return about;
    }

    /** Raises a finding with limits to at least adapt, and lowers one without to clear. */
    private static ScreeningLevel adjustedLevel(Row<Reading, Result> row, ScreeningLevel found, List<Effect> what) {
        if (row.has(ScreeningTrait.EVERYONE)) {
            return ScreeningLevel.CLEAR;
        }
        boolean onlyNotes = !what.isEmpty();
        for (var effect : what) {
            if (effect.limits()) {
                return found.worst(ScreeningLevel.ADAPT);
            }
            onlyNotes &= effect instanceof Effect.Note;
        }
        boolean adapts = row.has(ScreeningTrait.PLAN_MUST_CHANGE) || row.has(ScreeningTrait.ADAPTS_BY_A_NOTE);
        return found == ScreeningLevel.ADAPT && onlyNotes && !adapts
                ? ScreeningLevel.CLEAR
                : found;
    }

    private static List<Effect> withoutVisitAsks(List<Effect> effects) {
        return effects.stream().filter(effect -> !(effect instanceof Effect.Ask ask) || ask.standing()).toList();
    }

    static Writer rule(String id) {
        return new Writer(id);
    }

    /** Builds a row, in the order about, when, then, source. */
    static final class Writer extends Row.Writer<Reading, Result, Writer> {

        private Optional<Phrase> words = Optional.empty();
        private Predicate<Reading> condition = _ -> false;
        private Result result = new Result(Optional.empty(), _ -> ScreeningLevel.CLEAR, List.of());

        private Writer(String id) {
            super(id);
        }

        Writer when(Predicate<Reading> test) {
            condition = test;
            return this;
        }

        /** A condition with a text other than the row's own. */
        Writer when(Phrase others, Predicate<Reading> test) {
            words = Optional.of(others);
            return when(test);
        }

        Writer then(ScreeningLevel level, RowEffect... changes) {
            result = new Result(Optional.of(level), _ -> level, List.of(changes));
            return this;
        }

        /** A level that depends on the facts, with the row's own text. */
        Writer then(Function<Reading, ScreeningLevel> level, RowEffect... changes) {
            result = new Result(Optional.empty(), level, List.of(changes));
            return this;
        }

        Row<Reading, Result> source(String source, Grade grade) {
            words.ifPresentOrElse(others -> add(others, condition, result), () -> add(condition, result));
            return row(source, grade.label());
        }
    }
}
